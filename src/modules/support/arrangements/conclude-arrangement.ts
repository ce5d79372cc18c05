import type { Actor } from '../../../core/actor.ts'
import { granted } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { mayConclude } from './ladder.ts'
import { noteChange, openArrangement, type Target } from './open-arrangement.ts'

/**
 * Writes down that the lines together answer the need, or why nothing can; `words` may stay empty where as much help
 * is composed as is needed. Throws `Refused` while a step was not looked at or less help is composed than is needed,
 * `Stale` when somebody else changed the arrangement.
 */
export async function concludeArrangement(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: Target,
  words: string,
): Promise<void> {
  const open = await openArrangement(tx, actor, caseFile, target)
  granted(mayConclude(open.policy, open.arrangement, words))
  await tx
    .updateTable('arrangement')
    .set({ whole_on: actor.today, whole_words: words, whole_by: actor.worker })
    .where('need', '=', target.need)
    .execute()
  await noteChange(tx, actor, open, {
    action: 'conclude arrangement',
    words: 'Arrangement voor een behoefte rond',
    fields: ['whole'],
  })
}
