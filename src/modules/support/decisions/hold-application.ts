import { demand, type Actor } from '../../../core/actor.ts'
import { granted, Stale, type Result } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { noteInFile, type Note } from '../../ground/cases/note.ts'
import type { Application } from './application.ts'
import { getApplication } from './application-store.ts'
import { applicationPath } from './paths.ts'

/** Which application is meant, in the version that the page showed. */
export type ApplicationTarget = { application: string; version: number }

/**
 * Reads an application and holds it until the end of the transaction, for a step of its procedure that `rule` allows.
 * Two people who take a step at once wait here for each other. Throws `Refused`, `Stale`, `Missing` or `Forbidden`.
 */
export async function holdApplication<Allowed>(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: ApplicationTarget,
  rule: (application: Application) => Result<Allowed>,
): Promise<{ file: CaseFile; allowed: Allowed }> {
  demand(actor, 'decisions.prepare')
  const file = await getFile(tx, actor, caseFile)
  const held = await getApplication(tx, caseFile, target.application, 'hold')
  const allowed = granted(rule(held))
  if (held.version !== target.version) throw new Stale('deze aanvraag')
  return { file, allowed }
}

type Step = Pick<Note, 'tasks' | 'finish' | 'changes'> & {
  /** What happened, in Dutch. */
  words: string
  /** What was done, for the audit log: in English, and why in Dutch. */
  action: string
  purpose: string
  fields: readonly string[]
}

/** Writes a step of the procedure down in the file, with a link to the page of its application. */
export const noteStep = (
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  application: string,
  { words, action, purpose, fields, tasks = [], ...others }: Step,
): Promise<void> =>
  noteInFile(tx, actor, {
    ...others,
    caseFile: file.id,
    timeline: { kind: 'application', words, link: applicationPath(file.id, application) },
    audit: { action, purpose, resident: file.resident.id, fields },
    tasks: tasks.map((task) => ({ link: applicationPath(file.id, application), area: file.area, ...task })),
  })
