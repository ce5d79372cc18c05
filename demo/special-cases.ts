import type { Bsn } from '../src/core/bsn.ts'
import { freeAddress, invent } from './invent.ts'
import { inventSurname, origins } from './names.ts'
import type { Draft, Workshop } from './population.ts'

/** How many of each, at the least: a small population has them too. */
const shares = {
  secrecy: { share: 0.01, least: 3 },
  guardianship: { share: 0.006, least: 2 },
  partialBirthDate: { share: 0.008, least: 3 },
  underInvestigation: { share: 0.006, least: 3 },
  notThere: { share: 0.002, least: 1 },
  movedAway: { share: 0.03, least: 4 },
  abroad: { share: 0.005, least: 2 },
  destinationUnknown: { share: 0.003, least: 1 },
  recentlyDied: { share: 0.012, least: 3 },
}

/**
 * Gives some households a secret address, and some people a guardian, a birth day that is not wholly known, an
 * investigation or a removal; each from its own draw, so that they may come together.
 */
export function addSpecialCases(workshop: Workshop): void {
  const { random, today } = workshop
  const residents = workshop.people.filter(
    ({ municipality, diedOn }) => municipality === workshop.municipality && diedOn === undefined,
  )
  const some = (kind: keyof typeof shares, fits: (person: Draft) => boolean = () => true): Draft[] => {
    const { share, least } = shares[kind]
    const candidates = residents.filter(fits)
    return Array.from({ length: Math.max(least, Math.round(residents.length * share)) }, () =>
      random.pick(candidates),
    )
  }
  const isAdult = ({ birthDate }: Draft) => birthDate.known === 'day' && today.year - birthDate.day.year > 18

  for (const person of some('secrecy')) hideHousehold(workshop, person.bsn)
  for (const person of some('guardianship', isAdult)) person.underGuardianship = true
  for (const person of some('underInvestigation', isAdult)) {
    const part = random.pick(['name', 'birthDate', 'residence'] as const)
    person.underInvestigation = { part, since: today.subtract({ days: random.int(10, 400) }) }
  }
  for (const person of some('notThere', isAdult)) {
    if (person.residence.kind === 'address') person.residence = { ...person.residence, notThere: true }
  }
  for (const person of some('partialBirthDate', isAdult)) blurBirthDate(workshop, person)
  addPeopleWhoLeft(workshop)
}

/** Secrecy is asked by one and protects all who live behind the same door. */
function hideHousehold({ households, people }: Workshop, bsn: Bsn): void {
  const members = new Set(households.find((household) => household.members.includes(bsn))?.members)
  for (const person of people) if (members.has(person.bsn)) person.secrecy = true
}

function blurBirthDate({ random }: Workshop, person: Draft): void {
  if (person.birthDate.known !== 'day') return
  const { year, month } = person.birthDate.day
  person.birthDate = random.weighted<Draft['birthDate']>([
    { weight: 4, is: { known: 'year', year } },
    { weight: 3, is: { known: 'month', year, month } },
    { weight: 1, is: { known: 'nothing' } },
  ])
}

/** People who were residents: dead, moved to the neighbours, gone abroad, or gone nobody knows where. */
function addPeopleWhoLeft(workshop: Workshop): void {
  const { random, today, areas, residents, neighbourArea } = workshop
  const count = (kind: keyof typeof shares) =>
    Math.max(shares[kind].least, Math.round(residents * shares[kind].share))
  const leave = (elsewhere: boolean, low = 20, high = 90): Draft => {
    const origin = random.weighted(origins)
    return invent(workshop, {
      origin,
      surname: inventSurname(random, origin),
      gender: random.chance(0.51) ? 'woman' : 'man',
      age: random.int(low, high),
      address: freeAddress(workshop, elsewhere ? neighbourArea : random.pick(areas)),
      elsewhere,
    })
  }
  const recently = () => today.subtract({ days: random.int(5, 700) })
  for (let n = count('recentlyDied'); n > 0; n--) leave(false, 60, 96).diedOn = recently()
  for (let n = count('movedAway'); n > 0; n--) leave(true).registeredSince = recently()
  for (let n = count('abroad'); n > 0; n--) {
    leave(false, 25, 80).residence = {
      kind: 'abroad',
      lines: [`Rue des Tilleuls ${random.int(1, 90)}`, `${random.int(1000, 9000)} Villeneuve`],
      country: 'België',
      since: { known: 'day', day: recently() },
    }
  }
  for (let n = count('destinationUnknown'); n > 0; n--) {
    leave(false, 20, 60).residence = { kind: 'unknown', since: { known: 'day', day: recently() } }
  }
}

/** Twelve namesakes born on one day, among the neighbours: searching them finds too many. */
export function addNamesakes(workshop: Workshop): void {
  const { random, neighbourArea } = workshop
  for (let n = 0; n < 12; n++) {
    const person = invent(workshop, {
      origin: random.weighted(origins.slice(0, 1)),
      surname: { surname: namesakes.surname },
      gender: random.chance(0.5) ? 'woman' : 'man',
      age: 40,
      address: freeAddress(workshop, neighbourArea),
      elsewhere: true,
    })
    person.birthDate = { known: 'day', day: namesakes.birthDate }
  }
}

export const namesakes = { surname: 'Meerling', birthDate: Temporal.PlainDate.from('1961-03-14') }
