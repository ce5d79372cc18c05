import { inWords } from '../../core/days.ts'
import { bullets, decision, heading, paragraph, when } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { clientSupport, objectionClause } from '../passages.ts'
import { sentence } from '../words.ts'
import type { Reasons, WithObjection } from './decision-facts.ts'
import { basisOf, theRules, timeToAdjust, whyWeDecide } from './decision-passages.ts'
import { type RevisionGround, revisionGrounds } from './revision-grounds.ts'

export type DecisionWithdrawalFacts = WithObjection & {
  provision: string
  withdrawn: { decidedOn: Temporal.PlainDate; reference: string }
  /** The last day of the help (Wmo 2.3.10(2)); for the past, the last day on which it was rightly given. */
  lastDay: Temporal.PlainDate
  forThePast: boolean
  /** How the resident is given time, and why that is enough. */
  transition?: string
  ground: RevisionGround
  reasons: Reasons
  /** What else ends or is told to others: the provider, the SVB, the contribution. */
  effects: readonly string[]
  possible: readonly string[]
}

/** Withdraws a decision (Wmo 2.3.10): from which day, why, what it means, and what is possible instead. */
export function decisionWithdrawal(frame: LetterFrame, given: DecisionWithdrawalFacts): LetterContent {
  const { withdrawn, reasons } = given
  const { words, article } = revisionGrounds[given.ground]
  return compose(frame, {
    kind: 'decision-withdrawal',
    title: `Uw hulp stopt: ${given.provision}`,
    blocks: [
      decision(
        given.forThePast
          ? `Vanaf ${inWords(given.lastDay.add({ days: 1 }))} had u geen recht op deze hulp.`
          : `Uw hulp stopt. De laatste dag is ${inWords(given.lastDay)}.`,
      ),
      paragraph(`Wij trekken ons besluit ${withdrawn.reference} van ${inWords(withdrawn.decidedOn)} in.`),
      ...whyWeDecide(reasons),
      paragraph(`${words} Daarom trekken wij het besluit in. Dat staat in ${article}.`),
      ...timeToAdjust(given.transition),
      ...ownWords(frame),
      ...theRules(reasons.ground),
      ...when(
        given.effects.length > 0,
        heading('Wat betekent dit voor u?'),
        bullets(given.effects.map(sentence)),
      ),
      ...when(
        given.possible.length > 0,
        heading('Wat is wel mogelijk?'),
        bullets(given.possible.map(sentence)),
      ),
      paragraph('Heeft u later weer hulp nodig? Meld het ons. Dan kijken wij opnieuw.'),
      ...clientSupport(frame.sender),
      ...objectionClause(frame, given.objection),
    ],
    basis: [article, ...basisOf(reasons.ground)],
  })
}
