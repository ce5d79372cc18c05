import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { LetterContentSchema, type LetterContent } from '../../../letters/letter-content.ts'

export type LetterLine = {
  id: string
  number: string
  kind: string
  title: string
  addressedTo: string
  madeAt: Temporal.Instant
}

/** The letters of a file, the newest first. */
export async function lettersOf(tx: Tx, caseFile: string): Promise<LetterLine[]> {
  return tx
    .selectFrom('letter')
    .select((eb) => [
      'id',
      'number',
      'kind',
      'addressed_to as addressedTo',
      'made_at as madeAt',
      eb.fn<string>('jsonb_extract_path_text', ['content', eb.val('title')]).as('title'),
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
  addressedTo: string
  madeAt: Temporal.Instant
  content: LetterContent
}

/** One letter of a file, as it was sent. Throws `Missing`. */
export async function getLetter(tx: Tx, caseFile: string, id: string): Promise<SentLetterContent> {
  const row = isId(id)
    ? await tx
        .selectFrom('letter')
        .select(['id', 'number', 'addressed_to', 'made_at', 'content'])
        .where('case_file', '=', caseFile)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('letter')
  return {
    id: row.id,
    number: row.number,
    addressedTo: row.addressed_to,
    madeAt: row.made_at,
    content: LetterContentSchema.parse(row.content),
  }
}
