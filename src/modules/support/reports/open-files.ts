import { sql } from 'kysely'
import type { Tx } from '../../../database/connect.ts'

/** The open files of a resident, the newest first: a report may join one of them. A query, for a page that reads more. */
export const openFilesOf = (tx: Tx, resident: string) =>
  tx
    .selectFrom('case_file')
    .select(['id', 'number', sql<string>`opened_on::text`.as('opened')])
    .where('resident', '=', resident)
    .where('closed_on', 'is', null)
    .orderBy('opened_on', 'desc')
    .limit(10)
