import { sql, type Updateable } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { Missing, Stale } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Resident } from '../../../database/generated.ts'
import { recordAudit } from '../access/audit.ts'

/**
 * Changes the record of a resident, when nobody else did since the page was made, and writes down which fields. Throws
 * `Forbidden`, `Missing` and `Stale`.
 */
export async function changeResident(
  tx: Tx,
  actor: Actor,
  id: string,
  version: number,
  change: Updateable<Resident>,
  because: { action: string; purpose: string },
): Promise<void> {
  demand(actor, 'residents.record')
  const changed = isId(id)
    ? await tx
        .updateTable('resident')
        .set({ ...change, version: sql<number>`version + 1` })
        .where('municipality', '=', actor.municipality)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst()
    : undefined
  if (!changed?.numUpdatedRows)
    throw (await exists(tx, id)) ? new Stale('deze inwoner') : new Missing('resident')
  await recordAudit(tx, actor, { ...because, resident: id, fields: Object.keys(change) })
}

const exists = async (tx: Tx, id: string): Promise<boolean> =>
  isId(id) &&
  (await tx.selectFrom('resident').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/** The area in which most people with this postcode live; null when nobody is known there. */
export async function areaOfPostcode(tx: Tx, actor: Actor, postcode: string | null): Promise<string | null> {
  if (postcode === null || postcode === '') return null
  const row = await tx
    .selectFrom('resident')
    .select('area')
    .where('municipality', '=', actor.municipality)
    .where('postcode', '=', postcode)
    .where('area', 'is not', null)
    .groupBy('area')
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.area ?? null
}

/** The areas of the municipality, for choosing one; as a query, for a page that reads more. */
export const areaChoices = (tx: Tx, actor: Actor) =>
  tx.selectFrom('area').select(['id', 'name']).where('municipality', '=', actor.municipality).orderBy('name')

/** The areas of the municipality, for choosing one. */
export const areasOf = (tx: Tx, actor: Actor): Promise<{ id: string; name: string }[]> =>
  areaChoices(tx, actor).execute()
