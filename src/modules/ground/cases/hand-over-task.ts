import { sql } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { granted, InputFault } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { workersInService } from '../access/workers-in-service.ts'
import { doesWorkOf } from './absence.ts'
import { assignWorker } from './assign-worker.ts'
import { noteInFile } from './note.ts'
import { lockTask, mayHandOver } from './task.ts'

/**
 * Gives one task to a colleague, who may open its file from now on. Everybody gives away his own; that of another, or of
 * the team, only who divides the work. Throws `Refused` for what is done or stays with who has it, `InputFault` for who
 * is not in service, `Stale` when it was given to somebody else meanwhile.
 */
export async function handOverTask(
  tx: Tx,
  actor: Actor,
  id: string,
  input: { version: number; to: string; reason: string },
): Promise<void> {
  const { task, file } = await lockTask(tx, actor, id, input.version)
  if (!(await doesWorkOf(tx, actor, task.assignee))) demand(actor, 'caseload.hand-over')
  granted(mayHandOver(task))
  const to = (await workersInService(tx, actor.today)).find((colleague) => colleague.id === input.to)
  if (!to || to.id === task.assignee)
    throw new InputFault([{ field: 'to', message: 'Kies een collega uit de lijst' }])
  await tx
    .updateTable('task')
    .set({ assignee: to.id, version: sql<number>`version + 1` })
    .where('id', '=', task.id)
    .execute()
  if (!file) return
  await assignWorker(tx, actor, file.id, to.id, 'kreeg een taak')
  await noteInFile(tx, actor, {
    caseFile: file.id,
    timeline: {
      kind: 'task',
      words: `Taak naar ${to.name}: ${task.words}${input.reason && `. ${input.reason}`}`,
    },
    audit: {
      action: 'hand over task',
      purpose: 'werk verdelen',
      resident: file.resident.id,
      fields: ['assignee'],
    },
  })
}
