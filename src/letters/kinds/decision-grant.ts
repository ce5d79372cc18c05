import { inWords } from '../../core/days.ts'
import { decision, heading, paragraph } from '../blocks.ts'
import type { LetterBlock, LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { objectionClause, reportChanges } from '../passages.ts'
import { none, sentence } from '../words.ts'
import type { Application, Provision, Reasons, Replaced, WithObjection } from './decision-facts.ts'
import {
  basisOf,
  howYouGetIt,
  insteadOf,
  period,
  theRules,
  timeToAdjust,
  weLookAgain,
  whatYouGet,
  whatYouPay,
  whyWeDecide,
} from './decision-passages.ts'
import { type RefusalGround, refusalGrounds } from './refusal-grounds.ts'

export type DecisionGrantFacts = WithObjection & {
  application: Application
  replaces?: Replaced
  provision: Provision
  reasons: Reasons
  /** When it gives less than the help before it: how the resident is given time, and why that is enough. */
  transition?: string
  /** What of the application is not granted; absent when all of it is. */
  refused?: { what: string; ground: RefusalGround; because: string }
}

/** Grants an application, or a part of it (Wmo 2.3.5): the decision first, then why, how and what it costs. */
export function decisionGrant(frame: LetterFrame, given: DecisionGrantFacts): LetterContent {
  const { application, provision, reasons, refused } = given
  return compose(frame, {
    kind: refused ? 'decision-grant-in-part' : 'decision-grant',
    title: refused ? 'U krijgt een deel van wat u vroeg' : `U krijgt ${provision.name}`,
    blocks: [
      decision(`U krijgt ${provision.name}. Dat is ${period(provision)}.`),
      ...(refused ? [decision(`U krijgt ${none(refused.what)}.`)] : []),
      paragraph(
        `Dit is ons besluit over uw aanvraag van ${inWords(application.appliedOn)} voor ${application.asked}.`,
      ),
      ...insteadOf(given.replaces),
      ...whatYouGet(provision),
      ...whyWeDecide(reasons),
      ...timeToAdjust(given.transition),
      ...ownWords(frame),
      ...(refused ? notThis(refused) : []),
      ...theRules(reasons.ground),
      ...howYouGetIt(provision.form),
      ...whatYouPay(provision.contribution, provision.form.kind),
      ...weLookAgain(provision.reviewOn),
      ...reportChanges,
      ...objectionClause(frame, given.objection),
    ],
    enclosures: reasons.findingsOn ? [`Verslag van ${inWords(reasons.findingsOn)}`] : [],
    basis: [...basisOf(reasons.ground), ...(refused ? [refusalGrounds[refused.ground].article] : [])],
  })
}

const notThis = ({ what, ground, because }: NonNullable<DecisionGrantFacts['refused']>): LetterBlock[] => [
  heading(`Waarom krijgt u ${none(what)}?`),
  paragraph(`${refusalGrounds[ground].words} ${sentence(because)}`),
  paragraph(`Dat staat in ${refusalGrounds[ground].article}.`),
]
