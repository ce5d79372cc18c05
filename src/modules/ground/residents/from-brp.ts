/** The register's words about a person, turned into those of our own record. */
import type {
  Gender as BrpGender,
  PartialDate,
  Person,
  PersonField,
  Residence,
} from '../../../outside/brp/person.ts'
import { fold } from './name.ts'
import type { Gender } from './resident.ts'
import { postcodeOf } from './search.ts'

/** What we ask the register of somebody who needs support: no more than the report and its letters need. */
export const askedFields: readonly PersonField[] = [
  'bsn',
  'name',
  'gender',
  'birthDate',
  'death',
  'residence',
  'municipality',
]

const genders: Record<BrpGender, Gender> = { man: 'male', woman: 'female', unknown: 'other' }

const wholeDay = (date: PartialDate | undefined): Temporal.PlainDate | null =>
  date?.known === 'day' ? date.day : null

/** What the register knows of somebody, in the columns of our record. */
export type RegisteredFacts = {
  bsn: string | null
  given_names: string
  name_prefix: string
  surname: string
  gender: Gender | null
  birth_date: Temporal.PlainDate | null
  street: string | null
  house_number: string | null
  postcode: string | null
  town: string | null
  address_protected: boolean
  lives_here: boolean
  died_on: Temporal.PlainDate | null
}

/** A person as our record holds him; `municipality` is the code of the CBS ("GM0637"). */
export const factsOf = (person: Person, municipality: string): RegisteredFacts => ({
  bsn: person.bsn ?? null,
  given_names: person.name?.givenNames ?? '',
  name_prefix: person.name?.prefix ?? '',
  surname: person.name?.surname ?? '',
  gender: person.gender ? genders[person.gender] : null,
  birth_date: wholeDay(person.birthDate),
  ...homeOf(person.residence),
  address_protected: person.secrecy,
  lives_here: person.municipality === undefined || `GM${person.municipality.code}` === municipality,
  died_on: wholeDay(person.death?.date),
})

function homeOf(residence: Residence | undefined) {
  if (residence?.kind !== 'address') return { street: null, house_number: null, postcode: null, town: null }
  const { street, houseNumber, houseLetter = '', addition, postcode = '', town = null } = residence
  const number = `${houseNumber}${houseLetter}${addition ? `-${addition}` : ''}`
  return { street, house_number: number, postcode: postcodeOf(postcode) ?? null, town }
}

/** Whether a record written down by hand is of this person: one surname and one birth day. */
export const isSamePerson = (
  own: { surname_folded: string; birth_date: Temporal.PlainDate | null },
  registered: RegisteredFacts,
): boolean =>
  own.surname_folded === fold(registered.surname) &&
  own.birth_date !== null &&
  registered.birth_date !== null &&
  own.birth_date.equals(registered.birth_date)
