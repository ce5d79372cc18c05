import { demand, type Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { InputFault, Missing } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { getFile } from '../../ground/cases/file.ts'
import { addToTimeline } from '../../ground/cases/timeline.ts'
import { findingsOf } from './store.ts'

/**
 * Writes down what the resident says of the findings, beside them (Wmo 2.3.2(8)). Throws `InputFault` for a day in the
 * future or before the findings, `Missing` while there are none.
 */
export async function addRemark(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  input: { words: string; receivedOn: Temporal.PlainDate | undefined },
): Promise<void> {
  demand(actor, 'reports.take')
  const file = await getFile(tx, actor, caseFile)
  const [newest] = await findingsOf(tx, caseFile)
  if (!newest) throw new Missing('findings')
  const receivedOn = input.receivedOn ?? actor.today
  if (isBefore(actor.today, receivedOn) || isBefore(receivedOn, newest.frozenOn))
    throw new InputFault([
      { field: 'receivedOn', message: 'Vul een dag in vanaf het verslag tot en met vandaag' },
    ])
  await tx
    .insertInto('findings_remark')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      findings: newest.id,
      words: input.words,
      received_on: receivedOn,
      written_by: actor.worker,
      written_at: actor.now,
    })
    .execute()
  await addToTimeline(tx, actor, caseFile, { kind: 'findings', words: 'Reactie op het verslag toegevoegd' })
  await recordAudit(tx, actor, {
    action: 'add remark to findings',
    purpose: 'reactie op het verslag vastleggen',
    resident: file.resident.id,
    caseFile,
    fields: ['remark'],
  })
}
