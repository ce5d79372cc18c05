import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { DB } from '../../../database/generated.ts'
import { LetterContentSchema, type LetterContent } from '../../../letters/letter-content.ts'
import type { LetterEvent } from './letter-event.ts'

export type LetterLine = {
  id: string
  number: string
  kind: string
  title: string
  addressedTo: string
  madeAt: Temporal.Instant
  /** What happened to it last: it was recalled, came back, or was sent again; null for one that just went out. */
  since: Exclude<LetterEvent['kind'], 'sent'> | null
}

/** The letters of a file, the newest first. */
export async function lettersOf(tx: Tx, caseFile: string): Promise<LetterLine[]> {
  return tx
    .selectFrom('letter as l')
    .select((eb) => [
      'id',
      'number',
      'kind',
      'addressed_to as addressedTo',
      'made_at as madeAt',
      eb.fn<string>('jsonb_extract_path_text', ['content', eb.val('title')]).as('title'),
      eb
        .selectFrom('letter_event as e')
        .select('e.kind')
        .whereRef('e.municipality', '=', 'l.municipality')
        .whereRef('e.letter', '=', 'l.id')
        .where('e.kind', '<>', 'sent')
        .orderBy((order) => order('e.kind', '=', 'recalled'), 'desc')
        .orderBy('e.at', 'desc')
        .orderBy('e.id', 'desc')
        .limit(1)
        .$castTo<LetterLine['since']>()
        .as('since'),
    ])
    .where('case_file', '=', caseFile)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

/** A letter as it was sent. */
export type SentLetterContent = {
  id: string
  number: string
  kind: string
  addressedTo: string
  madeAt: Temporal.Instant
  content: LetterContent
  /** What happened to it, the first first. */
  events: readonly LetterEvent[]
}

/** One letter of a file, as it was sent. Throws `Missing`. */
export async function getLetter(tx: Tx, caseFile: string, id: string): Promise<SentLetterContent> {
  const row = isId(id)
    ? await tx
        .selectFrom('letter as l')
        .select(['id', 'number', 'kind', 'addressed_to', 'made_at', 'content'])
        .select((eb) => jsonArrayFrom(eventsOf(eb)).as('events'))
        .where('case_file', '=', caseFile)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('letter')
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    addressedTo: row.addressed_to,
    madeAt: row.made_at,
    content: LetterContentSchema.parse(row.content),
    events: row.events.map(readEvent),
  }
}

const eventsOf = (eb: ExpressionBuilder<DB & { l: DB['letter'] }, 'l'>) =>
  eb
    .selectFrom('letter_event as e')
    .leftJoin('letter as n', (join) =>
      join.onRef('n.municipality', '=', 'e.municipality').onRef('n.id', '=', 'e.replaced_by'),
    )
    .select(['e.kind', 'e.at', 'e.reason', 'e.on_day as onDay', 'e.cause'])
    .select(['n.id as newId', 'n.number as newNumber'])
    .whereRef('e.municipality', '=', 'l.municipality')
    .whereRef('e.letter', '=', 'l.id')
    .orderBy('e.at')
    .orderBy('e.id')

type EventRow = {
  kind: string
  at: unknown
  reason: string | null
  onDay: unknown
  cause: string | null
  newId: string | null
  newNumber: string | null
}

/** Days in JSON come as texts. */
const day = (text: unknown) => Temporal.PlainDate.from(String(text))
/** So do moments. */
const readEvent = (row: EventRow): LetterEvent => ({
  kind: row.kind as LetterEvent['kind'],
  at: Temporal.Instant.from(String(row.at)),
  reason: row.reason ?? '',
  onDay: row.onDay === null ? null : day(row.onDay),
  cause: row.cause as LetterEvent['cause'],
  replacedBy: row.newId && row.newNumber ? { id: row.newId, number: row.newNumber } : null,
})

/** The same, held by its file: who changes what happened to it waits for somebody else who does. */
export async function holdLetter(tx: Tx, caseFile: string, id: string): Promise<SentLetterContent> {
  await tx.selectFrom('case_file').select('id').where('id', '=', caseFile).forUpdate().execute()
  return getLetter(tx, caseFile, id)
}
