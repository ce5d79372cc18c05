import type { Actor } from '../../../../core/actor.ts'
import type { Tx } from '../../../../database/connect.ts'
import { finishTasks } from '../../../ground/cases/tasks.ts'
import { pgbTasks } from './follow-pgb.ts'

/** A budget ends with the decision that gave it: nobody is paid from it after its last day, and no talks are due. */
export async function endPgb(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  line: string,
  lastDay: Temporal.PlainDate,
): Promise<void> {
  await tx
    .updateTable('pgb_helper')
    .set((eb) => ({
      ended_on: lastDay,
      ended_because: 'het pgb is gestopt',
      version: eb('version', '+', 1),
    }))
    .where('line', '=', line)
    .where('ended_on', 'is', null)
    .execute()
  await finishTasks(tx, actor, caseFile, pgbTasks(line), 'het pgb is gestopt')
}
