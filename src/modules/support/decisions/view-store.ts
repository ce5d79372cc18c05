import type { Tx } from '../../../database/connect.ts'
import type { ViewChannel, ViewRequest } from './view.ts'

/** A row of `view_request`; days in JSON come as texts. */
export type ViewRow = {
  id: string
  item: number
  asked_on: unknown
  until_day: unknown
  because: string
  received_on: unknown
  channel: string | null
  words: string
  version: number
}

const day = (text: unknown): Temporal.PlainDate => Temporal.PlainDate.from(String(text))

export const readView = (row: ViewRow): ViewRequest => ({
  id: row.id,
  item: row.item,
  askedOn: day(row.asked_on),
  until: day(row.until_day),
  because: row.because,
  received:
    row.received_on && row.channel
      ? { on: day(row.received_on), channel: row.channel as ViewChannel, words: row.words }
      : null,
  version: row.version,
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
