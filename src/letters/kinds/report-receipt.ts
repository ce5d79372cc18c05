import { inWords } from '../../core/days.ts'
import { facts, heading, paragraph, paragraphsOf, type Term, term } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { clientSupport, personalPlan, showWhoYouAre, yourData } from '../passages.ts'

export type ReportReceiptFacts = {
  reportedOn: Temporal.PlainDate
  /** Who reported for the resident, and as what: "mantelzorger", "huisarts". Absent when it was the resident. */
  reporter?: { name: string; as: string }
  /** What was reported, in the words of who did. */
  question: string
  /** Wmo 2.3.2(1). */
  investigation: Term
  /** Wmo 2.3.2(2). */
  plan: Term
  /** What happens next, when it is not that the counter calls: "Wij nemen deze melding mee in …" */
  next?: string
}

/** Confirms a report (Wmo 2.3.2(1)) and says which days and rights the resident has from now on. */
export function reportReceipt(frame: LetterFrame, given: ReportReceiptFacts): LetterContent {
  const { reporter } = given
  const who = reporter ? `heeft ${reporter.name} ons verteld` : 'heeft u ons verteld'
  return compose(frame, {
    kind: 'report-receipt',
    title: 'Wij hebben uw melding ontvangen',
    blocks: [
      paragraph(`Op ${inWords(given.reportedOn)} ${who} dat u hulp nodig heeft.`),
      facts([
        ['Gemeld door', reporter ? `${reporter.name}, ${reporter.as}` : 'uzelf'],
        ['Waar het om gaat', paragraphsOf(given.question).join(' ')],
      ]),
      ...ownWords(frame),
      heading('Wat gaan wij doen?'),
      paragraph(`Wij onderzoeken samen met u welke hulp bij u past. ${given.next ?? weCall(frame)}`),
      term('Wanneer is het onderzoek klaar?', given.investigation, 'na de melding'),
      paragraph(
        'Is het onderzoek op die dag niet klaar? Dan mag u meteen een aanvraag doen. ' +
          'Dat staat in artikel 2.3.2, lid 9, van de Wmo 2015.',
      ),
      paragraph(
        'Kunt u niet zo lang wachten? Bel ons dan meteen. Als het nodig is, regelen wij direct tijdelijke hulp.',
      ),
      ...personalPlan(given.plan, 'na de melding'),
      ...clientSupport(frame.sender),
      heading('Wat legt u klaar voor het gesprek?'),
      paragraph(showWhoYouAre),
      ...yourData(frame.sender),
    ],
    basis: [
      'Wmo 2015, artikel 2.3.2, lid 1, 2, 3 en 9',
      'Wmo 2015, artikel 2.3.3',
      'Wmo 2015, artikel 2.3.4, lid 1',
    ],
  })
}

const weCall = ({ names }: LetterFrame): string =>
  `Iemand van ${names.counter} belt u om te bespreken wat er nodig is.`
