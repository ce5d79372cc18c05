import type { Actor } from '../../../core/actor.ts'
import { granted } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { decisionRefusal } from '../../../letters/kinds/decision-refusal.ts'
import type { RefusalGround } from '../../../letters/kinds/refusal-grounds.ts'
import { sendLetter } from '../../ground/correspondence/send-letter.ts'
import { refuseLine } from '../arrangements/decide-line.ts'
import {
  holdGround,
  mandateOf,
  newDecisionId,
  objectionTerm,
  reasonsOf,
  recordDecision,
  type DecisionTarget,
} from './decide.ts'
import { mayRefuseOn } from './decision.ts'

export type RefusalInput = {
  ground: RefusalGround
  reasons: string
  /** What is possible instead, each with where to find it. */
  possible: readonly string[]
  ownWords: string
}

/**
 * Refuses a tailored provision on a ground of the law (Wmo 2.3.5(3)); the letter begins with the decision, then why,
 * then what is possible. Throws `Refused` when a step of the ladder was skipped, or without mandate.
 */
export async function refuseProvision(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: DecisionTarget,
  input: RefusalInput,
): Promise<string> {
  const ground = await holdGround(tx, actor, caseFile, target)
  granted(mayRefuseOn(ground.policy, ground.arrangement, input.ground))
  const mandate = await mandateOf(tx, actor, { kind: 'refuse', yearly: null })
  const { line, file, application } = ground
  const id = newDecisionId(actor)
  await refuseLine(tx, actor, { line: line.id, version: line.version, decision: id, decidedOn: actor.today })
  const letter = await sendLetter(
    tx,
    actor,
    { resident: file.resident.id, caseFile, policyFile: file.policyFile },
    (frame) =>
      decisionRefusal(
        {
          ...frame,
          ...(input.ownWords !== '' && { ownWords: { writer: actor.name, text: input.ownWords } }),
        },
        {
          application: { appliedOn: application.receivedOn, asked: application.asked },
          ground: input.ground,
          reasons: reasonsOf(ground, input.reasons),
          possible: input.possible,
          objection: objectionTerm(actor),
        },
      ),
  )
  return recordDecision(tx, actor, ground, id, {
    kind: 'refuse',
    ground: input.ground,
    reasons: input.reasons,
    mandate,
    letter: letter.id,
    from: null,
    until: null,
    reviewOn: null,
  })
}
