import { inWords } from '../../core/days.ts'
import { decision, form, heading, paragraph, type Term } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { type ApplyWays, clientSupport, howToApply, signHere } from '../passages.ts'
import { sentence } from '../words.ts'

export type MayApplyNowFacts = {
  reportedOn: Temporal.PlainDate
  /** The term of Wmo 2.3.2(1) that has passed. */
  investigation: Term
  /** Why it was not made. */
  because: string
  /** How long a decision may take after an application: "2 weken" (Wmo 2.3.5(2)). */
  decisionWithin: string
  /** When the findings are expected. */
  findingsOn?: Temporal.PlainDate
  ways: ApplyWays
}

/** Tells that six weeks have passed without findings, so that an application is possible (Wmo 2.3.2(9)). */
export function mayApplyNow(frame: LetterFrame, given: MayApplyNowFacts): LetterContent {
  return compose(frame, {
    kind: 'may-apply-now',
    title: 'U mag nu een aanvraag doen',
    blocks: [
      decision('Ons onderzoek is niet op tijd klaar. Daarom mag u nu meteen een aanvraag doen.'),
      paragraph(
        `U heeft op ${inWords(given.reportedOn)} gemeld dat u hulp nodig heeft. ` +
          `Wij moesten dat binnen ${given.investigation.length} onderzoeken. ` +
          `De laatste dag was ${inWords(given.investigation.lastDay)}. Het spijt ons dat dit niet is gelukt.`,
      ),
      paragraph(sentence(given.because)),
      ...ownWords(frame),
      heading('Wat kunt u doen?'),
      paragraph(
        `Doet u een aanvraag? Dan nemen wij binnen ${given.decisionWithin} een besluit. ` +
          'Dat recht heeft u ook als wij samen hebben afgesproken dat het onderzoek langer duurt. ' +
          'Het staat in artikel 2.3.2, lid 9, van de Wmo 2015.',
      ),
      howToApply(given.ways),
      paragraph(
        given.findingsOn
          ? `U mag ook wachten. Wij verwachten dat het verslag klaar is op ${inWords(given.findingsOn)}.`
          : 'U mag ook wachten tot het verslag van het onderzoek klaar is.',
      ),
      ...clientSupport(frame.sender),
    ],
    ...(given.ways.form && { slip: application }),
    basis: ['Wmo 2015, artikel 2.3.2, lid 1 en 9', 'Wmo 2015, artikel 2.3.5, lid 2'],
  })
}

/** Signed, this sheet is the application (Awb 4:1, 4:2). */
const application = {
  title: 'Uw aanvraag',
  blocks: [
    paragraph('Ik vraag de gemeente om hulp van de Wmo.'),
    form([
      ['Welke hulp vraagt u aan?', 4],
      ['Waarom heeft u die hulp nodig?', 4],
    ]),
    signHere,
  ],
}
