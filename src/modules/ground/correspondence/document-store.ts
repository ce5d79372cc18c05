import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { DocumentChannel, DocumentKind } from './document.ts'

export type DocumentLine = {
  id: string
  title: string
  kind: DocumentKind
  channel: DocumentChannel
  mediaType: string
  size: number
  receivedOn: Temporal.PlainDate
  addedAt: Temporal.Instant
  addedBy: string | null
  version: number
}

/** So many papers of a file come on one page. */
export const PAPERS = 50

const lines = (tx: Tx) =>
  tx
    .selectFrom('document as d')
    .leftJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'd.municipality').onRef('w.id', '=', 'd.added_by'),
    )
    .select([
      'd.id',
      'd.title',
      'd.kind',
      'd.channel',
      'd.media_type as mediaType',
      'd.size',
      'd.received_on as receivedOn',
      'd.added_at as addedAt',
      'w.name as addedBy',
      'd.version',
    ])

/** The papers of a file, the newest first, without their bytes; `before` is the moment at which the page begins. */
export async function documentsOf(
  tx: Tx,
  caseFile: string,
  before?: Temporal.Instant,
): Promise<DocumentLine[]> {
  const query = lines(tx).where('d.case_file', '=', caseFile)
  const page = before ? query.where('d.added_at', '<', before) : query
  return (await page
    .orderBy('d.added_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(PAPERS + 1)
    .execute()) as DocumentLine[]
}

/** One paper of a file, without its bytes. Throws `Missing`. */
export async function getDocument(tx: Tx, caseFile: string, id: string): Promise<DocumentLine> {
  const found = isId(id)
    ? await lines(tx).where('d.case_file', '=', caseFile).where('d.id', '=', id).executeTakeFirst()
    : undefined
  if (!found) throw new Missing('document')
  return found as DocumentLine
}

/** The bytes of a paper that lies in this file. Throws `Missing`. */
export async function bytesOf(
  tx: Tx,
  caseFile: string,
  id: string,
): Promise<{ title: string; mediaType: string; bytes: Buffer }> {
  const found = isId(id)
    ? await tx
        .selectFrom('document as d')
        .innerJoin('document_content as b', (join) =>
          join.onRef('b.municipality', '=', 'd.municipality').onRef('b.document', '=', 'd.id'),
        )
        .select(['d.title', 'd.media_type as mediaType', 'b.bytes'])
        .where('d.case_file', '=', caseFile)
        .where('d.id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!found) throw new Missing('document')
  return found
}
