import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './generated.ts'
import { TemporalPlugin } from './temporal-plugin.ts'

export type Pool = pg.Pool
export type Database = Kysely<DB>
/** A transaction of the program's role in which one municipality's rows can be seen. */
export type Tx = Transaction<DB>

const parsers: Record<number, (text: string) => unknown> = {
  20: Number, // int8: cents and counts, far below 2^53
  1700: Number, // numeric: hours and kilometres
  1082: (text) => Temporal.PlainDate.from(text),
  1184: (text) => Temporal.Instant.from(text.replace(' ', 'T')),
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format),
}

/** A pool on this address. A query that uses it inside an open transaction fails after five seconds, not never. */
export function openPool(url: string, size = 10): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: size, connectionTimeoutMillis: 5000, types })
  // A server that ends idle connections is no reason to end the program: the next query opens a new one.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Kysely over a pool. `heard` is told each statement; benches and tests count with it. */
export const openDatabase = (
  pool: pg.Pool,
  heard?: (statement: string, values: readonly unknown[]) => void,
): Database =>
  new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new TemporalPlugin()],
    ...(heard && { log: (event) => heard(event.query.sql, event.query.parameters) }),
  })

/** Runs `work` in one transaction that sees the rows of this municipality only (row-level security). */
export async function inMunicipality<T>(
  database: Database,
  municipality: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (tx) => {
    await sql`select set_config('keukentafel.municipality', ${municipality}, true)`.execute(tx)
    return work(tx)
  })
}
