import { sql } from 'kysely'
import { may, type Actor } from '../../../core/actor.ts'
import { Forbidden, granted, Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { assignWorker } from './assign-worker.ts'
import { getFile } from './file.ts'
import { noteInFile } from './note.ts'
import { findTask, mayTakeUp, type Task } from './task.ts'
import { seesOutside } from './worklist.ts'

/**
 * Takes up a task that lies with the team: the worker has it from now on and works on its file. Of two who take it up at
 * once one gets it, and the other is told who has it. Throws `Forbidden` for a task of an area that is not his.
 */
export async function takeUpTask(tx: Tx, actor: Actor, id: string): Promise<Task> {
  const task = await findTask(tx, id)
  const inArea = task.area !== null && may(actor, 'files.own-area') && actor.areas.includes(task.area)
  if (!inArea && !(task.area === null && seesOutside(actor)))
    throw new Forbidden('files.own-area', 'Deze taak ligt bij een ander team.')
  granted(mayTakeUp(task))
  if (!task.caseFile) throw new Missing('task')
  const taken = await tx
    .updateTable('task')
    .set({ assignee: actor.worker, version: sql<number>`version + 1` })
    .where('id', '=', task.id)
    .where('assignee', 'is', null)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  if (taken.numUpdatedRows === 0n) granted(mayTakeUp(await findTask(tx, id)))
  await assignWorker(tx, actor, task.caseFile, actor.worker, 'pakte een taak op')
  const file = await getFile(tx, actor, task.caseFile)
  await noteInFile(tx, actor, {
    caseFile: file.id,
    timeline: { kind: 'task', words: `Taak opgepakt: ${task.words}` },
    audit: {
      action: 'take up task',
      purpose: 'werk verdelen',
      resident: file.resident.id,
      fields: ['assignee'],
    },
  })
  return task
}
