import type { Actor } from '../../../../core/actor.ts'
import { isBefore } from '../../../../core/days.ts'
import { granted } from '../../../../core/failure.ts'
import type { Tx } from '../../../../database/connect.ts'
import type { GivingFacts } from '../decision-facts.ts'
import { yearly } from '../grant.ts'
import { writePrepared } from '../prepare.ts'
import { mayDecideHeard } from './hearing.ts'
import { newAward, type AwardInput } from './prepare-change.ts'
import { reasonedTransition, revisedReasons, type WhyInput } from './revision-reasons.ts'
import { holdRevising, type Revising, type RevisionTarget } from './revising.ts'
import { mayCorrect, mayHoldFrom } from './revision.ts'

export type CorrectionInput = WhyInput & {
  /** What was wrong, for the letter. */
  mistake: string
  /** How the resident could see that it was a mistake; only asked when he gets less. */
  evident: string
  award: AwardInput
  ownWords: string
}

/**
 * A correction in words, checked by every rule; nothing is written down yet. It takes the place of the whole decision:
 * an objection to that one counts for this one (Awb 6:19).
 */
export function checkedCorrection(
  revising: Revising,
  input: CorrectionInput,
  today: Temporal.PlainDate,
): GivingFacts {
  const { decision, before, views } = revising
  const { provision, granted: line, contribution, lower, worse } = newAward(revising, input.award, today)
  granted(mayCorrect(lower, input.evident))
  const forThePast = isBefore(line.from, today)
  const of = { ground: null, onPurpose: false, worse, from: line.from, today }
  granted(mayHoldFrom({ ...of, as: 'corrects', before: withinReach(before, line.from) }))
  const hearing = granted(
    mayDecideHeard({ ...of, intention: 'change', form: line.form, views }, input.hearing),
  )
  const eased = lower.length > 0 ? reasonedTransition(revising, input, { today, lowerFrom: line.from }) : null
  const reasons = revisedReasons(
    revising,
    { ...input, onPurpose: input.evident, law: 'artikel 2.3.5, lid 3, van de Wmo 2015' },
    hearing,
    today,
  )
  const common = {
    provision,
    reasons,
    replaces: { decidedOn: decision.decidedOn, reference: revising.reference, mistake: input.mistake },
    ...(eased && { transition: eased.transition }),
  }
  const becomes = { granted: line, contribution, revised: { from: line.from, forThePast, hearing } }
  // What was said besides, such as the part that was not granted, was no mistake and stays.
  return before.kind === 'change'
    ? { kind: 'change', letter: { ...before.letter, ...common }, ...becomes }
    : { kind: before.kind, letter: { ...before.letter, ...common }, ...becomes }
}

/** A wrong first day may be corrected to an earlier one too. */
const withinReach = ({ granted: { from, until } }: GivingFacts, corrected: Temporal.PlainDate) => ({
  from: isBefore(corrected, from) ? corrected : from,
  until,
})

/**
 * Prepares a decision that corrects a mistake in another one; answers its id, which holds once it is signed. Throws
 * `Refused` when the resident gets less by a mistake that he could not see, or was not heard on it.
 */
export async function prepareCorrection(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: RevisionTarget,
  input: CorrectionInput,
): Promise<string> {
  const revising = await holdRevising(tx, actor, caseFile, target, 'corrects')
  const facts = checkedCorrection(revising, input, actor.today)
  const { file, context, line, decision, product } = revising
  return writePrepared(tx, actor, {
    file,
    context,
    facts,
    application: null,
    need: line.need,
    line: { id: line.id, version: line.version },
    replaces: { id: decision.id, as: 'corrects' },
    product: product.id,
    resultArea: decision.resultArea,
    ground: decision.ground,
    yearlyCost: yearly(facts.granted.cost),
    ownWords: input.ownWords,
    what: `${product.name}, besluit ${decision.number}`,
  })
}
