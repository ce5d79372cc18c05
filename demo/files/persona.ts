import { ageOn } from '../../src/core/days.ts'
import type { Bsn } from '../../src/core/bsn.ts'
import type { RegisteredPerson } from '../../src/outside/brp/simulator/register.ts'
import type { Population } from '../population.ts'
import { demoAreas, demoMunicipality, neighbourMunicipality } from '../places.ts'

export type Housemate = {
  name: string
  age: number
  gender: 'woman' | 'man'
  is: 'partner' | 'child' | 'parent' | 'other'
}

/** A grown-up child who lives elsewhere in the municipality. */
export type Relative = { name: string; is: 'dochter' | 'zoon'; gender: 'woman' | 'man' }

/** What of a resident decides which life fits him. */
export type Persona = {
  bsn: Bsn
  name: string
  surname: string
  gender: 'woman' | 'man'
  age: number
  area: string
  inTown: boolean
  housemates: readonly Housemate[]
  relative: Relative | undefined
  /** Somebody else acts for him. */
  hasGuardian: boolean
  /** The day on which he died or moved to the neighbours, and how. */
  departed?: { how: 'died' | 'moved'; on: Temporal.PlainDate }
}

/** "Aafke van der Wollegras" */
export const nameOf = ({ name }: RegisteredPerson): string =>
  [name.givenNames, name.prefix, name.surname].filter(Boolean).join(' ')

const surnameOf = ({ name }: RegisteredPerson): string =>
  [name.prefix, name.surname].filter(Boolean).join(' ')

const ageOf = ({ birthDate }: RegisteredPerson, today: Temporal.PlainDate): number | undefined =>
  birthDate.known === 'day' ? ageOn(birthDate.day, today) : undefined

const genderOf = ({ gender }: RegisteredPerson) => (gender === 'unknown' ? undefined : gender)

/** The adults who may need help: they live in the municipality, and of each his age and gender are known. */
export function personasOf({ people, households }: Population, today: Temporal.PlainDate): Persona[] {
  const byBsn = new Map(people.map((person) => [person.bsn, person]))
  return households.flatMap(({ area, members }) =>
    members.flatMap((bsn) => {
      const person = byBsn.get(bsn)
      const found = person && personaOf(person, members, area, byBsn, today)
      return found ? [found] : []
    }),
  )
}

/** Those who died or moved away, as long as they lived in the municipality: alone, and near nobody who is known. */
export function departedOf({ people, households }: Population, today: Temporal.PlainDate): Persona[] {
  const settled = new Set(households.flatMap(({ members }) => members))
  return people.flatMap((person, at) => {
    const departed = departureOf(person)
    const [age, gender] = [ageOf(person, today), genderOf(person)]
    if (!departed || settled.has(person.bsn) || person.partners.length > 0) return []
    if (age === undefined || !gender || age < 18 || person.children.length > 0) return []
    const area = demoAreas[at % demoAreas.length]!
    return [
      {
        bsn: person.bsn,
        name: nameOf(person),
        surname: surnameOf(person),
        gender,
        age,
        area: area.code,
        inTown: area.town !== area.name,
        housemates: [],
        relative: undefined,
        hasGuardian: false,
        departed,
      },
    ]
  })
}

function departureOf({ diedOn, municipality, registeredSince }: RegisteredPerson): Persona['departed'] {
  if (diedOn) return { how: 'died', on: diedOn }
  if (municipality.code === neighbourMunicipality.code) return { how: 'moved', on: registeredSince }
  return undefined
}

function personaOf(
  person: RegisteredPerson,
  members: readonly Bsn[],
  areaCode: string,
  byBsn: ReadonlyMap<Bsn, RegisteredPerson>,
  today: Temporal.PlainDate,
): Persona | undefined {
  const [age, gender] = [ageOf(person, today), genderOf(person)]
  const area = demoAreas.find(({ code }) => code === areaCode)
  const { residence } = person
  if (age === undefined || !gender || age < 18 || !area) return undefined
  if (residence.kind !== 'address' || residence.notThere) return undefined
  const others = members.filter((bsn) => bsn !== person.bsn)
  const housemates = others.map((bsn) => housemateOf(person, byBsn.get(bsn)!, today))
  if (!housemates.every((mate) => mate !== undefined)) return undefined
  return {
    bsn: person.bsn,
    name: nameOf(person),
    surname: surnameOf(person),
    gender,
    age,
    area: area.code,
    inTown: area.town !== area.name,
    housemates,
    relative: relativeOf(person, others, byBsn, today),
    hasGuardian: person.underGuardianship,
  }
}

function housemateOf(
  person: RegisteredPerson,
  mate: RegisteredPerson,
  today: Temporal.PlainDate,
): Housemate | undefined {
  const [age, gender] = [ageOf(mate, today), genderOf(mate)]
  if (age === undefined || !gender) return undefined
  const { partners, children, parents } = person
  const is = partners.some(({ bsn, dissolved }) => bsn === mate.bsn && !dissolved)
    ? 'partner'
    : children.includes(mate.bsn)
      ? 'child'
      : parents.includes(mate.bsn)
        ? 'parent'
        : 'other'
  return { name: nameOf(mate), age, gender, is }
}

function relativeOf(
  person: RegisteredPerson,
  others: readonly Bsn[],
  byBsn: ReadonlyMap<Bsn, RegisteredPerson>,
  today: Temporal.PlainDate,
): Relative | undefined {
  const child = person.children
    .filter((bsn) => !others.includes(bsn))
    .map((bsn) => byBsn.get(bsn))
    .find(
      (one) =>
        one !== undefined &&
        one.diedOn === undefined &&
        one.municipality.code === demoMunicipality.code &&
        (ageOf(one, today) ?? 0) >= 21,
    )
  const gender = child && genderOf(child)
  if (!child || !gender) return undefined
  return { name: nameOf(child), is: gender === 'woman' ? 'dochter' : 'zoon', gender }
}
