import { ageOn } from '../../../core/days.ts'
import type { Gender, NameUse } from '../person.ts'
import { present } from '../present.ts'
import { dateCard, dayCard } from './dates.ts'
import { addressed, fullNameOf, initialsOf } from './names.ts'
import type { Card } from './pick.ts'
import type { Partnership, Register, RegisteredPerson } from './register.ts'
import { addressLines, residenceCard } from './residence.ts'

const genderValues: Record<Gender, Card> = {
  man: { code: 'M', omschrijving: 'man' },
  woman: { code: 'V', omschrijving: 'vrouw' },
  unknown: { code: 'O', omschrijving: 'onbekend' },
}
const nameUseValues: Record<NameUse, Card> = {
  own: { code: 'E', omschrijving: 'eigen geslachtsnaam' },
  partner: { code: 'P', omschrijving: 'geslachtsnaam partner' },
  'partner-first': { code: 'V', omschrijving: 'geslachtsnaam partner voor eigen geslachtsnaam' },
  'own-first': { code: 'N', omschrijving: 'geslachtsnaam partner na eigen geslachtsnaam' },
}
const unionValues: Record<Partnership['kind'], Card> = {
  marriage: { code: 'H', omschrijving: 'huwelijk' },
  'registered-partnership': { code: 'P', omschrijving: 'geregistreerd partnerschap' },
}

/** What the API gives by itself, asked or not. */
export const alwaysGiven = ['geheimhoudingPersoonsgegevens', 'opschortingBijhouding'] as const

/** The whole of what the register can answer about a person (Persoon), before the asked fields are picked. */
export function cardOf(person: RegisteredPerson, register: Register, today: Temporal.PlainDate): Card {
  const doubt = person.underInvestigation
  const partner = person.partners.find(({ dissolved }) => dissolved === undefined)
  return present({
    ...given(person),
    burgerservicenummer: person.bsn,
    geslacht: genderValues[person.gender],
    leeftijd: person.diedOn === undefined ? ageOf(person, today) : undefined,
    naam: {
      ...nameCard(person),
      volledigeNaam: fullNameOf(person.name),
      aanduidingNaamgebruik: nameUseValues[person.name.use],
      ...(doubt?.part === 'name'
        ? {
            inOnderzoek: {
              geslachtsnaam: true,
              volledigeNaam: true,
              datumIngangOnderzoek: dayCard(doubt.since),
            },
          }
        : {}),
    },
    geboorte: {
      ...birthCard(person),
      ...(doubt?.part === 'birthDate'
        ? { inOnderzoek: { datum: true, datumIngangOnderzoek: dayCard(doubt.since) } }
        : {}),
    },
    overlijden: person.diedOn && { datum: dayCard(person.diedOn) },
    verblijfplaats: residenceCard(person),
    gemeenteVanInschrijving: valueOf(person.municipality.code, person.municipality.name),
    datumInschrijvingInGemeente: dayCard(person.registeredSince),
    adressering: {
      ...addressed(person, partner && register.get(partner.bsn)?.name),
      ...addressLines(person),
    },
    indicatieCurateleRegister: person.underGuardianship ? true : undefined,
    partners: relatives(person.partners.map(partnerCard(register))),
    kinderen: relatives(person.children.map((bsn) => relativeCard(register.get(bsn)))),
    ouders: relatives(person.parents.map(parentCard(register))),
  }) as Card
}

const given = ({ secrecy, diedOn, residence }: RegisteredPerson) => ({
  geheimhoudingPersoonsgegevens: secrecy ? true : undefined,
  opschortingBijhouding: diedOn
    ? { reden: valueOf('O', 'overlijden'), datum: dayCard(diedOn) }
    : residence.kind === 'abroad'
      ? present({ reden: valueOf('E', 'emigratie'), datum: residence.since && dateCard(residence.since) })
      : undefined,
})

const valueOf = (code: string, omschrijving: string): Card => ({ code, omschrijving })

const relatives = (cards: Card[]): Card[] | undefined => (cards.length === 0 ? undefined : cards)

const nameCard = ({ name }: RegisteredPerson): Card =>
  present({
    voornamen: name.givenNames,
    voorvoegsel: name.prefix,
    geslachtsnaam: name.surname,
    voorletters: initialsOf(name),
  }) as Card

const birthCard = ({ birthDate, birthPlace }: RegisteredPerson): Card => ({
  datum: dateCard(birthDate),
  plaats: { omschrijving: birthPlace },
})

/** A child; the API gives no gender of children. */
const relativeCard = (relative: RegisteredPerson | undefined): Card =>
  relative
    ? { burgerservicenummer: relative.bsn, naam: nameCard(relative), geboorte: birthCard(relative) }
    : {}

const parentCard =
  (register: Register) =>
  (bsn: RegisteredPerson['bsn'], at: number): Card => {
    const parent = register.get(bsn)
    return parent
      ? { ...relativeCard(parent), ouderAanduiding: String(at + 1), geslacht: genderValues[parent.gender] }
      : {}
  }

const partnerCard =
  (register: Register) =>
  ({ bsn, kind, since, dissolved }: Partnership): Card => {
    const partner = register.get(bsn)
    return {
      ...relativeCard(partner),
      ...(partner ? { geslacht: genderValues[partner.gender] } : {}),
      soortVerbintenis: unionValues[kind],
      aangaanHuwelijkPartnerschap: { datum: dateCard(since) },
      ...(dissolved ? { ontbindingHuwelijkPartnerschap: { datum: dayCard(dissolved) } } : {}),
    }
  }

/** The age when the birth day tells it for certain. */
const ageOf = ({ birthDate }: RegisteredPerson, today: Temporal.PlainDate): number | undefined =>
  birthDate.known === 'day' ? ageOn(birthDate.day, today) : undefined
