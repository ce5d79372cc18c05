import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'

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

/** Writes a change of an investigation in the audit log and the timeline; one statement. */
export async function noteChange(tx: Tx, actor: Actor, file: CaseFile, change: Change): Promise<void> {
  const audit = {
    action: change.action,
    purpose: 'onderzoek doen',
    resident: file.resident.id,
    ...(change.fields && { fields: change.fields }),
  }
  if (change.words === undefined) return recordAudit(tx, actor, { ...audit, caseFile: file.id })
  return noteInFile(tx, actor, {
    caseFile: file.id,
    timeline: {
      kind: 'investigation',
      words: change.words,
      ...(change.page && { link: `/dossiers/${file.id}/${change.page}` }),
    },
    audit,
  })
}
