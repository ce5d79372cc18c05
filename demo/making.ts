import { sql } from 'kysely'
import type { Database } from '../src/database/connect.ts'

/** This table is there while the demo is being made, and only then: it tells a half demo from a whole one. */
const mark = sql.table('keukentafel.demo_in_making')

/** Whether a demo was begun in this database that was not finished. */
export async function isInMaking(owner: Database): Promise<boolean> {
  const found = await sql<{ found: boolean }>`
    select to_regclass('keukentafel.demo_in_making') is not null as found`.execute(owner)
  return found.rows[0]!.found
}

export const beginMaking = (owner: Database): Promise<unknown> =>
  sql`create table if not exists ${mark} ()`.execute(owner)

export const endMaking = (owner: Database): Promise<unknown> => sql`drop table ${mark}`.execute(owner)

/** Empties every table of a municipality. The mark stays until the demo is whole. */
export const throwAway = (owner: Database): Promise<unknown> =>
  sql`truncate table municipality cascade`.execute(owner)
