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

/** Searches in our own records. Every way of searching uses an index: the cost does not grow with the residents. */
export async function findResidents(tx: Tx, actor: Actor, search: Search): Promise<Hits> {
  const query = residents(tx, actor)
  switch (search.by) {
    case 'bsn':
      return toHits(await query.where('r.bsn', '=', search.bsn).execute(), actor)
    case 'address':
      return toHits(await byAddress(query, actor, search).execute(), actor)
    case 'birth-date':
      return toHits(await query.where('r.birth_date', '=', search.birthDate).execute(), actor)
    case 'name': {
      const exact = toHits(await byName(query, search.readings, search.birthDate).execute(), actor)
      return exact.hits.length > 0 ? exact : findMisspelt(tx, actor, search.readings, search.birthDate)
    }
    case 'number':
      return { hits: [], more: false, how: 'exact' }
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

/** Who lives at an address; not who is protected, or the search would tell where he lives. */
function byAddress(
  query: Query,
  actor: Actor,
  search: { postcode: string; houseNumber: string | undefined },
) {
  const inPostcode = query.where('r.postcode', '=', search.postcode)
  const here = may(actor, 'residents.protected-address')
    ? inPostcode
    : inPostcode.where('r.address_protected', '=', false)
  const figures = /^\d+/.exec(search.houseNumber ?? '')?.[0]
  return figures ? here.where(sql<boolean>`substring(r.house_number from '^[0-9]+') = ${figures}`) : here
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

async function findMisspelt(
  tx: Tx,
  actor: Actor,
  readings: readonly TypedName[],
  birthDate: Temporal.PlainDate | undefined,
): Promise<Hits> {
  const asked = fold(readings[0]!.surname)
  const alike = await sql<{ folded: string }>`
    select folded from keukentafel.similar_surnames(${asked}, ${SIMILAR_SURNAMES})`.execute(tx)
  const surnames = alike.rows.map(({ folded }) => folded)
  if (surnames.length === 0) return { hits: [], more: false, how: 'similar' }
  const query = residents(tx, actor).where('r.surname_folded', 'in', surnames)
  const rows = await (birthDate ? query.where('r.birth_date', '=', birthDate) : query).execute()
  return { ...toHits(rows, actor), how: 'similar' }
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
