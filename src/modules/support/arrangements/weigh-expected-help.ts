import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import type { ExpectedHelp } from './expected-help.ts'
import { noteChange, openArrangement, type Target } from './open-arrangement.ts'

/**
 * Writes down how much of a need housemates (gebruikelijke hulp) and the carer can be expected to answer, and why (Wmo
 * 1.1.1, 2.3.2(4) b and c). Throws `Stale` when somebody else changed the arrangement.
 */
export async function weighExpectedHelp(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: Target,
  weighed: Omit<ExpectedHelp, 'judgedOn'>,
): Promise<void> {
  const open = await openArrangement(tx, actor, caseFile, target)
  const words = {
    housemates: weighed.housemates,
    housemates_because: weighed.housematesBecause,
    carer: weighed.carer,
    carer_because: weighed.carerBecause,
    judged_on: actor.today,
    judged_by: actor.worker,
  }
  await tx
    .insertInto('expected_help')
    .values({ municipality: actor.municipality, need: target.need, ...words })
    .onConflict((conflict) => conflict.columns(['municipality', 'need']).doUpdateSet(words))
    .execute()
  await noteChange(tx, actor, open, {
    action: 'weigh expected help',
    words: 'Gewogen wat van huisgenoten en mantelzorger te verwachten is',
    fields: ['housemates', 'carer'],
  })
}
