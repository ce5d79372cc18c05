import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { cents } from '../../../core/cents.ts'
import type { Tx } from '../../../database/connect.ts'
import type { DB } from '../../../database/generated.ts'
import type { Need } from '../investigations/need.ts'
import { getNeed, needsOf } from '../investigations/store.ts'
import type { AdequateOption } from './adequate-option.ts'
import type { Arrangement, Step } from './arrangement.ts'
import type { CustomaryItem } from './customary-item.ts'
import type { ExpectedHelp } from './expected-help.ts'
import { readLine } from './line-store.ts'
import type { Cost } from './line.ts'

type Of = ExpressionBuilder<DB & { a: DB['arrangement'] }, 'a'>

const stepsOf = (eb: Of) =>
  jsonArrayFrom(
    eb
      .selectFrom('arrangement_step as s')
      .select(['s.tier', 's.because', 's.judged_on'])
      .whereRef('s.municipality', '=', 'a.municipality')
      .whereRef('s.need', '=', 'a.need'),
  )

const itemsOf = (eb: Of) =>
  jsonArrayFrom(
    eb
      .selectFrom('customary_item as c')
      .select(['c.id', 'c.item', 'c.product', 'c.answers', 'c.customary', 'c.because', 'c.judged_on'])
      .whereRef('c.municipality', '=', 'a.municipality')
      .whereRef('c.need', '=', 'a.need')
      .orderBy('c.judged_at')
      .orderBy('c.id'),
  )

const expectedOf = (eb: Of) =>
  jsonObjectFrom(
    eb
      .selectFrom('expected_help as e')
      .select(['e.housemates', 'e.housemates_because', 'e.carer', 'e.carer_because', 'e.judged_on'])
      .whereRef('e.municipality', '=', 'a.municipality')
      .whereRef('e.need', '=', 'a.need'),
  )

const optionsOf = (eb: Of) =>
  jsonArrayFrom(
    eb
      .selectFrom('adequate_option as o')
      .select(['o.id', 'o.what', 'o.product', 'o.cost', 'o.cost_per', 'o.years', 'o.adequate', 'o.because'])
      .select('o.dropped_on')
      .whereRef('o.municipality', '=', 'a.municipality')
      .whereRef('o.need', '=', 'a.need')
      .orderBy('o.made_at')
      .orderBy('o.id'),
  )

const linesOf = (eb: Of) =>
  jsonArrayFrom(
    eb
      .selectFrom('arrangement_line as l')
      .selectAll()
      .whereRef('l.municipality', '=', 'a.municipality')
      .whereRef('l.need', '=', 'a.need')
      .orderBy('l.made_at')
      .orderBy('l.id'),
  )

const composed = (tx: Tx) =>
  tx
    .selectFrom('arrangement as a')
    .select(['a.need', 'a.version', 'a.whole_on', 'a.whole_words'])
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

const nothingYet: Omit<Arrangement, 'need'> = {
  version: 0,
  steps: [],
  lines: [],
  customaryItems: [],
  expectedHelp: null,
  options: [],
  whole: null,
}

const arrangementOf = (need: Need, row: Composed | undefined): Arrangement =>
  row
    ? {
        need,
        version: row.version,
        steps: row.steps.map(readStep),
        lines: row.lines.map(readLine),
        customaryItems: newestOf(row.items.map(readItem)),
        expectedHelp: row.expected && readExpected(row.expected),
        options: row.options.map(readOption),
        whole: row.whole_on && { on: row.whole_on, words: row.whole_words },
      }
    : { need, ...nothingYet }

/**
 * The arrangement of a file: every need that was not dropped, with its steps, tests and lines, in two statements. A
 * need of which nothing was composed yet has version 0.
 */
export async function arrangementsOf(tx: Tx, caseFile: string): Promise<Arrangement[]> {
  const needs = await needsOf(tx, caseFile)
  const rows = await composed(tx).where('a.case_file', '=', caseFile).execute()
  const byNeed = new Map(rows.map((row) => [row.need, row]))
  return needs
    .filter(({ dropped }) => dropped === null)
    .map((need) => arrangementOf(need, byNeed.get(need.id)))
}

/** The arrangement of one need of a file, in two statements; throws `Missing`. */
export async function getArrangement(tx: Tx, caseFile: string, need: string): Promise<Arrangement> {
  const known = await getNeed(tx, caseFile, need)
  return arrangementOf(known, await composed(tx).where('a.need', '=', known.id).executeTakeFirst())
}
