import { sql } from 'kysely'
import { may, type Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import type { NumberFinder } from './contributions.ts'

/**
 * Finds who lives in a household by its number ("H-2026-000012"); not who has a protected address, or that would show by
 * the address of his housemates.
 */
export const householdFinder: NumberFinder = {
  series: 'H',
  find: async (tx, actor, number) => {
    const query = tx
      .selectFrom('household as h')
      .innerJoin('household_member as m', (join) =>
        join.onRef('m.municipality', '=', 'h.municipality').onRef('m.household', '=', 'h.id'),
      )
      .innerJoin('resident as r', (join) =>
        join.onRef('r.municipality', '=', 'm.municipality').onRef('r.id', '=', 'm.resident'),
      )
      .select('m.resident')
      .where('h.municipality', '=', actor.municipality)
      .where('h.number', '=', number)
      .where('m.until_day', 'is', null)
    const members = await (
      may(actor, 'residents.protected-address') ? query : query.where('r.address_protected', '=', false)
    ).execute()
    return members.map(({ resident }) => resident)
  },
}

/**
 * A resident and who lives with him: in his household or at his address. Somebody with a protected address is not found
 * so, and leads to nobody but himself.
 */
export async function housematesOf(tx: Tx, actor: Actor, resident: string): Promise<string[]> {
  const visible = sql`(not r.address_protected or ${may(actor, 'residents.protected-address')})`
  const found = await sql<{ id: string }>`
    with known as (
      select r.id, r.postcode, r.house_number from resident r
      where r.municipality = ${actor.municipality} and r.id = ${resident}::uuid and ${visible}),
    together as (
      select other.resident as id from known
      join household_member own on own.municipality = ${actor.municipality} and own.resident = known.id
        and own.until_day is null
      join household_member other on other.municipality = own.municipality and other.household = own.household
        and other.until_day is null
      union
      select r.id from known
      join resident r on r.municipality = ${actor.municipality} and r.postcode = known.postcode
        and r.house_number = known.house_number and r.lives_here and r.died_on is null)
    select r.id from together join resident r on r.municipality = ${actor.municipality} and r.id = together.id
      and ${visible}
    union select ${resident}::uuid`.execute(tx)
  return found.rows.map(({ id }) => id)
}
