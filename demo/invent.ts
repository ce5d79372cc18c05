import { ageOn } from '../src/core/days.ts'
import type { Address, Gender } from '../src/outside/brp/person.ts'
import { inventGivenNames, type Origin, type Surname } from './names.ts'
import type { Draft, Workshop } from './population.ts'
import type { DemoArea } from './places.ts'
import type { Random } from './random.ts'

export type Features = {
  origin: Origin
  surname: Surname
  gender: Gender
  /** Completed years today. */
  age: number
  address: Address
  /** Lives in the neighbouring municipality instead. */
  elsewhere?: boolean
}

/** Invents one person and enters him in the register. */
export function invent(workshop: Workshop, features: Features): Draft {
  const { random, today } = workshop
  const { origin, surname, gender, age, address, elsewhere = false } = features
  const birthDay = today.subtract({ years: age, days: random.int(0, 364) })
  const livedThere = Math.min(age, random.int(0, 35))
  const since = later(birthDay, today.subtract({ years: livedThere, days: random.int(0, 300) }))
  const person: Draft = {
    bsn: workshop.nextBsn(),
    name: {
      givenNames: inventGivenNames(random, origin, gender, birthDay.year),
      ...surname,
      use: 'own',
    },
    gender,
    birthDate: { known: 'day', day: birthDay },
    birthPlace: age > 25 || random.chance(0.2) ? random.pick(origin.birthPlaces) : (address.town ?? ''),
    residence: { ...address, since: { known: 'day', day: since } },
    municipality: elsewhere ? workshop.neighbour : workshop.municipality,
    registeredSince: since,
    secrecy: false,
    underGuardianship: false,
    partners: [],
    parents: [],
    children: [],
  }
  workshop.people.push(person)
  return person
}

/** The birth day of somebody whose day is known, as it is for everybody while he is being invented. */
export function birthDayOf({ birthDate }: Draft): Temporal.PlainDate {
  if (birthDate.known !== 'day') throw new TypeError('birth day not known')
  return birthDate.day
}

export const ageOf = (person: Draft, { today }: Workshop): number => ageOn(birthDayOf(person), today)

/** Marries two people, or enters their partnership, at some day since both were twenty. */
export function join(workshop: Workshop, one: Draft, other: Draft, dissolved?: Temporal.PlainDate): void {
  const { random, today } = workshop
  const adult = later(birthDayOf(one), birthDayOf(other)).add({ years: 20 })
  const latest = dissolved ?? today
  const room = Math.max(0, Math.min(15 * 365, adult.until(latest, { largestUnit: 'days' }).days - 1))
  const since = adult.add({ days: random.int(0, room) })
  const kind = since.year >= 1998 && random.chance(0.2) ? 'registered-partnership' : 'marriage'
  const terms = { kind, since: { known: 'day', day: since }, ...(dissolved ? { dissolved } : {}) } as const
  one.partners.push({ bsn: other.bsn, ...terms })
  other.partners.push({ bsn: one.bsn, ...terms })
  for (const person of [one, other]) {
    if (person.gender === 'woman') person.name.use = nameUseOf(random, since.year)
  }
}

const nameUseOf = (random: Random, marriedIn: number) =>
  random.chance(marriedIn < 1985 ? 0.8 : 0.35)
    ? random.weighted([
        { weight: 3, is: 'partner-first' as const },
        { weight: 2, is: 'partner' as const },
        { weight: 1, is: 'own-first' as const },
      ])
    : 'own'

export function makeParents(parents: readonly Draft[], child: Draft): void {
  child.parents.push(...parents.map(({ bsn }) => bsn))
  for (const parent of parents) parent.children.push(child.bsn)
}

export const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) < 0 ? b : a

const postcodeLetters = 'ABCDEGHJKLMNPRTVWXZ'
const letter = (at: number): string => postcodeLetters.charAt(at % postcodeLetters.length)

/** A front door where nobody lives yet. */
export function freeAddress({ random, taken }: Workshop, area: DemoArea): Address {
  for (;;) {
    const street = random.pick(area.streets)
    const houseNumber = random.int(1, 160)
    const extra: Partial<Address> = random.chance(0.06)
      ? { houseLetter: random.pick(['A', 'B', 'C']) }
      : random.chance(0.06)
        ? { addition: random.pick(['1', '2', 'III', 'bis']) }
        : {}
    const key = [street, houseNumber, extra.houseLetter, extra.addition].join()
    if (taken.has(key)) continue
    taken.add(key)
    return {
      kind: 'address',
      street,
      houseNumber,
      ...extra,
      postcode: postcodeOf(area, street, houseNumber),
      town: area.town,
      notThere: false,
    }
  }
}

/** One postcode for each stretch of twenty-five numbers of a street. */
function postcodeOf(area: DemoArea, street: string, houseNumber: number): string {
  return area.postcode + letter(area.streets.indexOf(street)) + letter(Math.floor((houseNumber - 1) / 25))
}
