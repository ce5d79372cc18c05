import { inWords } from '../../core/days.ts'
import { decision, facts, heading, paragraph, type Term, term } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { clientSupport, objectionClause } from '../passages.ts'
import { listing, sentence } from '../words.ts'
import type { Extent, WithObjection } from './decision-facts.ts'
import { extentInWords, period } from './decision-passages.ts'

export type TemporaryProvisionFacts = WithObjection & {
  reportedOn: Temporal.PlainDate
  provision: {
    name: string
    activities: readonly string[]
    extent: Extent
    from: Temporal.PlainDate
    /** Without it: until the decision on the application. */
    until?: Temporal.PlainDate
  }
  provider: { name: string; phone: string }
  /** Why it could not wait. */
  because: string
  investigation: Term
}

/** Help at once, before the investigation and without an application (Wmo 2.3.3). */
export function temporaryProvision(frame: LetterFrame, given: TemporaryProvisionFacts): LetterContent {
  const { provision, provider } = given
  return compose(frame, {
    kind: 'temporary-provision',
    title: `U krijgt meteen ${provision.name}`,
    blocks: [
      decision(`U krijgt nu al ${provision.name}. Dat is tijdelijk. U hoeft niets aan te vragen.`),
      facts([
        ['Wat er gebeurt', sentence(listing(provision.activities))],
        ['Hoeveel', sentence(extentInWords(provision.extent))],
        ['Wanneer', sentence(period(provision))],
        ['Door wie', `${provider.name}, ${provider.phone}`],
      ]),
      ...(provision.until
        ? []
        : [
            paragraph(
              'De hulp duurt tot wij een besluit nemen over uw aanvraag, of tot u ons zegt dat hij kan stoppen.',
            ),
          ]),
      heading('Waarom besluiten wij dit?'),
      paragraph(`Uw melding is van ${inWords(given.reportedOn)}. ${sentence(given.because)}`),
      paragraph('Daarom kunt u niet wachten. Wij beslissen dit volgens artikel 2.3.3 van de Wmo 2015.'),
      ...ownWords(frame),
      heading('Hoe gaat het verder?'),
      paragraph(
        'Wij onderzoeken met u welke hulp u na deze tijd nodig heeft. Die hulp kan anders zijn dan nu.',
      ),
      term('Wanneer is het onderzoek klaar?', given.investigation, 'na de melding'),
      ...clientSupport(frame.sender),
      ...objectionClause(frame, given.objection),
    ],
    basis: ['Wmo 2015, artikel 2.3.3', 'Awb, artikel 3:45 tot en met 3:47'],
  })
}
