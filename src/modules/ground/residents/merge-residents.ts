import { sql, type QueryCreator } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { granted, Missing, Refused } from '../../../core/failure.ts'
import { isId, newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { DB } from '../../../database/generated.ts'
import { auditRow } from '../access/audit.ts'
import type { ResidentMover } from './contributions.ts'
import { keepOf, type Mergeable } from './merge.ts'

/**
 * Makes two records of one person one: what belongs to the one goes along to the other, by part and id, so that it can
 * go back. The merged record itself stays as it was and can still be looked at. Answers which record was kept.
 */
export async function mergeResidents(
  tx: Tx,
  actor: Actor,
  one: string,
  other: string,
  reason: string,
  movers: readonly ResidentMover[],
): Promise<{ kept: string; merge: string }> {
  demand(actor, 'residents.merge')
  const [a, b] = await lockBoth(tx, one, other)
  const { kept, merged } = granted(keepOf(a, b))
  const moved: Record<string, string[]> = {}
  for (const { part, move } of movers) moved[part] = await move(tx, actor, merged.id, kept.id, undefined)
  const merge = newId(actor.now)
  await tx
    .with('marked', (db) => markingMerged(db, merged.id, kept.id))
    .with('noted', (db) =>
      db
        .insertInto('audit_line')
        .values(noteRows(actor, 'merge residents', 'dubbele inwoner samenvoegen', [kept.id, merged.id])),
    )
    .insertInto('resident_merge')
    .values({
      municipality: actor.municipality,
      id: merge,
      kept: kept.id,
      merged: merged.id,
      reason,
      moved: JSON.stringify(moved),
      merged_by: actor.worker,
      merged_at: actor.now,
    })
    .execute()
  return { kept: kept.id, merge }
}

/**
 * Parts two records that were made one by mistake: what went along goes back, and what came after the merging stays
 * where it is. Throws `Refused` while the kept record is itself merged into another.
 */
export async function partResidents(
  tx: Tx,
  actor: Actor,
  kept: string,
  mergeId: string,
  reason: string,
  movers: readonly ResidentMover[],
): Promise<void> {
  demand(actor, 'residents.merge')
  const merge = isId(mergeId)
    ? await tx
        .selectFrom('resident_merge')
        .select(['id', 'kept', 'merged', 'moved'])
        .where('id', '=', mergeId)
        .where('kept', '=', kept)
        .where('undone_at', 'is', null)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!merge) throw new Missing('merge')
  const [keeper] = await lockBoth(tx, merge.kept, merge.merged)
  if (keeper.mergedInto !== null)
    throw new Refused({
      rule: 'merged-further',
      because: 'Deze inwoner is daarna zelf samengevoegd. Splits eerst die samenvoeging.',
      source: 'Keukentafel',
    })
  const moved = merge.moved as Record<string, string[]>
  for (const { part, move } of movers) {
    const ids = moved[part] ?? []
    if (ids.length > 0) await move(tx, actor, merge.kept, merge.merged, ids)
  }
  await tx
    .with('marked', (db) => markingMerged(db, merge.merged, null))
    .with('noted', (db) =>
      db
        .insertInto('audit_line')
        .values(noteRows(actor, 'part residents', 'samenvoeging terugdraaien', [merge.kept, merge.merged])),
    )
    .updateTable('resident_merge')
    .set({ undone_at: actor.now, undone_by: actor.worker, undone_reason: reason })
    .where('id', '=', merge.id)
    .execute()
}

/** Both records, locked in the order of their ids, so that two mergings cannot wait for each other. */
async function lockBoth(tx: Tx, one: string, other: string): Promise<[Mergeable, Mergeable]> {
  const ids = [one, other].filter(isId)
  const rows = await tx
    .selectFrom('resident')
    .select([
      'id',
      'bsn',
      'bsn_verified_on as bsnVerifiedOn',
      'merged_into as mergedInto',
      'made_at as madeAt',
    ])
    .where('id', 'in', ids.length > 0 ? ids : [null as never])
    .orderBy('id')
    .forUpdate()
    .execute()
  const [a, b] = [one, other].map((id) => rows.find((row) => row.id === id))
  if (!a || !b) throw new Missing('resident')
  return [a, b]
}

const markingMerged = (db: QueryCreator<DB>, merged: string, kept: string | null) =>
  db
    .updateTable('resident')
    .set({ merged_into: kept, version: sql<number>`version + 1` })
    .where('id', '=', merged)

const noteRows = (actor: Actor, action: string, purpose: string, residents: readonly string[]) =>
  residents.map((resident) => auditRow(actor, { action, purpose, resident, fields: ['merged_into'] }))
