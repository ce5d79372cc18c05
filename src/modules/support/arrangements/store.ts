import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { cents } from '../../../core/cents.ts'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { DB } from '../../../database/generated.ts'
import { readNeed } from '../investigations/store.ts'
import type { AdequateOption } from './adequate-option.ts'
import type { Arrangement, Step } from './arrangement.ts'
import type { CustomaryItem } from './customary-item.ts'
import type { ExpectedHelp } from './expected-help.ts'
import { readLine } from './line-store.ts'
import type { Cost } from './line.ts'

type Of = ExpressionBuilder<DB & { n: DB['need'] }, 'n'>

const stepsOf = (eb: Of) =>
  jsonArrayFrom(
    eb
      .selectFrom('arrangement_step as s')
      .select(['s.tier', 's.because', 's.judged_on'])
      .whereRef('s.municipality', '=', 'n.municipality')
      .whereRef('s.need', '=', 'n.id'),
  )

const itemsOf = (eb: Of) =>
  jsonArrayFrom(
    eb
      .selectFrom('customary_item as c')
      .select(['c.id', 'c.item', 'c.product', 'c.answers', 'c.customary', 'c.because', 'c.judged_on'])
      .whereRef('c.municipality', '=', 'n.municipality')
      .whereRef('c.need', '=', 'n.id')
      .orderBy('c.at_version'),
  )

const expectedOf = (eb: Of) =>
  jsonObjectFrom(
    eb
      .selectFrom('expected_help as e')
      .select(['e.housemates', 'e.housemates_because', 'e.carer', 'e.carer_because', 'e.judged_on'])
      .whereRef('e.municipality', '=', 'n.municipality')
      .whereRef('e.need', '=', 'n.id'),
  )

const optionsOf = (eb: Of) =>
  jsonArrayFrom(
    eb
      .selectFrom('adequate_option as o')
      .select(['o.id', 'o.what', 'o.product', 'o.cost', 'o.cost_per', 'o.years', 'o.adequate', 'o.because'])
      .select('o.dropped_on')
      .whereRef('o.municipality', '=', 'n.municipality')
      .whereRef('o.need', '=', 'n.id')
      .orderBy('o.made_at')
      .orderBy('o.id'),
  )

const linesOf = (eb: Of) =>
  jsonArrayFrom(
    eb
      .selectFrom('arrangement_line as l')
      .selectAll()
      .whereRef('l.municipality', '=', 'n.municipality')
      .whereRef('l.need', '=', 'n.id')
      .orderBy('l.made_at')
      .orderBy('l.id'),
  )

const composed = (tx: Tx) =>
  tx
    .selectFrom('need as n')
    .innerJoin('investigation as i', (join) =>
      join.onRef('i.municipality', '=', 'n.municipality').onRef('i.id', '=', 'n.investigation'),
    )
    .leftJoin('arrangement as a', (join) =>
      join.onRef('a.municipality', '=', 'n.municipality').onRef('a.need', '=', 'n.id'),
    )
    .selectAll('n')
    .select(['a.version as composed', 'a.whole_on', 'a.whole_words', 'i.closed_on'])
    .orderBy('n.made_at')
    .orderBy('n.id')
    .select((eb) => [
      stepsOf(eb).as('steps'),
      itemsOf(eb).as('items'),
      expectedOf(eb).as('expected'),
      optionsOf(eb).as('options'),
      linesOf(eb).as('lines'),
    ])

type Composed = Awaited<ReturnType<ReturnType<typeof composed>['executeTakeFirstOrThrow']>>

/** Days in JSON are texts. */
const day = (value: Temporal.PlainDate): Temporal.PlainDate => Temporal.PlainDate.from(value)

const readStep = (row: Composed['steps'][number]): Step => ({
  tier: row.tier as Step['tier'],
  because: row.because,
  judgedOn: day(row.judged_on),
})

const readItem = ({ judged_on, answers, ...row }: Composed['items'][number]): CustomaryItem => ({
  ...row,
  answers: answers as unknown as CustomaryItem['answers'],
  judgedOn: day(judged_on),
})

/** The newest judgement of each product or thing. */
const newestOf = (items: readonly CustomaryItem[]): CustomaryItem[] => [
  ...new Map(items.map((item) => [item.product ?? item.item, item])).values(),
]

const readExpected = (row: NonNullable<Composed['expected']>): ExpectedHelp => ({
  housemates: row.housemates as ExpectedHelp['housemates'],
  housematesBecause: row.housemates_because,
  carer: row.carer as ExpectedHelp['carer'],
  carerBecause: row.carer_because,
  judgedOn: day(row.judged_on),
})

const readOption = ({ cost, cost_per, dropped_on, ...row }: Composed['options'][number]): AdequateOption => ({
  ...row,
  cost: { amount: cents(cost), per: cost_per as Cost['per'] },
  dropped: dropped_on !== null,
})

const readArrangement = (row: Composed): Arrangement => ({
  need: readNeed(row),
  open: row.closed_on === null,
  version: row.composed ?? 0,
  steps: row.steps.map(readStep),
  lines: row.lines.map(readLine),
  customaryItems: newestOf(row.items.map(readItem)),
  expectedHelp: row.expected && readExpected(row.expected),
  options: row.options.map(readOption),
  whole: row.whole_on && { on: row.whole_on, words: row.whole_words ?? '' },
})

/**
 * The arrangement of a file: every need that was not dropped, with its steps, tests and lines, in one statement. A
 * need of which nothing was composed yet has version 0.
 */
export async function arrangementsOf(tx: Tx, caseFile: string): Promise<Arrangement[]> {
  const rows = await composed(tx)
    .where('n.case_file', '=', caseFile)
    .where('n.dropped_on', 'is', null)
    .execute()
  return rows.map(readArrangement)
}

/** The arrangement of one need of a file, in one statement; throws `Missing`. */
export async function getArrangement(tx: Tx, caseFile: string, need: string): Promise<Arrangement> {
  const row = isId(need)
    ? await composed(tx).where('n.case_file', '=', caseFile).where('n.id', '=', need).executeTakeFirst()
    : undefined
  if (!row) throw new Missing('need')
  return readArrangement(row)
}
