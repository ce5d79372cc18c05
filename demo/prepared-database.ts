import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import type { Database, Pool } from '../src/database/connect.ts'

/**
 * Kysely over a pool whose server keeps each statement that it was sent. Filling the demo sends a few hundred
 * statements a hundred thousand times, and the server would plan each anew, which takes longer than running it.
 */
export const openPreparedDatabase = (pool: Pool): Database =>
  new Kysely({ dialect: new PostgresDialect({ pool: preparing(pool) }) })

const names = new Map<string, string>()

function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('sha1').update(text).digest('hex')
  names.set(text, name)
  return name
}

/** Days and moments as the driver takes them: here among the values, where the program does it in each statement. */
const written = (value: unknown): unknown =>
  value instanceof Temporal.PlainDate || value instanceof Temporal.Instant ? value.toString() : value

const preparing = (pool: Pool): PostgresPool => ({
  options: pool.options,
  end: () => pool.end(),
  connect: async () => {
    const client = await pool.connect()
    return Object.assign(Object.create(client) as PostgresPoolClient, {
      query: (text: string, values: readonly unknown[]) =>
        client.query({ name: nameOf(text), text, values: values.map(written) }),
    })
  },
})
