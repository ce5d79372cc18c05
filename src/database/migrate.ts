import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { reasonOf, StartFault } from '../core/failure.ts'
import { openDatabase, openPool, type Database } from './connect.ts'
import { QUEUE_ROLE, type Addresses } from './roles.ts'

const directory = join(import.meta.dirname, '../../migrations')

const provider = {
  async getMigrations() {
    const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).toSorted()
    return Object.fromEntries(files.map((file) => [file.replace('.sql', ''), migration(file)]))
  },
}

// Tables are made in `public`, also by an owner whose name is that of a schema (PostgreSQL looks in that one first).
const migration = (file: string): Migration => ({
  async up(database: Database) {
    const statements = await readFile(join(directory, file), 'utf8')
    await sql.raw(`set local search_path = public;\n${statements}`).execute(database)
  },
})

/**
 * Brings the database up to date: first the queue's own schema, then `migrations/*.sql`, forward only, as the owner.
 * Throws `StartFault` when the database is newer than the program, or a migration does not run.
 */
export async function migrate(to: Addresses): Promise<void> {
  const pool = openPool(to.owner, 2)
  const owner = openDatabase(pool)
  try {
    const newest = await newestApplied(owner)
    const known = Object.keys(await provider.getMigrations())
    if (newest && !known.includes(newest))
      throw new StartFault(
        `the database is newer than this program (it holds ${newest}): start a newer version`,
      )
    await prepareQueue(owner, to)
    const { error } = await new Migrator({
      db: owner,
      provider,
      migrationTableSchema: 'public',
    }).migrateToLatest()
    if (error) throw new StartFault(`the database cannot be brought up to date: ${reasonOf(error)}`)
  } finally {
    await owner.destroy()
  }
}

async function newestApplied(owner: Database): Promise<string | undefined> {
  const table = await sql<{
    there: boolean
  }>`select to_regclass('public.kysely_migration') is not null as there`.execute(owner)
  if (!table.rows[0]?.there) return undefined
  const rows = await sql<{
    name: string
  }>`select name from public.kysely_migration order by name desc limit 1`.execute(owner)
  return rows.rows[0]?.name
}

/** The queue's role needs to make its schema once; the library does the rest. */
async function prepareQueue(owner: Database, to: Addresses): Promise<void> {
  await sql
    .raw(
      `do $$ begin
    execute format('grant create, connect on database %I to ${QUEUE_ROLE}', current_database());
  end $$`,
    )
    .execute(owner)
  const pool = openPool(to.queue, 2)
  try {
    await runMigrations({ pgPool: pool })
  } finally {
    await pool.end()
  }
}
