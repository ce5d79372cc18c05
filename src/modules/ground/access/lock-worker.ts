import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { Missing, Stale } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { getWorker, type WorkerCard } from './worker-store.ts'
import { keepsManager, standOf } from './worker.ts'
import { granted } from '../../../core/failure.ts'

/**
 * A worker whose data or permissions are about to change: nobody else changes him until the transaction ends, and his
 * version is one higher. Throws `Stale` when the page showed an older version.
 */
export async function lockWorker(tx: Tx, id: string, version: number): Promise<WorkerCard> {
  const row = isId(id)
    ? await tx
        .updateTable('worker')
        .set({ version: sql<number>`version + 1` })
        .where('id', '=', id)
        .returning('version')
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('worker')
  if (row.version !== version + 1) throw new Stale('deze medewerker')
  return getWorker(tx, id)
}

/**
 * Throws `Refused` when nobody but this worker could go on administering workers and teams. Two who take it from each
 * other at once come one after the other: ask this before locking a worker.
 */
export async function keepManager(tx: Tx, actor: Actor, without: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`managers ${actor.municipality}`}))`.execute(tx)
  const others = await tx
    .selectFrom('permission_grant as g')
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'g.municipality').onRef('w.id', '=', 'g.worker'),
    )
    .select('w.id')
    .where('g.permission', '=', 'access.manage')
    .where('g.until_day', 'is', null)
    .where('g.from_day', '<=', actor.today)
    .where('w.active_from', '<=', actor.today)
    .where('w.active_until', 'is', null)
    .where('w.id', '<>', without)
    .limit(1)
    .execute()
  granted(keepsManager(others.map(({ id }) => id)))
}

/** Whether the worker administers workers and teams on this day, or will. */
export const isManager = (worker: WorkerCard, today: Temporal.PlainDate): boolean =>
  worker.grants.some((grant) => grant.permission === 'access.manage' && standOf(grant, today) !== 'over')
