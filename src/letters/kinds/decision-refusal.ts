import { inWords } from '../../core/days.ts'
import { bullets, decision, heading, paragraph, when } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { clientSupport, objectionClause } from '../passages.ts'
import { none, sentence } from '../words.ts'
import type { Application, Reasons, Replaced, WithObjection } from './decision-facts.ts'
import { basisOf, insteadOf, theRules, whyWeDecide } from './decision-passages.ts'
import { type RefusalGround, refusalGrounds } from './refusal-grounds.ts'

export type DecisionRefusalFacts = WithObjection & {
  application: Application
  replaces?: Replaced
  ground: RefusalGround
  reasons: Reasons
  /** What is possible instead, with where to find it. */
  possible: readonly string[]
}

/** Refuses an application (Wmo 2.3.5(3), (6), 2.3.6, 1.2.1, 1.2.2): the decision, why, and what is possible. */
export function decisionRefusal(frame: LetterFrame, given: DecisionRefusalFacts): LetterContent {
  const { application, reasons } = given
  const { words, article } = refusalGrounds[given.ground]
  return compose(frame, {
    kind: 'decision-refusal',
    title: `U krijgt ${none(application.asked)}`,
    blocks: [
      decision(`Wij wijzen uw aanvraag voor ${application.asked} af.`),
      paragraph(`Dit is ons besluit over uw aanvraag van ${inWords(application.appliedOn)}.`),
      ...insteadOf(given.replaces),
      ...whyWeDecide(reasons),
      paragraph(`${words} Daarom krijgt u deze hulp niet van ons. Dat staat in ${article}.`),
      ...ownWords(frame),
      ...theRules(reasons.ground),
      ...when(
        given.possible.length > 0,
        heading('Wat is wel mogelijk?'),
        bullets(given.possible.map(sentence)),
      ),
      paragraph('Verandert er iets, of gaat het niet meer? Meld het ons. Dan kijken wij opnieuw.'),
      ...clientSupport(frame.sender),
      ...objectionClause(frame, given.objection),
    ],
    enclosures: reasons.findingsOn ? [`Verslag van ${inWords(reasons.findingsOn)}`] : [],
    basis: [article, ...basisOf(reasons.ground)],
  })
}
