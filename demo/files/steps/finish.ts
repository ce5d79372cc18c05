import type { TaskKind } from '../../../src/modules/ground/cases/task-kinds.ts'
import { finishTask } from '../../../src/modules/ground/cases/finish-task.ts'
import { known, type Scene } from '../scene.ts'

/** Takes a task off the worklist that no form of its own ends, when there is one in the file. */
export async function finishByHand(scene: Scene, kind: TaskKind, outcome: string): Promise<void> {
  const { tx, actor } = scene
  const task = await tx
    .selectFrom('task')
    .select(['id', 'version'])
    .where('case_file', '=', known(scene, 'caseFile'))
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  if (task) await finishTask(tx, actor, task.id, { version: task.version, outcome })
}
