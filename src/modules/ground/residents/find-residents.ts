import { sql } from 'kysely'
import { may, type Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { fold, fullName } from './name.ts'
import { addressInWords } from './resident.ts'
import type { Search, TypedName } from './search.ts'

/** As much of a person as is needed to choose the right one, and no more. */
export type Hit = {
  id: string
  name: string
  birthDate: Temporal.PlainDate | null
  /** Undefined when it is protected and the one who searches may not see it. */
  address: string | undefined
  area: string | null
  diedOn: Temporal.PlainDate | null
  livesHere: boolean
}

/** What a search in our own records gives; `similar` when only misspelt names were found. */
export type Hits = { hits: readonly Hit[]; more: boolean; how: 'exact' | 'similar' }

/** So many hits are shown; with more, the searcher is asked for more particulars. */
export const MOST_HITS = 25
/** So many surnames that look like the typed one are tried. */
const SIMILAR_SURNAMES = 12

/** Searches in our own records, for a page of hits. */
export async function findResidents(tx: Tx, actor: Actor, search: Search): Promise<Hits> {
  const { rows, how } = await findRows(tx, actor, search, MOST_HITS + 1)
  return { ...toHits(rows, actor), how }
}

/** What a search finds, so many at most. Every way of searching uses an index: the cost does not grow with the residents. */
export async function findRows(
  tx: Tx,
  actor: Actor,
  search: Search,
  most: number,
): Promise<{ rows: readonly Row[]; how: Hits['how'] }> {
  const query = residents(tx, actor).limit(most)
  switch (search.by) {
    case 'bsn':
      return exact(query.where('r.bsn', '=', search.bsn))
    case 'address':
      return exact(atNumber(visibly(query.where('r.postcode', '=', search.postcode), actor), search))
    case 'street':
      return exact(atNumber(visibly(inStreet(query, search.street), actor), search))
    case 'birth-date':
      return exact(query.where('r.birth_date', '=', search.birthDate))
    case 'name': {
      const { readings, birthDate } = search
      const found = await exact(byName(query, readings, birthDate))
      return found.rows.length > 0
        ? found
        : { rows: await misspelt(query, readings, birthDate).execute(), how: 'similar' }
    }
    case 'number':
      return { rows: [], how: 'exact' }
  }
  return search satisfies never
}

/** These residents as hits, for a search that found them by the number of something. */
export async function hitsOf(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Hits> {
  if (ids.length === 0) return { hits: [], more: false, how: 'exact' }
  return toHits(await residents(tx, actor).where('r.id', 'in', ids).execute(), actor)
}

/** The query of hits: people of this municipality who were not merged into another record. */
export const residents = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('resident as r')
    .leftJoin('area as a', (join) =>
      join.onRef('a.municipality', '=', 'r.municipality').onRef('a.id', '=', 'r.area'),
    )
    .select([
      'r.id',
      'r.given_names',
      'r.name_prefix',
      'r.surname',
      'r.birth_date',
      'r.street',
      'r.house_number',
      'r.postcode',
      'r.town',
      'r.address_protected',
      'r.died_on',
      'r.lives_here',
      'a.name as area_name',
    ])
    .where('r.municipality', '=', actor.municipality)
    .where('r.merged_into', 'is', null)
    .orderBy('r.surname_folded')
    .orderBy('r.birth_date')
    .orderBy('r.id')
    .limit(MOST_HITS + 1)

type Query = ReturnType<typeof residents>

const exact = async (query: Query) => ({ rows: await query.execute(), how: 'exact' as const })

/** Not who is protected, unless one may see that address, or the search would tell where he lives. */
const visibly = (query: Query, actor: Actor): Query =>
  may(actor, 'residents.protected-address') ? query : query.where('r.address_protected', '=', false)

/** The streets that begin so: "veenp" is "Veenpad". */
const inStreet = (query: Query, street: string): Query => {
  const start = fold(street)
  return query.where('r.street_folded', '>=', start).where('r.street_folded', '<', `${start}\u{10ffff}`)
}

/** "7" is also 7a and 7-II. */
function atNumber(query: Query, { houseNumber }: { houseNumber: string | undefined }): Query {
  const figures = /^\d+/.exec(houseNumber ?? '')?.[0]
  return figures ? query.where(sql<boolean>`substring(r.house_number from '^[0-9]+') = ${figures}`) : query
}

/** Every surname that begins so: a range in byte order, which the index serves under row-level security. */
const byName = (query: Query, readings: readonly TypedName[], birthDate: Temporal.PlainDate | undefined) => {
  const named = query.where((eb) =>
    eb.or(
      readings.map(({ surname, givenNames }) => {
        const start = fold(surname)
        const range = [eb('r.surname_folded', '>=', start), eb('r.surname_folded', '<', `${start}\u{10ffff}`)]
        const first = givenNames.split(' ')[0]!
        return eb.and(first === '' ? range : [...range, startsWith(first)])
      }),
    ),
  )
  return birthDate ? named.where('r.birth_date', '=', birthDate) : named
}

const startsWith = (givenName: string) =>
  sql<boolean>`starts_with(lower(r.given_names), lower(${givenName.normalize('NFC')}))`

/** Who has one of the surnames that look most like the first reading. */
const misspelt = (
  query: Query,
  readings: readonly TypedName[],
  birthDate: Temporal.PlainDate | undefined,
): Query => {
  const asked = fold(readings[0]!.surname)
  const alike = query.where(
    sql<boolean>`r.surname_folded = any(array(
      select folded from keukentafel.similar_surnames(${asked}, ${SIMILAR_SURNAMES})))`,
  )
  return birthDate ? alike.where('r.birth_date', '=', birthDate) : alike
}

type Row = Awaited<ReturnType<Query['execute']>>[number]

/** What a row of `residents` shows to this worker. */
export const toHit = (row: Row, actor: Actor): Hit => ({
  id: row.id,
  name: fullName(row),
  birthDate: row.birth_date,
  address:
    row.address_protected && !may(actor, 'residents.protected-address') ? undefined : addressInWords(row),
  area: row.area_name,
  diedOn: row.died_on,
  livesHere: row.lives_here,
})

const toHits = (rows: readonly Row[], actor: Actor): Hits => ({
  hits: rows.slice(0, MOST_HITS).map((row) => toHit(row, actor)),
  more: rows.length > MOST_HITS,
  how: 'exact',
})
