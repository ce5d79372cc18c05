import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { noteInFile, type Note, type WorklistChange } from '../../ground/cases/note.ts'

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

/** What a change leaves behind in the file: a line in the audit log and, where people should read it, the timeline. */
const changeNote = (file: CaseFile, change: Change): Note => ({
  caseFile: file.id,
  timeline:
    change.words === undefined
      ? []
      : {
          kind: 'investigation',
          words: change.words,
          ...(change.page && { link: `/dossiers/${file.id}/${change.page}` }),
        },
  audit: {
    action: change.action,
    purpose: 'onderzoek doen',
    resident: file.resident.id,
    ...(change.fields && { fields: change.fields }),
  },
})

/** Writes down a change of an investigation, and what it does to the worklist; one statement. */
export const noteChange = (
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  change: Change,
  worklist: WorklistChange = {},
): Promise<void> => noteInFile(tx, actor, { ...changeNote(file, change), ...worklist })
