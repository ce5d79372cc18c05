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

/** Whose house is called and who acts in it; nobody when the session has ended or the worker left. */
export type Caller = { municipality: { code: string; name: string }; actor: Actor | undefined }

type CallerRow = { code: string; municipality: string } & (
  { worker: null } | { worker: string; name: string; permissions: Permission[]; areas: string[] }
)

/**
 * The municipality that answers on a host name, and who acts by the token of the cookie: what every request begins
 * with, so one statement. A municipality without a host name of its own answers on every name that is nobody else's.
 */
export async function callerOf(
  database: Database,
  host: string,
  token: string | undefined,
  now: Temporal.Instant,
): Promise<Caller | undefined> {
  const today = dayOf(now)
  const found = await sql<CallerRow>`
    select m.code, m.name as municipality, a.*
    from (select code, name from municipality where host = ${host} or host is null
      order by host nulls last, code limit 1) m
    left join lateral keukentafel.actor_of_session(m.code, ${token ? fingerprint(token) : null}, ${now}, ${today}) a
      on true`.execute(database)
  const row = found.rows[0]
  if (!row) return undefined
  const municipality = { code: row.code, name: row.municipality }
  if (row.worker === null) return { municipality, actor: undefined }
  const { worker, name, areas } = row
  return {
    municipality,
    actor: {
      municipality: row.code,
      worker,
      name,
      permissions: new Set(row.permissions),
      areas,
      now,
      today,
    },
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
