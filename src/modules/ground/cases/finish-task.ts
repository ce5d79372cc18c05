import type { Actor } from '../../../core/actor.ts'
import { granted } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { noteInFile } from './note.ts'
import { lockTask, mayFinish } from './task.ts'

/**
 * Says that a task is done that no form of its own ends, and what came of it. Throws `Refused` for what is done already
 * or ends by its own form, `Stale` when it was given to somebody else meanwhile.
 */
export async function finishTask(
  tx: Tx,
  actor: Actor,
  id: string,
  input: { version: number; outcome: string },
): Promise<void> {
  const { task, file } = await lockTask(tx, actor, id, input.version)
  granted(mayFinish(task))
  await tx
    .updateTable('task')
    .set({ done_at: actor.now, done_by: actor.worker, outcome: input.outcome })
    .where('id', '=', task.id)
    .execute()
  if (!file) return
  await noteInFile(tx, actor, {
    caseFile: file.id,
    timeline: { kind: 'task', words: `Gedaan: ${task.words}. ${input.outcome}` },
    audit: {
      action: 'finish task',
      purpose: 'werkvoorraad bijhouden',
      resident: file.resident.id,
      fields: ['outcome'],
    },
  })
}
