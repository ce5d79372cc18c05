import type { Actor } from '../../../core/actor.ts'
import { granted } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { finishTasks } from '../../ground/cases/tasks.ts'
import { closeable, type MoreEvidence } from './legal-parts.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'
import { getRecord, type InvestigationRecord } from './record.ts'
import { INVESTIGATE } from './start-investigation.ts'
import { CONVERSE } from './keep-talk-task.ts'
import { LATE } from './tell-may-apply.ts'

/** The tasks that fall away with an investigation. */
const KINDS = [INVESTIGATE, CONVERSE, LATE] as const

/**
 * Closes an investigation because its findings are written down, in the transaction in which they are frozen; answers
 * the record as it is frozen. `more` is what the arrangement shows of the legal parts. Throws `Refused` while a part is
 * open (Wmo 2.3.2(4)).
 */
export async function closeWithFindings(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  more: MoreEvidence = {},
): Promise<InvestigationRecord> {
  const { file, investigation } = await openInvestigation(tx, actor, caseFile)
  const record = granted(closeable(await getRecord(tx, file, actor.today), more))
  await tx
    .updateTable('investigation')
    .set({ closed_on: actor.today, closed_as: 'findings', version: investigation.version + 1 })
    .where('id', '=', investigation.id)
    .execute()
  await finishTasks(tx, actor, caseFile, KINDS, 'verslag vastgesteld')
  await noteChange(tx, actor, file, {
    action: 'close investigation',
    words: 'Onderzoek afgerond met een verslag',
  })
  return record
}

/**
 * Ends an investigation without findings, because the report ended otherwise: withdrawn, solved, moved, died. Does
 * nothing when none is under way.
 */
export async function endInvestigation(tx: Tx, actor: Actor, caseFile: string): Promise<void> {
  await tx
    .updateTable('investigation')
    .set({ closed_on: actor.today, closed_as: 'ended' })
    .where('case_file', '=', caseFile)
    .where('closed_on', 'is', null)
    .execute()
  await finishTasks(tx, actor, caseFile, KINDS, 'melding beëindigd')
}
