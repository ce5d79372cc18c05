import { demand, type Actor } from '../../../core/actor.ts'
import { granted } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { mayChange, type Investigation } from './investigation.ts'
import { holdInvestigation } from './store.ts'

/** An investigation in which the one who acts may write, until the transaction ends. */
export type OpenInvestigation = { file: CaseFile; investigation: Investigation }

/**
 * The investigation of a file, for who is about to write something down in it: he must be allowed to open the file
 * and to lead investigations, and it must still be open. It stays so until the transaction ends: writers wait for each other. Throws `Forbidden`, `Missing` or `Refused`.
 */
export async function openInvestigation(tx: Tx, actor: Actor, caseFile: string): Promise<OpenInvestigation> {
  demand(actor, 'investigations.lead')
  const file = await getFile(tx, actor, caseFile)
  const investigation = granted(mayChange(await holdInvestigation(tx, caseFile)))
  return { file, investigation }
}
