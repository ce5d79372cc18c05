import { inventSurname, origins, type Origin, type Surname } from './names.ts'
import { ageOf, birthDayOf, freeAddress, invent, join, later, makeParents } from './invent.ts'
import type { Draft, Workshop } from './population.ts'
import type { Address, Gender } from '../src/outside/brp/person.ts'
import type { DemoArea } from './places.ts'

type Home = { area: DemoArea; address: Address; origin: Origin }
type Maker = (workshop: Workshop, home: Home) => Draft[]

/** Lets one more household settle, of at most as many people as there is room for. */
export function settle(workshop: Workshop, room: number): void {
  const { random, areas } = workshop
  const area = random.weighted(areas.map((is) => ({ weight: is.weight, is })))
  const home = { area, address: freeAddress(workshop, area), origin: random.weighted(origins) }
  const make = room < 8 ? single : random.chance(area.seniors) ? ofSeniors(workshop) : ofAdults(workshop)
  const members = make(workshop, home)
  workshop.households.push({ area: area.code, address: home.address, members: members.map(({ bsn }) => bsn) })
}

/** Fourteen old people behind one front door, each a household: searching their address finds too many. */
export function openCareHome(workshop: Workshop): void {
  const { random, areas } = workshop
  const area = random.pick(areas)
  const address = freeAddress(workshop, area)
  for (let room = 0; room < 14; room++) {
    const members = seniorAlone(workshop, { area, address, origin: random.weighted(origins) })
    workshop.households.push({ area: area.code, address, members: members.map(({ bsn }) => bsn) })
  }
}

const ofSeniors = ({ random }: Workshop): Maker =>
  random.weighted<Maker>([
    { weight: 55, is: seniorAlone },
    { weight: 45, is: seniorCouple },
  ])

const ofAdults = ({ random }: Workshop): Maker =>
  random.weighted<Maker>([
    { weight: 28, is: single },
    { weight: 20, is: couple },
    { weight: 33, is: family },
    { weight: 11, is: singleParent },
    { weight: 5, is: withOldParent },
    { weight: 3, is: sharedHouse },
  ])

const eitherGender = ({ random }: Workshop): Gender => (random.chance(0.51) ? 'woman' : 'man')

/** An adult, whose parents may live elsewhere in the municipality. */
function adult(workshop: Workshop, { address, origin }: Home, gender: Gender, age: number): Draft {
  const { random, elders } = workshop
  const fitting = elders.filter(
    (family) =>
      family.origin === origin &&
      family.couple.every((elder) => {
        const gap = ageOf(elder, workshop) - age
        return gap >= 20 && gap <= 41 && elder.children.length < 5
      }),
  )
  const parents = fitting.length > 0 && random.chance(0.6) ? random.pick(fitting).couple : []
  const surname = parents[0] ? surnameOf(parents[0]) : inventSurname(random, origin)
  const person = invent(workshop, { origin, surname, gender, age, address })
  makeParents(parents, person)
  return person
}

const surnameOf = ({ name: { prefix, surname } }: Draft): Surname =>
  prefix ? { prefix, surname } : { surname }

function seniorAlone(workshop: Workshop, { address, origin }: Home): Draft[] {
  const { random, today } = workshop
  const gender: Gender = random.chance(0.68) ? 'woman' : 'man'
  const age = random.int(67, 97)
  const person = invent(workshop, { origin, surname: inventSurname(random, origin), gender, age, address })
  if (random.chance(0.5)) {
    const dead = invent(workshop, {
      origin,
      surname: inventSurname(random, origin),
      gender: gender === 'woman' ? 'man' : 'woman',
      age: age + random.int(-3, 5),
      address,
    })
    const diedOn = today.subtract({ days: random.int(40, 12 * 365) })
    join(workshop, person, dead, diedOn)
    dead.diedOn = diedOn
    workshop.elders.push({ origin, couple: gender === 'man' ? [person, dead] : [dead, person] })
  }
  return [person]
}

function seniorCouple(workshop: Workshop, { address, origin }: Home): Draft[] {
  const { random } = workshop
  const age = random.int(67, 92)
  const of = (gender: Gender, years: number) =>
    invent(workshop, {
      origin,
      surname: inventSurname(random, origin),
      gender,
      age: Math.max(65, years),
      address,
    })
  const pair = [of('man', age), of('woman', age + random.int(-6, 3))] as const
  join(workshop, ...pair)
  workshop.elders.push({ origin, couple: pair })
  return [...pair]
}

const single: Maker = (workshop, home) => {
  const { random } = workshop
  return [adult(workshop, home, eitherGender(workshop), random.int(21, 66))]
}

function couple(workshop: Workshop, home: Home, youngest = 24, oldest = 66): [Draft, Draft] {
  const { random } = workshop
  const age = random.int(youngest, oldest)
  const first = eitherGender(workshop)
  const second: Gender = random.chance(0.04) ? first : first === 'woman' ? 'man' : 'woman'
  const one = adult(workshop, home, first, age)
  const origin = random.chance(0.8) ? home.origin : random.weighted(origins)
  const other = adult(workshop, { ...home, origin }, second, Math.max(21, age + random.int(-4, 4)))
  if (random.chance(0.65)) join(workshop, one, other)
  return [one, other]
}

function family(workshop: Workshop, home: Home): Draft[] {
  const parents = couple(workshop, home, 25, 57)
  const count = workshop.random.weighted([
    { weight: 35, is: 1 },
    { weight: 42, is: 2 },
    { weight: 17, is: 3 },
    { weight: 6, is: 4 },
  ])
  return [...parents, ...children(workshop, home, parents, count)]
}

/** Children of these parents who live at home: younger than the youngest parent by twenty years or more. */
function children(workshop: Workshop, home: Home, parents: readonly Draft[], count: number): Draft[] {
  const { random } = workshop
  const youngest = Math.min(...parents.map((parent) => ageOf(parent, workshop)))
  const oldestChild = Math.max(0, Math.min(22, youngest - 21))
  const [namedAfter] = parents
  return Array.from({ length: count }, () => {
    const child = invent(workshop, {
      origin: home.origin,
      surname: namedAfter ? surnameOf(namedAfter) : inventSurname(random, home.origin),
      gender: eitherGender(workshop),
      age: random.int(0, oldestChild),
      address: home.address,
    })
    makeParents(parents, child)
    return child
  })
}

/** One parent with children; the other parent left for the neighbouring municipality. */
function singleParent(workshop: Workshop, home: Home): Draft[] {
  const { random, today, neighbourArea } = workshop
  const gender: Gender = random.chance(0.8) ? 'woman' : 'man'
  const age = random.int(25, 52)
  const parent = adult(workshop, home, gender, age)
  const former = invent(workshop, {
    origin: home.origin,
    surname: inventSurname(random, home.origin),
    gender: gender === 'woman' ? 'man' : 'woman',
    age: Math.max(25, age + random.int(-3, 6)),
    address: freeAddress(workshop, neighbourArea),
    elsewhere: true,
  })
  const married = later(birthDayOf(parent), birthDayOf(former)).add({ years: 22 })
  const since = married.until(today, { largestUnit: 'days' }).days
  if (random.chance(0.6) && since > 400) {
    join(workshop, parent, former, today.subtract({ days: random.int(30, since - 300) }))
  }
  return [parent, ...children(workshop, home, [parent, former], random.int(1, 3))]
}

/** A grown-up child who lives with an old parent, often as his carer. */
function withOldParent(workshop: Workshop, home: Home): Draft[] {
  const { random } = workshop
  const age = random.int(74, 95)
  const surname = inventSurname(random, home.origin)
  const shared = { origin: home.origin, surname, address: home.address }
  const parent = invent(workshop, { ...shared, gender: eitherGender(workshop), age })
  const child = invent(workshop, {
    ...shared,
    gender: eitherGender(workshop),
    age: age - random.int(22, 38),
  })
  makeParents([parent], child)
  return [parent, child]
}

/** Young people who share a house without being family. */
const sharedHouse: Maker = (workshop, home) =>
  Array.from({ length: workshop.random.int(2, 4) }, () =>
    adult(
      workshop,
      { ...home, origin: workshop.random.weighted(origins) },
      eitherGender(workshop),
      workshop.random.int(19, 30),
    ),
  )
