import type { KeyObject } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../../database/connect.ts'
import {
  digestOf,
  hashOfLine,
  hashOfSeal,
  NO_SEAL,
  signSeal,
  type SealableLine,
  type SignedSeal,
} from './audit-seal.ts'

/** The most lines under one seal, so that a busy day does not fill the memory. */
const BATCH = 10_000

/** Changes take seconds: what was not there a day later was put in afterwards, and gets no seal. */
const LATEST = Temporal.Duration.from({ hours: 24 })

/**
 * Puts the lines that lie under no seal yet under a new one, and answers it; undefined when there are none. Two
 * workers that seal at once wait for each other.
 */
export async function sealAudit(
  tx: Tx,
  municipality: string,
  now: Temporal.Instant,
  key: KeyObject,
): Promise<SignedSeal | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${`seal ${municipality}`}))`.execute(tx)
  const last = await lastSeal(tx, municipality)
  const lines = await unsealedLines(tx, last?.newest.subtract(LATEST))
  if (lines.length === 0) return undefined
  const hashes = lines.map(hashOfLine)
  const seal = signSeal(
    {
      municipality,
      number: (last?.number ?? 0) + 1,
      sealedAt: now,
      newest: lines
        .map(({ at }) => at)
        .toSorted((a, b) => Temporal.Instant.compare(a, b))
        .at(-1)!,
      lines: lines.length,
      digest: digestOf(hashes),
      previous: last ? hashOfSeal(last) : NO_SEAL,
    },
    key,
  )
  const { sealedAt, ...rest } = seal
  await tx
    .insertInto('audit_seal')
    .values({ ...rest, sealed_at: sealedAt })
    .execute()
  await sql`insert into audit_sealed_line (municipality, seal, line, hash)
    select ${municipality}, ${seal.number}::int, line, hash
    from unnest(${lines.map(({ id }) => id)}::uuid[], ${hashes}::text[]) as of_batch(line, hash)`.execute(tx)
  return seal
}

/** The columns of a seal in the names of its type. */
export const sealColumns = [
  'municipality',
  'number',
  'sealed_at as sealedAt',
  'newest',
  'lines',
  'digest',
  'previous',
  'signature',
] as const

/** The columns of a line in the names of its hash. */
export const sealableColumns = [
  'l.id',
  'l.at',
  'l.worker',
  'l.client',
  'l.action',
  'l.outcome',
  'l.resident',
  'l.case_file as caseFile',
  'l.purpose',
  'l.fields',
  'l.emergency',
] as const

/** The oldest lines that lie under no seal, in the order of their ids. Those from before `since` are not looked for. */
async function unsealedLines(tx: Tx, since: Temporal.Instant | undefined): Promise<SealableLine[]> {
  let query = tx
    .selectFrom('audit_line as l')
    .select(sealableColumns)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('audit_sealed_line as s')
            .select('s.line')
            .whereRef('s.municipality', '=', 'l.municipality')
            .whereRef('s.line', '=', 'l.id'),
        ),
      ),
    )
    .orderBy('l.at')
    .limit(BATCH)
  if (since) query = query.where('l.at', '>=', since)
  const lines = await query.execute()
  return lines.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** The newest seal of a municipality. */
export async function lastSeal(tx: Tx, municipality: string): Promise<SignedSeal | undefined> {
  return tx
    .selectFrom('audit_seal')
    .select(sealColumns)
    .where('municipality', '=', municipality)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}
