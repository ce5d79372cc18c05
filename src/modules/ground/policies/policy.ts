import { z } from 'zod'
import { accessShape } from './shape/access.ts'
import { conversationShape } from './shape/conversation.ts'
import { decidingShape } from './shape/deciding.ts'
import { instrumentsShape } from './shape/instruments.ts'
import { moneyShape } from './shape/money.ts'
import { provisionsShape } from './shape/provisions.ts'
import { id, linesOf, period, type Trace, traced, words } from './shape/trace.ts'

/**
 * A municipality's own policy as configuration: each choice with the line of the document that it comes from.
 * One file holds one policy document; which municipality uses which file from when stands in the database.
 */
export const Policy = z.strictObject({
  /** The name of the file without its ending. */
  id,
  name: words,
  /** Another file, from which every section is taken that this file does not have itself. */
  basedOn: id.optional(),
  municipality: words,
  valid: traced(period),
  /** The documents that lines refer to; an item that names none refers to the first. */
  documents: z.array(z.strictObject({ id, title: words })).min(1),
  ...conversationShape,
  ...instrumentsShape,
  ...accessShape,
  ...provisionsShape,
  ...moneyShape,
  ...decidingShape,
})

export type Policy = z.output<typeof Policy>

/**
 * Where a choice comes from, in words for letters and refusals: "Wmo-beleidsplan 2012-2015, regel 497-502", or the
 * municipality's own choice when no document names it.
 */
export function sourceOf(policy: Policy, item: Trace): string {
  const lines = linesOf(item)
  if (!lines) return `eigen keuze van de gemeente ${policy.municipality}`
  const document = policy.documents.find((known) => known.id === item.document) ?? policy.documents[0]
  const range = lines.first === lines.last ? `${lines.first}` : `${lines.first}-${lines.last}`
  return `${document?.title ?? policy.name}, regel ${range}`
}

/** Whether something with a first and perhaps a last day holds on this day. */
export const holdsOn = (
  { from, until }: { from: Temporal.PlainDate; until?: Temporal.PlainDate | undefined },
  day: Temporal.PlainDate,
): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && (!until || Temporal.PlainDate.compare(day, until) <= 0)
