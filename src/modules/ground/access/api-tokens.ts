import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor, Permission } from '../../../core/actor.ts'
import { dayOf } from '../../../core/days.ts'
import { isScope, type Scope } from '../../../core/scope.ts'
import { fingerprint } from '../../../core/secrets.ts'
import type { Database, Tx } from '../../../database/connect.ts'
import { recordAudit, type Writer } from './audit.ts'

/** A token lives as long as a short piece of work; then the client asks for another. */
export const TOKEN_LIFE = Temporal.Duration.from({ minutes: 30 })

/** Who asks for a token: a client with its secret, for a worker by the name that the directory has for him. */
export type TokenRequest = {
  client: string
  secret: string
  worker: string
  /** Undefined is all that the client may. */
  scopes: readonly string[] | undefined
}

/** Why there is no token, in the codes of OAuth (RFC 6749, section 5.2). */
export type TokenRefusal = 'invalid_client' | 'invalid_scope' | 'unauthorized_client'

export type Token = { token: string; scopes: readonly string[]; endsAt: Temporal.Instant }

/**
 * Gives a client a token with which it acts for a worker. Both stand in the audit log, also when the client may not act
 * for him. An unknown client and a wrong secret get the same answer.
 */
export async function giveToken(
  tx: Tx,
  municipality: string,
  asked: TokenRequest,
  now: Temporal.Instant,
): Promise<Token | TokenRefusal> {
  const today = dayOf(now)
  const client = await tx
    .selectFrom('api_client')
    .select(['id', 'scopes'])
    .where('id', '=', asked.client)
    .where('secret_fingerprint', '=', fingerprint(asked.secret))
    .where('from_day', '<=', today)
    .where('until_day', '>=', today)
    .executeTakeFirst()
  if (!client) return 'invalid_client'
  const worker = await workerFor(tx, client.id, asked.worker, today)
  if (!worker) {
    await noteToken(tx, { municipality, now, client: client.id, worker: null }, 'refused')
    return 'unauthorized_client'
  }
  const scopes = asked.scopes ?? client.scopes
  if (!scopes.every((scope) => client.scopes.includes(scope))) return 'invalid_scope'
  await noteToken(tx, { municipality, now, client: client.id, worker }, 'done')
  return insertToken(tx, municipality, { client: client.id, worker, scopes }, now)
}

/** The worker with this name in the directory, when he is in service and the client may act for him. */
async function workerFor(
  tx: Tx,
  client: string,
  subject: string,
  today: Temporal.PlainDate,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('api_client_worker as a')
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'a.municipality').onRef('w.id', '=', 'a.worker'),
    )
    .select('w.id')
    .where('a.client', '=', client)
    .where('w.subject', '=', subject)
    .where('w.active_from', '<=', today)
    .where((eb) => eb.or([eb('w.active_until', 'is', null), eb('w.active_until', '>=', today)]))
    .executeTakeFirst()
  return row?.id
}

/** Nobody acts yet: the line names the client, and the worker when the client may act for him. */
const noteToken = (tx: Tx, writer: Writer, outcome: 'done' | 'refused') =>
  recordAudit(tx, writer, { action: 'give api token', purpose: 'koppeling laten werken', outcome })

/** Makes a token for a client and a worker who were checked; only its fingerprint is kept. Ended ones go. */
export async function insertToken(
  tx: Tx,
  municipality: string,
  of: { client: string; worker: string; scopes: readonly string[] },
  now: Temporal.Instant,
): Promise<Token> {
  const token = randomBytes(32).toString('base64url')
  const endsAt = now.add(TOKEN_LIFE)
  await tx
    .with('ended', (db) =>
      db.deleteFrom('api_token').where('client', '=', of.client).where('ends_at', '<', now),
    )
    .insertInto('api_token')
    .values({
      municipality,
      fingerprint: fingerprint(token),
      client: of.client,
      worker: of.worker,
      scopes: [...of.scopes],
      made_at: now,
      ends_at: endsAt,
    })
    .execute()
  return { token, scopes: of.scopes, endsAt }
}

/** Who acts with a token, and what its client may. The actor may what both of them may. One statement. */
export async function actorOfToken(
  database: Database,
  municipality: string,
  token: string,
  now: Temporal.Instant,
): Promise<{ actor: Actor; scopes: ReadonlySet<Scope> } | undefined> {
  const today = dayOf(now)
  const found = await sql<{
    worker: string
    name: string
    client: string
    permissions: Permission[]
    scopes: string[]
    areas: string[]
  }>`select * from keukentafel.actor_of_token(${municipality}, ${fingerprint(token)}, ${now}, ${today})`.execute(
    database,
  )
  const row = found.rows[0]
  if (!row) return undefined
  const scopes = new Set(row.scopes.filter(isScope))
  const { worker, name, client, areas } = row
  const permissions = new Set(row.permissions.filter((permission) => scopes.has(permission)))
  return { actor: { municipality, worker, name, client, permissions, areas, now, today }, scopes }
}
