import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor, Permission } from '../../../core/actor.ts'
import { dayOf } from '../../../core/days.ts'
import { fingerprint } from '../../../core/secrets.ts'
import type { Database, Tx } from '../../../database/connect.ts'

/** A working day; then somebody logs in again. Sessions that nobody uses for an hour end by themselves. */
const LONGEST = Temporal.Duration.from({ hours: 12 })

/** Opens a session for a worker who logged in; answers the token for the cookie, of which only a fingerprint is kept. */
export async function openSession(
  tx: Tx,
  municipality: string,
  worker: string,
  level: string,
  now: Temporal.Instant,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx
    .insertInto('session')
    .values({
      municipality,
      fingerprint: fingerprint(token),
      worker,
      level,
      started_at: now,
      seen_at: now,
      ends_at: now.add(LONGEST),
    })
    .execute()
  return token
}

/** Who acts, by the token of the cookie; undefined when the session has ended or the worker left. One statement. */
export async function actorOfSession(
  database: Database,
  municipality: string,
  token: string,
  now: Temporal.Instant,
): Promise<Actor | undefined> {
  const today = dayOf(now)
  const found = await sql<{ worker: string; name: string; permissions: Permission[]; areas: string[] }>`
    select * from keukentafel.actor_of_session(${municipality}, ${fingerprint(token)}, ${now}, ${today})`.execute(
    database,
  )
  const row = found.rows[0]
  if (!row) return undefined
  return {
    municipality,
    worker: row.worker,
    name: row.name,
    permissions: new Set(row.permissions),
    areas: row.areas,
    now,
    today,
  }
}

/** Logs out: the cookie opens nothing any more. */
export async function endSession(tx: Tx, token: string, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('fingerprint', '=', fingerprint(token))
    .execute()
}

/** The worker whom the municipality's directory knows by this subject, when in service on this day. */
export async function findWorkerBySubject(
  tx: Tx,
  subject: string,
  today: Temporal.PlainDate,
): Promise<{ id: string; name: string } | undefined> {
  return tx
    .selectFrom('worker')
    .select(['id', 'name'])
    .where('subject', '=', subject)
    .where('active_from', '<=', today)
    .where((eb) => eb.or([eb('active_until', 'is', null), eb('active_until', '>=', today)]))
    .executeTakeFirst()
}
