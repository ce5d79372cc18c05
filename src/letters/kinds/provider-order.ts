import { inEuros } from '../../core/cents.ts'
import { inWords } from '../../core/days.ts'
import type { ToOrganisation } from '../addressee.ts'
import { bullets, facts, heading, lastDay, paragraph, when } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { listing, sentence } from '../words.ts'
import type { Provision } from './decision-facts.ts'
import { extentInWords } from './decision-passages.ts'

export type ProviderOrderFacts = {
  /** Only what the provider needs to deliver (Wmo 5.2.1(2)a); no address when it is protected. */
  resident: {
    name: string
    /** Null while it is not known: help at once does not wait for it. */
    bornOn: Temporal.PlainDate | null
    address: readonly string[] | 'protected'
    phone?: string
  }
  provision: Pick<Provision, 'name' | 'activities' | 'extent' | 'from' | 'until'> & {
    /** Absent for help at once: what it must reach is still looked into. */
    result?: string
  }
  startsBy: Temporal.PlainDate
  contract: string
  price?: { amount: Parameters<typeof inEuros>[0]; per: string }
  /** What to mind: language, large print, who opens the door. */
  particulars: readonly string[]
}

const homeIn = (address: ProviderOrderFacts['resident']['address']): string =>
  address === 'protected' || address.length === 0 ? 'Bel ons voor het adres.' : address.join(', ')

/** The order to a provider: what to deliver, to whom, from when, for which result. */
export function providerOrder(frame: LetterFrame<ToOrganisation>, given: ProviderOrderFacts): LetterContent {
  const { resident, provision } = given
  return compose(frame, {
    kind: 'provider-order',
    title: `Opdracht: ${provision.name}`,
    blocks: [
      paragraph('Wij vragen u om deze hulp te geven. Onze afspraken daarover staan in het contract.'),
      heading('Voor wie'),
      facts([
        ['Naam', resident.name],
        ['Geboren op', resident.bornOn ? inWords(resident.bornOn) : 'nog niet bekend'],
        ['Adres', homeIn(resident.address)],
        ['Telefoon', resident.phone],
      ]),
      heading('Wat'),
      facts([
        ['Hulp', sentence(provision.name)],
        ['Resultaat', provision.result && sentence(provision.result)],
        ['Activiteiten', sentence(listing(provision.activities))],
        ['Hoeveel', sentence(extentInWords(provision.extent))],
        ['Vanaf', inWords(provision.from)],
        ['Tot en met', provision.until ? inWords(provision.until) : 'Er is geen einddatum.'],
        ['Contract', given.contract],
        ['Prijs', given.price && `${inEuros(given.price.amount)} per ${given.price.per}`],
      ]),
      lastDay('Wanneer begint u?', given.startsBy),
      ...when(given.particulars.length > 0, heading('Let op'), bullets(given.particulars.map(sentence))),
      ...ownWords(frame),
      paragraph(
        'Laat ons weten wanneer u begint. Meld het meteen als de hulp verandert, stopt of niet genoeg is. ' +
          'Gebruik deze gegevens alleen voor deze opdracht.',
      ),
    ],
    basis: ['Wmo 2015, artikel 5.2.1, lid 2, onderdeel a', 'Wmo 2015, artikel 2.6.4'],
  })
}
