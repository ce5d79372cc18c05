import type { Actor } from '../../../core/actor.ts'
import { granted } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Tier } from '../../ground/policies/shape/provisions.ts'
import { mayWorkOn } from './ladder.ts'
import { noteChange, openArrangement, type Target } from './open-arrangement.ts'

/**
 * Writes down why a step of the ladder does not answer the need, or not alone. Throws `Refused` while a lighter step
 * was not looked at, `Stale` when somebody else changed the arrangement.
 */
export async function judgeStep(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: Target,
  judged: { tier: Tier; because: string },
): Promise<void> {
  const open = await openArrangement(tx, actor, caseFile, target)
  const rung = granted(mayWorkOn(open.policy, open.arrangement, judged.tier))
  const words = { because: judged.because, judged_on: actor.today, judged_by: actor.worker }
  await tx
    .insertInto('arrangement_step')
    .values({ municipality: actor.municipality, need: target.need, tier: judged.tier, ...words })
    .onConflict((conflict) => conflict.columns(['municipality', 'need', 'tier']).doUpdateSet(words))
    .execute()
  await noteChange(tx, actor, open, {
    action: 'judge step',
    words: `Bekeken of ${rung.name} de behoefte beantwoordt`,
    fields: ['because'],
  })
}
