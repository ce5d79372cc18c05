import { cents, type Cents } from '../../../../core/cents.ts'
import type { Tx } from '../../../../database/connect.ts'
import { fullName } from '../../../ground/residents/name.ts'

export const stands = { running: 'lopend', ended: 'gestopt' } as const
export type Stand = keyof typeof stands

/** What is shown of the register. */
export type ContributionFilter = { stand?: Stand | undefined; product?: string | undefined }

export type ContributionRow = {
  id: string
  payer: string
  resident: string
  name: string
  caseFile: string
  number: string
  decision: string
  product: string
  kind: 'flat' | 'by-income'
  amount: Cents
  per: string
  household: 'single' | 'couple'
  atMost: Cents | null
  /** Its first day; for help in kind that did not begin yet the first that the decision allows. */
  from: Temporal.PlainDate
  begun: boolean
  until: Temporal.PlainDate | null
  ended: { on: Temporal.PlainDate; because: string } | null
}

const rows = (tx: Tx, { stand, product }: ContributionFilter) =>
  tx
    .selectFrom('contribution as c')
    .$if(stand === 'running', (query) => query.where('c.ended_on', 'is', null))
    .$if(stand === 'ended', (query) => query.where('c.ended_on', 'is not', null))
    .$if(product !== undefined, (query) => query.where('c.product', '=', product!))

/** A page of households that pay, each with all its contributions that fit the filter; after one of them. */
export async function contributionsOf(
  tx: Tx,
  filter: ContributionFilter,
  size: number,
  after?: string,
): Promise<ContributionRow[]> {
  const payers = rows(tx, filter)
    .select('c.payer')
    .$if(after !== undefined, (query) => query.where('c.payer', '>', after!))
    .groupBy('c.payer')
    .orderBy('c.payer')
    .limit(size)
  const found = await rows(tx, filter)
    .innerJoin('resident as r', (join) =>
      join.onRef('r.municipality', '=', 'c.municipality').onRef('r.id', '=', 'c.resident'),
    )
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'c.municipality').onRef('f.id', '=', 'c.case_file'),
    )
    .selectAll('c')
    .select(['r.given_names', 'r.name_prefix', 'r.surname', 'f.number'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('contribution_message as m')
            .select('m.id')
            .whereRef('m.municipality', '=', 'c.municipality')
            .whereRef('m.contribution', '=', 'c.id')
            .where('m.kind', '=', 'start'),
        )
        .as('begun'),
    )
    .where('c.payer', 'in', payers)
    .orderBy('c.payer')
    .orderBy('c.from_day')
    .orderBy('c.id')
    .execute()
  return found.map((row) => ({
    id: row.id,
    payer: row.payer,
    resident: row.resident,
    name: fullName(row),
    caseFile: row.case_file,
    number: row.number,
    decision: row.decision,
    product: row.product,
    kind: row.kind as ContributionRow['kind'],
    amount: cents(row.amount),
    per: row.per,
    household: row.household as ContributionRow['household'],
    atMost: row.at_most === null ? null : cents(row.at_most),
    from: row.from_day,
    begun: Boolean(row.begun),
    until: row.until_day,
    ended: row.ended_on && { on: row.ended_on, because: row.ended_because },
  }))
}

/** Contributions by who pays them together. */
export function byPayer(all: readonly ContributionRow[]): ContributionRow[][] {
  const groups = new Map<string, ContributionRow[]>()
  for (const row of all) groups.set(row.payer, [...(groups.get(row.payer) ?? []), row])
  return [...groups.values()]
}

/**
 * What a household pays in a period for all its help together: once the amount, however many provisions it has
 * (Wmo 2.1.4a), and by income never more than the highest that fits it. A flat amount is that of today, whatever it was
 * when the help was granted. Null while nothing runs.
 */
export function togetherOf(
  contributions: readonly ContributionRow[],
  flatToday: Cents | null,
): { amount: Cents; per: string } | null {
  const running = contributions.filter(({ ended }) => ended === null)
  const [first] = running
  if (!first) return null
  if (first.kind === 'flat' && flatToday !== null) return { amount: flatToday, per: first.per }
  return { amount: cents(Math.max(...running.map(({ amount }) => amount))), per: first.per }
}

export type Message = {
  id: string
  kind: 'start' | 'stop'
  aboutDay: Temporal.PlainDate
  dueOn: Temporal.PlainDate
  resident: string
  name: string
  caseFile: string
  number: string
  product: string
}

/** What the CAK must still be told, what is due first on top; after one of them. */
export async function messagesDue(
  tx: Tx,
  size: number,
  after?: { dueOn: Temporal.PlainDate; id: string },
): Promise<Message[]> {
  const found = await tx
    .selectFrom('contribution_message as m')
    .innerJoin('contribution as c', (join) =>
      join.onRef('c.municipality', '=', 'm.municipality').onRef('c.id', '=', 'm.contribution'),
    )
    .innerJoin('resident as r', (join) =>
      join.onRef('r.municipality', '=', 'c.municipality').onRef('r.id', '=', 'c.resident'),
    )
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'c.municipality').onRef('f.id', '=', 'c.case_file'),
    )
    .select([
      'm.id',
      'm.kind',
      'm.about_day',
      'm.due_on',
      'c.resident',
      'c.case_file',
      'c.product',
      'f.number',
    ])
    .select(['r.given_names', 'r.name_prefix', 'r.surname'])
    .where('m.passed_on_on', 'is', null)
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('m.due_on', '>', after!.dueOn),
          eb.and([eb('m.due_on', '=', after!.dueOn), eb('m.id', '>', after!.id)]),
        ]),
      ),
    )
    .orderBy('m.due_on')
    .orderBy('m.id')
    .limit(size)
    .execute()
  return found.map((row) => ({
    id: row.id,
    kind: row.kind as Message['kind'],
    aboutDay: row.about_day,
    dueOn: row.due_on,
    resident: row.resident,
    name: fullName(row),
    caseFile: row.case_file,
    number: row.number,
    product: row.product,
  }))
}
