import { sql } from 'kysely'
import { may, type Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { residents, toHit, type Hit } from './find-residents.ts'

/** What is known of somebody, when looking whether he is on record already. */
export type Likeness = {
  /** The record that is compared, when there is one already. */
  id?: string
  bsn: string | null
  givenNames: string
  surnameFolded: string
  birthDate: Temporal.PlainDate | null
  postcode: string | null
  houseNumber: string | null
}

/** Why two records may be of one person. */
export const doubleGrounds = {
  bsn: 'hetzelfde BSN',
  'name-and-birth-date': 'dezelfde achternaam en geboortedag',
  'name-and-address': 'een naam die erop lijkt, op hetzelfde adres',
} as const
export type DoubleGround = keyof typeof doubleGrounds

export type LikelyDouble = Hit & { ground: DoubleGround }

/**
 * Records that may be of the same person, in one statement: each ground is one look in an index. Housemates of one
 * surname are no doubles when their birth days are known and their given names differ. Somebody with a protected address
 * is not found by it, or the finding would tell where he lives.
 */
export async function likelyDoubles(tx: Tx, actor: Actor, of: Likeness): Promise<LikelyDouble[]> {
  const rows = await residents(tx, actor)
    .innerJoin(alike(actor, of).as('alike'), (join) => join.onRef('alike.id', '=', 'r.id'))
    .select('alike.ground')
    .where((eb) => (of.id ? eb('r.id', '<>', of.id) : eb.val(true)))
    .limit(10)
    .execute()
  return rows.map((row) => ({ ...toHit(row, actor), ground: row.ground }))
}

const alike = (actor: Actor, of: Likeness) => sql<{ id: string; ground: DoubleGround }>`(
  select distinct on (id) id, ground from (
    select r.id, 'bsn' as ground, 1 as sure from resident r
      where r.municipality = ${actor.municipality} and r.bsn = ${of.bsn} and r.merged_into is null
    union all
    select r.id, 'name-and-birth-date', 2 from resident r
      where r.municipality = ${actor.municipality} and r.surname_folded = ${of.surnameFolded}
        and r.birth_date = ${of.birthDate}::date
    union all
    select r.id, 'name-and-address', 3 from resident r
      where r.municipality = ${actor.municipality} and r.postcode = ${of.postcode}
        and r.house_number = ${of.houseNumber} and similarity(r.surname_folded, ${of.surnameFolded}) >= 0.4
        and (not r.address_protected or ${may(actor, 'residents.protected-address')})
        and (r.birth_date is null or ${of.birthDate}::date is null
          or similarity(lower(r.given_names), lower(${of.givenNames})) >= 0.6)
  ) as grounds order by id, sure)`
