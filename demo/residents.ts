import type { Insertable } from 'kysely'
import type { Bsn } from '../src/core/bsn.ts'
import { momentOf } from '../src/core/days.ts'
import { newId } from '../src/core/id.ts'
import { inMunicipality, type Database } from '../src/database/connect.ts'
import type { Resident } from '../src/database/generated.ts'
import { fold } from '../src/modules/ground/residents/name.ts'
import { postcodeOf } from '../src/modules/ground/residents/search.ts'
import type { RegisteredPerson } from '../src/outside/brp/simulator/register.ts'
import { DEMO, DEMO_BEGAN } from './municipality.ts'
import type { Progress } from './progress.ts'
import { makePopulation } from './people.ts'
import type { Population } from './population.ts'
import { demoAreas, demoMunicipality, neighbourArea, neighbourMunicipality } from './places.ts'

const SEED = 2006
const CHUNK = 500

/** The people of the demo: who lives in the municipality on this day, and some who died, moved or live elsewhere. */
export const demoPopulation = (today: Temporal.PlainDate, residents: number): Population =>
  makePopulation({
    seed: SEED,
    residents,
    today,
    municipality: demoMunicipality,
    neighbour: neighbourMunicipality,
    neighbourArea,
    areas: demoAreas,
  })

/**
 * Puts the people and households of the demo in the municipality's own records. Those of `later` are put there as they
 * lived before they died or moved, which happens in their files.
 */
export async function makeResidents(
  program: Database,
  population: Population,
  later: ReadonlyMap<Bsn, { area: string }>,
  progress: Progress,
): Promise<void> {
  const { households } = population
  const people = population.people.map((person) => {
    const before = later.get(person.bsn)
    return before ? asBefore(person, before.area) : person
  })
  const began = momentOf(DEMO_BEGAN, Temporal.PlainTime.from('08:00'))
  const ids = new Map(people.map((person) => [person.bsn, newId(began)]))
  const areas = new Map(households.flatMap(({ area, members }) => members.map((bsn) => [bsn, area] as const)))
  for (const [bsn, { area }] of later) areas.set(bsn, area)
  const known = people.filter((person) => person.municipality.code === demoMunicipality.code)
  for (let at = 0; at < known.length; at += CHUNK) {
    const chunk = known.slice(at, at + CHUNK)
    await inMunicipality(program, DEMO, (tx) =>
      tx
        .insertInto('resident')
        .values(
          chunk.map((person) => rowOf(person, ids.get(person.bsn)!, areas.get(person.bsn) ?? null, began)),
        )
        .execute(),
    )
    progress('inwoners', Math.min(at + CHUNK, known.length), known.length)
  }
  await makeHouseholds(program, households, ids, new Set(known.map(({ bsn }) => bsn)), began)
}

/** Somebody who died or moved, as he lived in an area before: at a number that nobody else has. */
function asBefore(person: RegisteredPerson, code: string): RegisteredPerson {
  const area = demoAreas.find((one) => one.code === code)!
  const houseNumber = 161 + (Number(person.bsn) % 39)
  const { diedOn: _, ...alive } = person
  return {
    ...alive,
    municipality: demoMunicipality,
    residence: {
      kind: 'address',
      street: area.streets[Number(person.bsn) % area.streets.length]!,
      houseNumber,
      postcode: `${area.postcode}ZZ`,
      town: area.town,
      notThere: false,
    },
  }
}

const genders = { woman: 'female', man: 'male', unknown: 'other' } as const

function rowOf(
  person: RegisteredPerson,
  id: string,
  area: string | null,
  at: Temporal.Instant,
): Insertable<Resident> {
  const { birthDate, name } = person
  return {
    municipality: DEMO,
    id,
    bsn: person.bsn,
    given_names: name.givenNames,
    name_prefix: name.prefix ?? '',
    surname: name.surname,
    surname_folded: fold(name.surname),
    birth_date: birthDate.known === 'day' ? birthDate.day : null,
    gender: genders[person.gender],
    ...addressOf(person),
    area: demoAreas.some(({ code }) => code === area) ? area : null,
    address_protected: person.secrecy,
    died_on: person.diedOn ?? null,
    bsn_verified_on: DEMO_BEGAN,
    brp_checked_on: DEMO_BEGAN,
    source: 'brp',
    made_at: at,
  }
}

function addressOf({ residence }: RegisteredPerson) {
  if (residence.kind !== 'address') return {}
  const { houseNumber, houseLetter = '', addition, postcode = '' } = residence
  return {
    street: residence.street,
    house_number: `${houseNumber}${houseLetter}${addition ? `-${addition}` : ''}`,
    postcode: postcodeOf(postcode) ?? null,
    town: residence.town ?? null,
  }
}

/** Who lives together, since the demo began. */
async function makeHouseholds(
  program: Database,
  households: Population['households'],
  ids: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
  began: Temporal.Instant,
): Promise<void> {
  const made = households
    .map(({ members }) => ({ id: newId(began), members: members.filter((bsn) => known.has(bsn)) }))
    .filter(({ members }) => members.length > 0)
  const year = DEMO_BEGAN.year
  await inMunicipality(program, DEMO, async (tx) => {
    await tx
      .insertInto('household')
      .values(
        made.map(({ id }, at) => ({
          municipality: DEMO,
          id,
          number: `H-${year}-${String(at + 1).padStart(6, '0')}`,
          made_at: began,
        })),
      )
      .execute()
    await tx
      .insertInto('number_series')
      .values({ municipality: DEMO, kind: 'H', year, taken: made.length })
      .execute()
    const rows = made.flatMap(({ id, members }) =>
      members.map((bsn) => ({
        municipality: DEMO,
        household: id,
        resident: ids.get(bsn)!,
        relation: 'member',
        from_day: DEMO_BEGAN,
      })),
    )
    for (let at = 0; at < rows.length; at += CHUNK)
      await tx
        .insertInto('household_member')
        .values(rows.slice(at, at + CHUNK))
        .execute()
  })
}
