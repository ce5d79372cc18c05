import type { Actor } from '../../../../core/actor.ts'
import { isBefore } from '../../../../core/days.ts'
import { granted, Refused } from '../../../../core/failure.ts'
import type { Tx } from '../../../../database/connect.ts'
import type { Provision } from '../../../../letters/kinds/decision-facts.ts'
import type { RevisionGround } from '../../../../letters/kinds/revision-grounds.ts'
import { awardFaults } from '../decision.ts'
import type { DecisionFacts, GrantedLine } from '../decision-facts.ts'
import { awardOf, extentOf, yearly, type GrantInput } from '../grant.ts'
import { fitsChoice, formGranted, nothingSeen, offersOf } from '../pgb/form-choice.ts'
import { mayGrantPgb } from '../pgb/pgb.ts'
import { writePrepared } from '../prepare.ts'
import { mayDecideHeard } from './hearing.ts'
import { isWorse, lowerIn } from './lower.ts'
import {
  reasonedTransition,
  revisedReasons,
  throwFaults,
  type GroundWords,
  type WhyInput,
} from './revision-reasons.ts'
import { holdRevising, type Revising, type RevisionTarget } from './revising.ts'
import { groundFits, mayHoldFrom } from './revision.ts'

/** What is granted from a day on instead; nothing of it is refused apart. */
export type AwardInput = Omit<GrantInput, 'refused' | 'reasons' | 'ownWords' | 'transition'>

export type ChangeInput = WhyInput &
  GroundWords & { ground: RevisionGround; award: AwardInput; ownWords: string }

/** The award that comes instead, checked by every rule on awards. Throws `InputFault` or `Refused`. */
export function newAward(revising: Revising, input: AwardInput, today: Temporal.PlainDate) {
  const { policy, product, choice, pgb, file, before } = revising
  const { form } = input.form
  throwFaults(awardFaults({ ...input, extent: extentOf(product, input.amount) }))
  const age = file.resident.age
  // What was given in this form may go on in it; another form must fit the rule and the choice of today.
  if (form !== before.granted.form) {
    granted(formGranted(offersOf(policy, product, choice?.inKind ?? nothingSeen, age), form))
    granted(fitsChoice(product, choice, form, null))
  }
  const budget =
    form === 'pgb' ? granted(mayGrantPgb({ policy, product, choice, pgb, age, today }, input.amount)) : null
  const award = awardOf(
    { ...revising, budget },
    { ...input, reasons: '', refused: null, ownWords: '' },
    today,
  )
  return {
    ...award,
    lower: lowerIn(before.granted, award.granted),
    worse: isWorse(before.granted, award.granted),
  }
}

/** A change in words, checked by every rule; nothing is written down yet. */
export function checkedChange(
  revising: Revising,
  input: ChangeInput,
  today: Temporal.PlainDate,
): Extract<DecisionFacts, { kind: 'change' }> {
  const { decision, before, views } = revising
  const { provision, granted: line, contribution, lower, worse } = newAward(revising, input.award, today)
  granted(groundFits(input.ground, { as: 'changes', lower, otherDecision: input.otherDecision }))
  const { ground } = input
  const forThePast = isBefore(line.from, today)
  granted(
    mayHoldFrom({
      as: 'changes',
      ground,
      onPurpose: input.onPurpose !== '',
      worse,
      from: line.from,
      before: before.granted,
      today,
    }),
  )
  if (isSame(before, { provision, line }))
    throw new Refused({
      rule: 'nothing-changes',
      because: 'Er verandert niets aan de hulp. Pas eerst aan wat anders wordt.',
      source: 'Wmo 2015, artikel 2.3.10',
    })
  const hearing = granted(
    mayDecideHeard({ worse, intention: 'change', ground, form: line.form, views, today }, input.hearing),
  )
  const eased =
    lower.length > 0 && !forThePast
      ? reasonedTransition(revising, input, { today, lowerFrom: line.from })
      : null
  return {
    kind: 'change',
    letter: {
      before: {
        decidedOn: decision.decidedOn,
        reference: revising.reference,
        extent: before.letter.provision.extent,
        ...(before.granted.until && { until: before.granted.until }),
      },
      provision,
      ground,
      reasons: revisedReasons(
        revising,
        { ...input, law: 'artikel 2.3.10, lid 2, van de Wmo 2015' },
        hearing,
        today,
      ),
      ...(eased && { transition: eased.transition }),
    },
    granted: line,
    contribution,
    revised: { from: line.from, forThePast, hearing },
  }
}

type Said = { provision: Provision; line: GrantedLine }

/** Whether an award says the same as the one before it, whatever its first day and what help in kind costs today. */
function isSame({ letter: { provision }, granted: line }: Revising['before'], after: Said): boolean {
  const words = ({
    provision: { activities, extent, until, reviewOn },
    line: { form, provider, cost },
  }: Said) =>
    JSON.stringify([activities, extent, until ?? null, reviewOn, form, provider, form !== 'in-kind' && cost])
  return words({ provision, line }) === words(after)
}

/**
 * Prepares the change of a decision from a day on (Wmo 2.3.10); answers the id of the new one, which holds once it is
 * signed. Throws `Refused` without hearing or ground, `InputFault` without a reasoned transition, `Stale`.
 */
export async function prepareChange(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: RevisionTarget,
  input: ChangeInput,
): Promise<string> {
  const revising = await holdRevising(tx, actor, caseFile, target, 'changes')
  const facts = checkedChange(revising, input, actor.today)
  const { file, context, line, decision, product } = revising
  return writePrepared(tx, actor, {
    file,
    context,
    facts,
    application: null,
    need: line.need,
    line: { id: line.id, version: line.version },
    replaces: { id: decision.id, as: 'changes' },
    product: product.id,
    resultArea: decision.resultArea,
    ground: input.ground,
    yearlyCost: yearly(facts.granted.cost),
    ownWords: input.ownWords,
    what: `${product.name}, besluit ${decision.number}`,
  })
}
