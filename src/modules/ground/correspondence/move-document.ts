import { sql } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { InputFault, Missing, Stale } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudits } from '../access/audit.ts'
import { getFile, type CaseFile } from '../cases/file.ts'
import { addToTimeline } from '../cases/timeline.ts'

/**
 * Moves a paper that lies in the wrong file to the right one, by the number of that file; moving it back is the same.
 * Both timelines tell it. The one who acts may open both files. Throws `InputFault` for a number that is not there or
 * is this same file, `Stale` when somebody else moved it meanwhile.
 */
export async function moveDocument(
  tx: Tx,
  actor: Actor,
  from: CaseFile,
  documentId: string,
  input: { version: number; number: string; reason: string },
): Promise<CaseFile> {
  demand(actor, 'papers.file')
  const to = await fileNumbered(tx, actor, input.number)
  if (!to || to.id === from.id)
    throw new InputFault([
      {
        field: 'number',
        message: to ? 'Het stuk ligt al in dit dossier' : 'Dit dossier bestaat niet. Kijk het nummer na',
      },
    ])
  const document = isId(documentId)
    ? await tx
        .selectFrom('document')
        .select(['id', 'title', 'version'])
        .where('id', '=', documentId)
        .where('case_file', '=', from.id)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!document) throw new Missing('document')
  if (document.version !== input.version) throw new Stale('dit stuk')
  await tx
    .updateTable('document')
    .set({ case_file: to.id, version: sql<number>`version + 1` })
    .where('id', '=', document.id)
    .execute()
  // Each timeline names the other file by its number only: who may open the one may not be allowed to open the other.
  const { title } = document
  await addToTimeline(tx, actor, from.id, {
    kind: 'document-moved',
    words: `Stuk verplaatst naar dossier ${to.number}: ${title}. ${input.reason}`,
  })
  await addToTimeline(tx, actor, to.id, {
    kind: 'document-moved',
    words: `Stuk verplaatst uit dossier ${from.number}: ${title}`,
    link: `/dossiers/${to.id}/stukken`,
  })
  await recordAudits(
    tx,
    actor,
    [from, to].map((file) => ({
      action: 'move document',
      purpose: 'stuk in het goede dossier doen',
      caseFile: file.id,
      resident: file.resident.id,
      fields: ['case_file'],
    })),
  )
  return to
}

async function fileNumbered(tx: Tx, actor: Actor, number: string): Promise<CaseFile | undefined> {
  const row = await tx
    .selectFrom('case_file')
    .select('id')
    .where('municipality', '=', actor.municipality)
    .where('number', '=', number.trim().toUpperCase())
    .executeTakeFirst()
  return row && getFile(tx, actor, row.id)
}
