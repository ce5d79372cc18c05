import type { Actor } from '../../../core/actor.ts'
import { cents } from '../../../core/cents.ts'
import { granted, InputFault } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { RefusalGround } from '../../../letters/kinds/refusal-grounds.ts'
import { decidingAreaOf } from '../arrangements/deciding-area.ts'
import { mayRefuse } from './decision.ts'
import type { DecisionFacts } from './decision-facts.ts'
import { holdDeciding, reasonsOf, type Deciding, type Target } from './deciding.ts'
import type { Context } from './decision-store.ts'
import { heardOn } from './view.ts'
import { writePrepared } from './prepare.ts'

export type RefusalInput = {
  ground: RefusalGround
  reasons: string
  /** What is possible instead, each with where to find it. */
  possible: readonly string[]
  /** What was done with the applicant's view, where he gave it (Awb 4:7). */
  viewAnswer?: string
  /** A paragraph of the worker's own. */
  ownWords: string
}

/** A refusal in words, checked by every rule; nothing is written down yet. */
export function checkedRefusal(
  deciding: Deciding,
  input: RefusalInput,
  today: Temporal.PlainDate,
): Extract<DecisionFacts, { kind: 'refuse' }> {
  const { file, policy, arrangement, line, application, item, context } = deciding
  granted(
    mayRefuse(policy, input.ground, {
      arrangement,
      product: line?.product ?? null,
      livesHere: file.resident.livesHere,
      otherActs: context.otherActs,
    }),
  )
  return {
    kind: 'refuse',
    letter: {
      application: { appliedOn: application.receivedOn, asked: item.asked },
      ground: input.ground,
      reasons: {
        ...reasonsOf(deciding, input.reasons, today),
        ...viewInLetter(context.view, input.viewAnswer, today),
      },
      possible: input.possible,
    },
  }
}

/** The applicant's view and what was done with it; throws `Refused` while he can still give it. */
function viewInLetter(view: Context['view'], answer: string | undefined, today: Temporal.PlainDate) {
  granted(heardOn(view, today))
  if (!view?.received) return {}
  if (answer) return { view: { said: view.received.words, answer } }
  throw new InputFault([{ field: 'viewAnswer', message: 'Schrijf op wat u met de zienswijze heeft gedaan' }])
}

/** On which result is decided, where the need that it is about falls under one. */
export function resultOf({ line, arrangement, policy, file }: Deciding): string | null {
  if (line?.decidingArea) return line.decidingArea
  if (!arrangement) return null
  const area = decidingAreaOf(policy, file.openedOn, arrangement.need.resultArea)
  return area.ok ? area.value.id : null
}

/**
 * Prepares the refusal of what was asked, on a ground of the law (Wmo 2.3.5(3) and further); answers the id of the
 * decision, which holds once it is signed. Throws `Refused` when a step of the ladder was skipped.
 */
export async function prepareRefusal(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: Target,
  input: RefusalInput,
): Promise<string> {
  const deciding = await holdDeciding(tx, actor, caseFile, target)
  const facts = checkedRefusal(deciding, input, actor.today)
  const { line, item } = deciding
  return writePrepared(tx, actor, {
    file: deciding.file,
    context: deciding.context,
    facts,
    application: { id: deciding.application.id, item: item.position },
    need: deciding.arrangement?.need.id ?? null,
    line: line && { id: line.id, version: line.version },
    replaces: null,
    product: line?.product ?? null,
    resultArea: resultOf(deciding),
    ground: input.ground,
    yearlyCost: cents(0),
    ownWords: input.ownWords,
    what: item.asked,
  })
}
