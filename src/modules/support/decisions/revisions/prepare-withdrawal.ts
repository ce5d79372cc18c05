import type { Actor } from '../../../../core/actor.ts'
import { cents } from '../../../../core/cents.ts'
import { inWords, isBefore } from '../../../../core/days.ts'
import { granted } from '../../../../core/failure.ts'
import type { Tx } from '../../../../database/connect.ts'
import type { RevisionGround } from '../../../../letters/kinds/revision-grounds.ts'
import type { DecisionFacts, GivingFacts } from '../decision-facts.ts'
import { writePrepared } from '../prepare.ts'
import { mayDecideHeard } from './hearing.ts'
import { reasonedTransition, revisedReasons, type GroundWords, type WhyInput } from './revision-reasons.ts'
import { holdRevising, type Revising, type RevisionTarget } from './revising.ts'
import { groundFits, mayHoldFrom } from './revision.ts'

export type WithdrawalInput = WhyInput &
  GroundWords & {
    ground: RevisionGround
    /** The last day of the help. */
    lastDay: Temporal.PlainDate
    /** What is possible instead, each with where to find it. */
    possible: readonly string[]
    ownWords: string
  }

/** A withdrawal in words, checked by every rule; nothing is written down yet. */
export function checkedWithdrawal(
  revising: Revising,
  input: WithdrawalInput,
  today: Temporal.PlainDate,
): Extract<DecisionFacts, { kind: 'withdraw' }> {
  const { decision, before, views } = revising
  const { ground, lastDay } = input
  const from = lastDay.add({ days: 1 })
  const onPurpose = input.onPurpose !== ''
  granted(groundFits(ground, { as: 'withdraws', lower: [], otherDecision: input.otherDecision }))
  granted(
    mayHoldFrom({ as: 'withdraws', ground, onPurpose, worse: true, from, before: before.granted, today }),
  )
  const { form } = before.granted
  const hearing = granted(
    mayDecideHeard({ worse: true, intention: 'withdraw', ground, form, views, today }, input.hearing),
  )
  const forThePast = isBefore(from, today)
  const eased = forThePast ? null : reasonedTransition(revising, input, { today, lowerFrom: from })
  return {
    kind: 'withdraw',
    letter: {
      provision: before.letter.provision.name,
      withdrawn: { decidedOn: decision.decidedOn, reference: revising.reference },
      lastDay,
      forThePast,
      ground,
      reasons: revisedReasons(
        revising,
        { ...input, law: 'artikel 2.3.10, lid 2, van de Wmo 2015' },
        hearing,
        today,
      ),
      ...(eased && { transition: eased.transition }),
      effects: effectsOf(before, from, onPurpose),
      possible: input.possible,
    },
    revised: { from, forThePast, hearing },
  }
}

/** What else ends, and what is told to others. */
function effectsOf(
  { granted: line, contribution }: GivingFacts,
  from: Temporal.PlainDate,
  onPurpose: boolean,
): string[] {
  const told = {
    'in-kind': `Wij zeggen tegen ${line.provider.name} dat de hulp stopt`,
    pgb: `Vanaf ${inWords(from)} betaalt uw persoonsgebonden budget geen hulp meer. Zeg dit tegen uw hulp`,
    allowance: `Vanaf ${inWords(from)} krijgt u dit bedrag niet meer`,
  }
  return [
    told[line.form],
    ...(contribution.kind === 'none'
      ? []
      : [
          `Vanaf ${inWords(from)} betaalt u voor deze hulp geen eigen bijdrage meer. Wij zeggen dit tegen het CAK`,
        ]),
    ...(onPurpose
      ? [
          'Wij kijken of u geld moet terugbetalen (artikel 2.4.1 van de Wmo 2015). Daarover krijgt u een apart besluit',
        ]
      : []),
  ]
}

/**
 * Prepares the withdrawal of a decision (Wmo 2.3.10); answers the id of the new one, which holds once it is signed.
 * Throws `Refused` without hearing or ground, `InputFault` without a reasoned transition, `Stale`.
 */
export async function prepareWithdrawal(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: RevisionTarget,
  input: WithdrawalInput,
): Promise<string> {
  const revising = await holdRevising(tx, actor, caseFile, target, 'withdraws')
  const facts = checkedWithdrawal(revising, input, actor.today)
  const { file, context, line, decision } = revising
  return writePrepared(tx, actor, {
    file,
    context,
    facts,
    application: null,
    need: line.need,
    line: { id: line.id, version: line.version },
    replaces: { id: decision.id, as: 'withdraws' },
    product: decision.product,
    resultArea: decision.resultArea,
    ground: input.ground,
    yearlyCost: cents(0),
    ownWords: input.ownWords,
    what: `${facts.letter.provision}, besluit ${decision.number}`,
  })
}
