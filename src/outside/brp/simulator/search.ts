import { never } from '../../../core/never.ts'
import type { Question } from './question.ts'
import type { Register, RegisteredPerson } from './register.ts'

/** The people who answer to a question, in the order of the register. */
export function search(question: Question, register: Register): RegisteredPerson[] {
  switch (question.type) {
    case 'RaadpleegMetBurgerservicenummer': {
      const asked = new Set(question.burgerservicenummer)
      return [...register.values()].filter(
        ({ bsn, municipality }) =>
          asked.has(bsn) && matches(question.gemeenteVanInschrijving, municipality.code),
      )
    }
    case 'ZoekMetGeslachtsnaamEnGeboortedatum':
      return living(question, register).filter(
        (person) =>
          bornOn(person, question.geboortedatum) &&
          like(question.geslachtsnaam, person.name.surname) &&
          like(question.voornamen, person.name.givenNames) &&
          like(question.voorvoegsel, person.name.prefix ?? '') &&
          matches(question.geslacht?.toUpperCase(), genderCodes[person.gender]),
      )
    case 'ZoekMetPostcodeEnHuisnummer':
      return living(question, register).filter(
        (person) =>
          livesAt(person, question) &&
          like(question.geslachtsnaam, person.name.surname) &&
          (question.geboortedatum === undefined || bornOn(person, question.geboortedatum)),
      )
  }
  return never(question)
}

const genderCodes: Record<RegisteredPerson['gender'], string> = { man: 'M', woman: 'V', unknown: 'O' }

type Search = Exclude<Question, { type: 'RaadpleegMetBurgerservicenummer' }>

/** A search leaves the dead out unless asked, and may be narrowed to one municipality. */
const living = (question: Search, register: Register): RegisteredPerson[] =>
  [...register.values()].filter(
    ({ diedOn, municipality }) =>
      (diedOn === undefined || question.inclusiefOverledenPersonen === true) &&
      matches(question.gemeenteVanInschrijving, municipality.code),
  )

const matches = (asked: string | undefined, value: string): boolean => asked === undefined || asked === value

const bornOn = ({ birthDate }: RegisteredPerson, day: string): boolean =>
  birthDate.known === 'day' && birthDate.day.toString() === day

/** The same without regard to capitals and marks; a last `*` stands for any letters, but not for a space. */
function like(asked: string | undefined, value: string): boolean {
  if (asked === undefined) return true
  const [wanted, held] = [bare(asked), bare(value)]
  if (!wanted.endsWith('*')) return wanted === held
  const beginning = wanted.slice(0, -1)
  return held.startsWith(beginning) && !held.slice(beginning.length).includes(' ')
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function livesAt(
  { residence }: RegisteredPerson,
  { postcode, huisnummer, huisletter, huisnummertoevoeging }: Extract<Search, { postcode: string }>,
): boolean {
  if (residence.kind !== 'address') return false
  return (
    residence.postcode === postcode.replace(' ', '').toUpperCase() &&
    residence.houseNumber === huisnummer &&
    matches(huisletter?.toUpperCase(), (residence.houseLetter ?? '').toUpperCase()) &&
    matches(huisnummertoevoeging?.toUpperCase(), (residence.addition ?? '').toUpperCase())
  )
}
