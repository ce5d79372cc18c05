import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { addToTimeline } from '../../ground/cases/timeline.ts'

/** What changed in an investigation, for the audit log and, where people should read it, the timeline. */
export type Change = {
  /** Verb and noun. */
  action: string
  fields?: readonly string[]
  /** In Dutch, for the timeline. */
  words?: string
  /** The page that shows it, after the address of the file. */
  page?: string
}

/** Writes a change of an investigation in the audit log and the timeline. */
export async function noteChange(tx: Tx, actor: Actor, file: CaseFile, change: Change): Promise<void> {
  if (change.words !== undefined)
    await addToTimeline(tx, actor, file.id, {
      kind: 'investigation',
      words: change.words,
      ...(change.page && { link: `/dossiers/${file.id}/${change.page}` }),
    })
  await recordAudit(tx, actor, {
    action: change.action,
    purpose: 'onderzoek doen',
    caseFile: file.id,
    resident: file.resident.id,
    ...(change.fields && { fields: change.fields }),
  })
}
