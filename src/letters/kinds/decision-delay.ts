import { inWords } from '../../core/days.ts'
import { heading, lastDay, paragraph } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { sentence } from '../words.ts'

export type DecisionDelayFacts = {
  appliedOn: Temporal.PlainDate
  asked: string
  /** The last day by law (Wmo 2.3.5(2)). */
  lawfulLastDay: Temporal.PlainDate
  /** The new day, as short as can be (Awb 4:14(1)). */
  newLastDay: Temporal.PlainDate
  because: string
  /** How long the municipality has after a notice of default: "2 weken" (Awb 4:17(3)). */
  afterNotice: string
}

/** Tells before the term ends that the decision comes later, and when (Awb 4:14(1)). It stops no penalty. */
export function decisionDelay(frame: LetterFrame, given: DecisionDelayFacts): LetterContent {
  return compose(frame, {
    kind: 'decision-delay',
    title: 'Ons besluit komt later',
    blocks: [
      paragraph(
        `Op ${inWords(given.appliedOn)} vroeg u ons om ${given.asked}. ` +
          `U zou ons besluit uiterlijk ${inWords(given.lawfulLastDay)} krijgen. Dat lukt niet. Dat spijt ons.`,
      ),
      paragraph(sentence(given.because)),
      lastDay('Wanneer krijgt u het besluit wel?', given.newLastDay),
      ...ownWords(frame),
      heading('Wat zijn uw rechten?'),
      paragraph(
        `Na ${inWords(given.lawfulLastDay)} mag u ons een brief sturen waarin u om het besluit vraagt. ` +
          'Die brief heet een ingebrekestelling. ' +
          `Is er daarna binnen ${given.afterNotice} nog geen besluit? ` +
          'Dan moeten wij u geld betalen voor elke dag dat het langer duurt. ' +
          'Dat staat in artikel 4:17 van de Algemene wet bestuursrecht. Deze brief verandert dat niet.',
      ),
    ],
    basis: ['Wmo 2015, artikel 2.3.5, lid 2', 'Awb, artikel 4:14, lid 1', 'Awb, artikel 4:17'],
  })
}
