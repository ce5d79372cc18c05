import { inWords } from '../../core/days.ts'
import { decision, paragraph } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { objectionClause, reportChanges } from '../passages.ts'
import type { Provision, Reasons, Replaced, WithObjection } from './decision-facts.ts'
import {
  basisOf,
  extentInWords,
  howYouGetIt,
  insteadOf,
  theRules,
  timeToAdjust,
  weLookAgain,
  whatYouGet,
  whatYouPay,
  whyWeDecide,
} from './decision-passages.ts'
import { type RevisionGround, revisionGrounds } from './revision-grounds.ts'
import { sentence } from '../words.ts'

export type DecisionChangeFacts = WithObjection & {
  /** The decision that changes. */
  before: {
    decidedOn: Temporal.PlainDate
    reference: string
    extent: Provision['extent']
    until?: Temporal.PlainDate
  }
  /** Where it corrects an earlier change. */
  replaces?: Replaced
  provision: Provision
  ground: RevisionGround
  reasons: Reasons
  /** When it becomes less: how the resident is given time, and why that is enough. */
  transition?: string
}

/** Changes a decision (Wmo 2.3.10(1) and (2)); the day on which it starts to hold is the provision's first day. */
export function decisionChange(frame: LetterFrame, given: DecisionChangeFacts): LetterContent {
  const { before, provision, reasons } = given
  const { words, article } = revisionGrounds[given.ground]
  return compose(frame, {
    kind: 'decision-change',
    title: `Uw hulp verandert: ${provision.name}`,
    blocks: [
      decision(
        `Vanaf ${inWords(provision.from)} verandert uw hulp. U krijgt dan ${extentInWords(provision.extent)}.`,
      ),
      paragraph(`Hiermee veranderen wij ons besluit ${before.reference} van ${inWords(before.decidedOn)}.`),
      ...insteadOf(given.replaces),
      {
        kind: 'table',
        caption: 'Wat verandert er?',
        header: ['Wat', 'Nu', 'Straks'],
        widths: [2, 5, 5],
        rows: [
          ['Hoeveel', sentence(extentInWords(before.extent)), sentence(extentInWords(provision.extent))],
          ['Tot en met', untilWords(before.until), untilWords(provision.until)],
        ],
      },
      ...whatYouGet(provision),
      ...whyWeDecide(reasons),
      paragraph(`${words} Daarom veranderen wij het besluit. Dat staat in ${article}.`),
      ...timeToAdjust(given.transition),
      ...ownWords(frame),
      ...theRules(reasons.ground),
      ...howYouGetIt(provision.form),
      ...whatYouPay(provision.contribution, provision.form.kind),
      ...weLookAgain(provision.reviewOn),
      ...reportChanges,
      ...objectionClause(frame, given.objection),
    ],
    enclosures: reasons.findingsOn ? [`Verslag van ${inWords(reasons.findingsOn)}`] : [],
    basis: [article, ...basisOf(reasons.ground)],
  })
}

const untilWords = (until: Temporal.PlainDate | undefined) => (until ? inWords(until) : 'Geen einddatum')
