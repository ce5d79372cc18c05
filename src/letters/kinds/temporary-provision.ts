import { inWords } from '../../core/days.ts'
import { decision, facts, heading, paragraph, type Term, term } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { clientSupport, objectionClause } from '../passages.ts'
import { listing, sentence } from '../words.ts'
import type { Contribution, Extent, WithObjection } from './decision-facts.ts'
import { extentInWords, period, whatYouPay } from './decision-passages.ts'

export type TemporaryProvisionFacts = WithObjection & {
  reportedOn: Temporal.PlainDate
  provision: {
    name: string
    activities: readonly string[]
    extent: Extent
    from: Temporal.PlainDate
    until: Temporal.PlainDate
  }
  provider: { name: string; phone: string }
  /** Why it could not wait. */
  because: string
  contribution: Contribution
  /** While it runs; when it is closed there is nothing to promise. */
  investigation?: Term
  /** The decision that it follows on, for help that goes on longer. */
  extends?: { reference: string; until: Temporal.PlainDate }
}

/** Help at once, before the investigation and without an application (Wmo 2.3.3), or longer than was decided. */
export function temporaryProvision(frame: LetterFrame, given: TemporaryProvisionFacts): LetterContent {
  const { provision, provider, extends: earlier } = given
  return compose(frame, {
    kind: 'temporary-provision',
    title: earlier ? `U krijgt langer ${provision.name}` : `U krijgt meteen ${provision.name}`,
    blocks: [
      decision(
        earlier
          ? `U krijgt ${provision.name} langer: tot en met ${inWords(provision.until)}. Dat is tijdelijk.`
          : `U krijgt nu al ${provision.name}. Dat is tijdelijk. U hoeft niets aan te vragen.`,
      ),
      ...(earlier
        ? [
            paragraph(
              `Dit komt na ons besluit ${earlier.reference}. Dat liep tot en met ${inWords(earlier.until)}.`,
            ),
          ]
        : []),
      facts([
        ['Wat er gebeurt', sentence(listing(provision.activities))],
        ['Hoeveel', sentence(extentInWords(provision.extent))],
        ['Wanneer', sentence(period(provision))],
        ['Door wie', `${provider.name}, ${provider.phone}`],
      ]),
      paragraph(
        'Beslissen wij eerder over uw aanvraag? Dan stopt deze hulp als dat besluit ingaat. ' +
          'U kunt ons ook zeggen dat de hulp kan stoppen.',
      ),
      heading('Waarom besluiten wij dit?'),
      paragraph(`Uw melding is van ${inWords(given.reportedOn)}. ${sentence(given.because)}`),
      paragraph('Daarom kunt u niet wachten. Wij beslissen dit volgens artikel 2.3.3 van de Wmo 2015.'),
      ...ownWords(frame),
      ...whatYouPay(given.contribution, 'in-kind'),
      heading('Hoe gaat het verder?'),
      paragraph(
        'Wij onderzoeken met u welke hulp u na deze tijd nodig heeft. Die hulp kan anders zijn dan nu.',
      ),
      ...(given.investigation
        ? [term('Wanneer is het onderzoek klaar?', given.investigation, 'na de melding')]
        : []),
      ...clientSupport(frame.sender),
      ...objectionClause(frame, given.objection),
    ],
    basis: [
      'Wmo 2015, artikel 2.3.3',
      'Wmo 2015, artikelen 2.1.4 tot en met 2.1.4b',
      'Awb, artikel 3:45 tot en met 3:47',
    ],
  })
}
