import type { Tx } from '../../../database/connect.ts'
import type { RevisionGround } from '../../../letters/kinds/revision-grounds.ts'
import type { DecisionView } from './revisions/hearing.ts'
import type { View, ViewChannel, ViewRequest } from './view.ts'

/** A row of `view_request`; days in JSON come as texts. */
export type ViewRow = {
  id: string
  item: number | null
  intention: string | null
  ground: string | null
  asked_on: unknown
  until_day: unknown
  because: string
  received_on: unknown
  channel: string | null
  words: string
  version: number
}

const day = (text: unknown): Temporal.PlainDate => Temporal.PlainDate.from(String(text))

const readAsked = (row: ViewRow): View => ({
  id: row.id,
  askedOn: day(row.asked_on),
  until: day(row.until_day),
  because: row.because,
  received:
    row.received_on && row.channel
      ? { on: day(row.received_on), channel: row.channel as ViewChannel, words: row.words }
      : null,
  version: row.version,
})

/** A row about an item of an application. */
export const readView = (row: ViewRow): ViewRequest => ({ ...readAsked(row), item: row.item ?? 0 })

/** A row about a decision that stands. */
export const readDecisionView = (row: ViewRow): DecisionView => ({
  ...readAsked(row),
  intention: row.intention as DecisionView['intention'],
  ground: row.ground as RevisionGround,
})

/** What an applicant was asked about the refusals that were intended on his application; one statement. */
export async function viewsOf(tx: Tx, application: string): Promise<ViewRequest[]> {
  const rows = await tx
    .selectFrom('view_request')
    .selectAll()
    .where('application', '=', application)
    .orderBy('item')
    .execute()
  return rows.map(readView)
}
