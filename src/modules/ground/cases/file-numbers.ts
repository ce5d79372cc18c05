import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import type { NumberFinder } from '../residents/contributions.ts'

/**
 * Something of a file that has a number which people read. `series` is the letter before it; `column` is where its table
 * says which file.
 */
export type FileNumber = { series: string; table: string; column: string }

/** The file itself ("D-2026-000012"). */
export const ownNumber: FileNumber = { series: 'D', table: 'case_file', column: 'id' }

/** The files of which something has this number; one statement. */
export async function filesByNumber(
  tx: Tx,
  actor: Actor,
  number: string,
  numbers: readonly FileNumber[],
): Promise<string[]> {
  const of = numbers.find(({ series }) => series === number[0])
  if (!of) return []
  const found = await sql<{ id: string }>`
    select distinct ${sql.ref(of.column)} as id from ${sql.table(of.table)}
    where municipality = ${actor.municipality} and number = ${number} and ${sql.ref(of.column)} is not null`.execute(
    tx,
  )
  return found.rows.map(({ id }) => id)
}

/** Finds the resident of such a file. */
export const residentFinder = (of: FileNumber): NumberFinder => ({
  series: of.series,
  find: async (tx, actor, number) => {
    const files = await filesByNumber(tx, actor, number, [of])
    if (files.length === 0) return []
    const rows = await tx
      .selectFrom('case_file')
      .select('resident')
      .distinct()
      .where('municipality', '=', actor.municipality)
      .where('id', 'in', files)
      .execute()
    return rows.map(({ resident }) => resident)
  },
})
