import { never } from '../../../core/never.ts'
import type { Address } from '../person.ts'
import { present } from '../present.ts'
import { dateCard, dayCard } from './dates.ts'
import type { Card } from './pick.ts'
import type { RegisteredPerson } from './register.ts'

/** Where somebody lives (verblijfplaats), by the kind of place. */
export function residenceCard({ residence, underInvestigation: doubt }: RegisteredPerson): Card {
  const from = residence.since && dateCard(residence.since)
  switch (residence.kind) {
    case 'address':
      return present({
        type: 'Adres',
        datumVan: from,
        functieAdres: { code: 'W', omschrijving: 'woonadres' },
        indicatieVastgesteldVerblijftNietOpAdres: residence.notThere || undefined,
        verblijfadres: {
          ...addressCard(residence),
          ...(doubt?.part === 'residence'
            ? {
                inOnderzoek: {
                  officieleStraatnaam: true,
                  huisnummer: true,
                  postcode: true,
                  datumIngangOnderzoek: dayCard(doubt.since),
                },
              }
            : {}),
        },
      }) as Card
    case 'location':
      return present({
        type: 'Locatie',
        datumVan: from,
        indicatieVastgesteldVerblijftNietOpAdres: residence.notThere || undefined,
        verblijfadres: { locatiebeschrijving: residence.description },
      }) as Card
    case 'abroad':
      return present({
        type: 'VerblijfplaatsBuitenland',
        datumVan: from,
        verblijfadres: present({
          regel1: residence.lines[0],
          regel2: residence.lines[1],
          regel3: residence.lines[2],
          land: residence.country === undefined ? undefined : { omschrijving: residence.country },
        }),
      }) as Card
    case 'unknown':
      return present({ type: 'VerblijfplaatsOnbekend', datumVan: from }) as Card
  }
  return never(residence)
}

const addressCard = (address: Address): Card =>
  present({
    officieleStraatnaam: address.street,
    korteStraatnaam: address.street.slice(0, 24),
    huisnummer: address.houseNumber,
    huisletter: address.houseLetter,
    huisnummertoevoeging: address.addition,
    postcode: address.postcode,
    woonplaats: address.town,
  }) as Card

/** The lines of an envelope, set as NEN 5825 asks: postcode with a space, two spaces, the town in capitals. */
export function addressLines({ residence, municipality, underInvestigation: doubt }: RegisteredPerson): Card {
  switch (residence.kind) {
    case 'address': {
      const { houseLetter, addition, postcode, town } = residence
      const number = [residence.houseNumber, numberTail(houseLetter, addition)].join('')
      const place = (town ?? municipality.name).toUpperCase()
      return present({
        adresregel1: `${residence.street.slice(0, 24)} ${number}`,
        adresregel2: postcode ? `${postcode.slice(0, 4)} ${postcode.slice(4)}  ${place}` : place,
        indicatieVastgesteldVerblijftNietOpAdres: residence.notThere || undefined,
        inOnderzoek:
          doubt?.part === 'residence'
            ? {
                adresregel1: true,
                adresregel2: true,
                datumIngangOnderzoekVerblijfplaats: dayCard(doubt.since),
              }
            : undefined,
      }) as Card
    }
    case 'location':
      return { adresregel1: residence.description, adresregel2: municipality.name.toUpperCase() }
    case 'abroad':
      return present({
        adresregel1: residence.lines[0],
        adresregel2: residence.lines[1],
        adresregel3: residence.lines[2],
        land: residence.country === undefined ? undefined : { omschrijving: residence.country },
      }) as Card
    case 'unknown':
      return {}
  }
  return never(residence)
}

/** " B73c", " III" or "-2": a letter after a space, an addition that begins with a figure after a hyphen. */
function numberTail(letter: string | undefined, addition: string | undefined): string {
  if (letter) return ` ${letter}${addition ?? ''}`
  if (!addition) return ''
  return /^\d/.test(addition) ? `-${addition}` : ` ${addition}`
}
