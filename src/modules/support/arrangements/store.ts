import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { cents } from '../../../core/cents.ts'
import type { Tx } from '../../../database/connect.ts'
import { needsOf } from '../investigations/store.ts'
import type { AdequateOption } from './adequate-option.ts'
import type { Arrangement, Step } from './arrangement.ts'
import type { CustomaryItem } from './customary-item.ts'
import type { ExpectedHelp } from './expected-help.ts'
import { linesOf } from './line-store.ts'
import type { Cost } from './line.ts'

const parts = (tx: Tx, caseFile: string) =>
  tx
    .selectFrom('arrangement as a')
    .where('a.case_file', '=', caseFile)
    .select((eb) => [
      'a.need',
      'a.version',
      'a.whole_on',
      'a.whole_words',
      jsonArrayFrom(
        eb
          .selectFrom('arrangement_step as s')
          .select(['s.tier', 's.because', 's.judged_on'])
          .whereRef('s.municipality', '=', 'a.municipality')
          .whereRef('s.need', '=', 'a.need'),
      ).as('steps'),
      jsonArrayFrom(
        eb
          .selectFrom('customary_item as c')
          .select(['c.id', 'c.item', 'c.answers', 'c.customary', 'c.because', 'c.judged_on'])
          .whereRef('c.municipality', '=', 'a.municipality')
          .whereRef('c.need', '=', 'a.need')
          .orderBy('c.judged_at'),
      ).as('customary_items'),
      jsonObjectFrom(
        eb
          .selectFrom('expected_help as e')
          .select(['e.housemates', 'e.housemates_because', 'e.carer', 'e.carer_because', 'e.judged_on'])
          .whereRef('e.municipality', '=', 'a.municipality')
          .whereRef('e.need', '=', 'a.need'),
      ).as('expected_help'),
      jsonArrayFrom(
        eb
          .selectFrom('adequate_option as o')
          .select([
            'o.id',
            'o.what',
            'o.product',
            'o.cost',
            'o.cost_per',
            'o.years',
            'o.adequate',
            'o.because',
            'o.dropped_on',
          ])
          .whereRef('o.municipality', '=', 'a.municipality')
          .whereRef('o.need', '=', 'a.need')
          .orderBy('o.made_at'),
      ).as('options'),
    ])
    .execute()

type Parts = Awaited<ReturnType<typeof parts>>[number]

/** Days in JSON come as texts. */
const day = (text: unknown): Temporal.PlainDate => Temporal.PlainDate.from(String(text))

const readStep = (row: Parts['steps'][number]): Step => ({
  tier: row.tier as Step['tier'],
  because: row.because,
  judgedOn: day(row.judged_on),
})

/** The newest judgement of each item. */
function readItems(rows: Parts['customary_items']): CustomaryItem[] {
  const newest = new Map(
    rows.map((row): [string, CustomaryItem] => [
      row.item,
      {
        id: row.id,
        item: row.item,
        answers: row.answers as unknown as CustomaryItem['answers'],
        customary: row.customary,
        because: row.because,
        judgedOn: day(row.judged_on),
      },
    ]),
  )
  return [...newest.values()]
}

const readExpected = (row: NonNullable<Parts['expected_help']>): ExpectedHelp => ({
  housemates: row.housemates as ExpectedHelp['housemates'],
  housematesBecause: row.housemates_because,
  carer: row.carer as ExpectedHelp['carer'],
  carerBecause: row.carer_because,
  judgedOn: day(row.judged_on),
})

const readOption = (row: Parts['options'][number]): AdequateOption => ({
  id: row.id,
  what: row.what,
  product: row.product,
  cost: { amount: cents(row.cost), per: row.cost_per as Cost['per'] },
  years: row.years,
  adequate: row.adequate,
  because: row.because,
  dropped: row.dropped_on !== null,
})

/**
 * The arrangement of a file: every need that was not dropped, with its steps, tests and lines, in three statements. A
 * need of which nothing was composed yet has version 0.
 */
export async function arrangementsOf(tx: Tx, caseFile: string): Promise<Arrangement[]> {
  const needs = await needsOf(tx, caseFile)
  const composed = new Map((await parts(tx, caseFile)).map((row) => [row.need, row]))
  const lines = Map.groupBy(await linesOf(tx, caseFile), ({ need }) => need)
  return needs
    .filter(({ dropped }) => dropped === null)
    .map((need) => {
      const row = composed.get(need.id)
      return {
        need,
        version: row?.version ?? 0,
        steps: row?.steps.map(readStep) ?? [],
        lines: lines.get(need.id) ?? [],
        customaryItems: row ? readItems(row.customary_items) : [],
        expectedHelp: row?.expected_help ? readExpected(row.expected_help) : null,
        options: row?.options.map(readOption) ?? [],
        whole: row?.whole_on ? { on: row.whole_on, words: row.whole_words } : null,
      }
    })
}
