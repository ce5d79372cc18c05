import { never } from '../../../core/never.ts'
import type { RegisteredPerson } from './register.ts'

type RegisteredName = RegisteredPerson['name']

/** "A.B." */
export const initialsOf = (name: RegisteredName): string =>
  name.givenNames
    .split(' ')
    .map((given) => `${given.slice(0, 1)}.`)
    .join('')

/** "Anna Bea van Vries" */
export const fullNameOf = (name: RegisteredName): string =>
  [name.givenNames, name.prefix, name.surname].filter(Boolean).join(' ')

const surnameOf = ({ prefix, surname }: RegisteredName): string => [prefix, surname].filter(Boolean).join(' ')

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The surname somebody goes by, by the name use that he chose. */
function goesBy(name: RegisteredName, partner: RegisteredName | undefined): string {
  if (!partner) return surnameOf(name)
  switch (name.use) {
    case 'own':
      return surnameOf(name)
    case 'partner':
      return surnameOf(partner)
    case 'partner-first':
      return `${surnameOf(partner)}-${surnameOf(name)}`
    case 'own-first':
      return `${surnameOf(name)}-${surnameOf(partner)}`
  }
  return never(name.use)
}

/** How to write to this person: salutation, name on the envelope, and name in running text. */
export function addressed(
  { name, gender }: RegisteredPerson,
  partner: RegisteredName | undefined,
): { aanhef: string; aanschrijfwijze: { naam: string }; gebruikInLopendeTekst: string } {
  const surname = goesBy(name, partner)
  const written = `${initialsOf(name)} ${surname}`
  const aanschrijfwijze = { naam: written }
  switch (gender) {
    case 'man':
      return {
        aanhef: `Geachte heer ${capital(surname)}`,
        aanschrijfwijze,
        gebruikInLopendeTekst: `de heer ${capital(surname)}`,
      }
    case 'woman':
      return {
        aanhef: `Geachte mevrouw ${capital(surname)}`,
        aanschrijfwijze,
        gebruikInLopendeTekst: `mevrouw ${capital(surname)}`,
      }
    case 'unknown':
      return { aanhef: `Geachte ${written}`, aanschrijfwijze, gebruikInLopendeTekst: written }
  }
  return never(gender)
}
