import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { addToTimeline } from '../../ground/cases/timeline.ts'
import type { StepKind } from '../../ground/policies/shape/access.ts'

/**
 * Marks a step of the chosen route as done, for the module that did it; answers whether there was such a step to do.
 * The caller has checked that the one who acts may work on the file.
 */
export async function finishRouteStep(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  step: StepKind,
  words: string,
): Promise<boolean> {
  const done = await tx
    .updateTable('route_step')
    .set({ done_on: actor.today, done_by: actor.worker, done_words: words })
    .where('case_file', '=', caseFile)
    .where('step', '=', step)
    .where('done_on', 'is', null)
    .where('triage', '=', (eb) =>
      eb
        .selectFrom('triage as t')
        .select('t.id')
        .where('t.case_file', '=', caseFile)
        .orderBy('t.at', 'desc')
        .orderBy('t.id', 'desc')
        .limit(1),
    )
    .returning('name')
    .executeTakeFirst()
  if (!done) return false
  await addToTimeline(tx, actor, caseFile, { kind: 'route-step', words: `${done.name}: ${words}` })
  return true
}
