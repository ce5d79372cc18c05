import { inWords } from '../../core/days.ts'
import { bullets, heading, paragraph, when } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { sentence } from '../words.ts'

export type EndedBecause = 'withdrawn' | 'solved' | 'no-application' | 'moved'

export type ReportEndedFacts = {
  reportedOn: Temporal.PlainDate
  because: EndedBecause
  /** What was agreed or arranged instead, or where the new municipality can be reached. */
  details: readonly string[]
  /** Help that stops, with its last day. */
  stops: readonly { what: string; lastDay: Temporal.PlainDate }[]
}

const becauseWords: Record<EndedBecause, string> = {
  withdrawn: 'U heeft ons laten weten dat u geen hulp meer van ons vraagt.',
  solved: 'Voor uw vraag is een oplossing gevonden. Een maatwerkvoorziening is niet nodig.',
  'no-application': 'U heeft het verslag gekregen. Wij hebben daarna geen aanvraag van u gekregen.',
  moved: 'U woont nu in een andere gemeente. Die gemeente kan u verder helpen.',
}

/** Ends a report without a decision: withdrawn, solved, not followed by an application, or moved (CRVB:2018:2013). */
export function reportEnded(frame: LetterFrame, given: ReportEndedFacts): LetterContent {
  return compose(frame, {
    kind: 'report-ended',
    title: 'Wij sluiten uw melding af',
    blocks: [
      paragraph(
        `U heeft op ${inWords(given.reportedOn)} gemeld dat u hulp nodig heeft. Die melding sluiten wij nu af.`,
      ),
      heading('Waarom?'),
      paragraph(becauseWords[given.because]),
      ...when(given.details.length > 0, bullets(given.details.map(sentence))),
      ...when(
        given.stops.length > 0,
        paragraph('Deze hulp stopt:'),
        bullets(
          given.stops.map(({ what, lastDay }) =>
            sentence(`${what}, met als laatste dag ${inWords(lastDay)}`),
          ),
        ),
      ),
      ...ownWords(frame),
      heading('Bent u het hier niet mee eens?'),
      paragraph(
        'Deze brief is geen besluit. Bel ons als u het anders ziet. ' +
          'U mag ook een aanvraag doen. Dan nemen wij een besluit en daartegen kunt u bezwaar maken.',
      ),
      paragraph('Heeft u later weer een vraag? Dan kunt u altijd opnieuw melden.'),
    ],
    basis: ['Wmo 2015, artikel 2.3.2, lid 1, 8 en 9'],
  })
}
