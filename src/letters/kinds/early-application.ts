import { inWords } from '../../core/days.ts'
import { heading, lastDay, paragraph, type Term, term } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { clientSupport, personalPlan } from '../passages.ts'

export type EarlyApplicationFacts = {
  receivedOn: Temporal.PlainDate
  /** What was asked for: "hulp bij het huishouden". */
  asked: string
  /** Whether there was a report already, or the application counts as one; then the resident may make a plan. */
  report: { kind: 'joined'; reportedOn: Temporal.PlainDate } | { kind: 'made'; plan: Term }
  investigation: Term
  /** The first day on which the application can be made, with or without findings. */
  firstPossibleDay: Temporal.PlainDate
}

/** Answers an application that came before the investigation (Wmo 2.3.2(9)): kept with its day, not thrown away. */
export function earlyApplication(frame: LetterFrame, given: EarlyApplicationFacts): LetterContent {
  const { report } = given
  return compose(frame, {
    kind: 'early-application',
    title: 'Uw aanvraag bewaren wij',
    blocks: [
      paragraph(`Op ${inWords(given.receivedOn)} kregen wij uw aanvraag voor ${given.asked}.`),
      paragraph(
        'Een aanvraag kan pas als wij uw vraag hebben onderzocht. ' +
          'Dat staat in artikel 2.3.2, lid 9, van de Wmo 2015. Wij doen daarom eerst het onderzoek.',
      ),
      paragraph(
        report.kind === 'joined'
          ? `Uw aanvraag voegen wij bij uw melding van ${inWords(report.reportedOn)}. ` +
              'Wij bewaren daarbij de dag waarop wij hem kregen.'
          : 'Uw aanvraag zien wij nu als een melding. Wij bewaren daarbij de dag waarop wij hem kregen.',
      ),
      ...ownWords(frame),
      term('Wanneer is het onderzoek klaar?', given.investigation, 'na de melding'),
      heading('Hoe gaat het verder?'),
      paragraph(
        'Is het onderzoek klaar? Dan krijgt u een verslag en vragen wij of u de aanvraag nog wilt. ' +
          'Is het onderzoek niet op tijd klaar? Ook dan mag u uw aanvraag doen.',
      ),
      lastDay('Wanneer vragen wij het u opnieuw?', given.firstPossibleDay),
      ...(report.kind === 'made' ? personalPlan(report.plan, 'na de melding') : []),
      ...clientSupport(frame.sender),
    ],
    basis: ['Wmo 2015, artikel 2.3.2, lid 1 en 9'],
  })
}
