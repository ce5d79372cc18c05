import type { AliasableExpression } from 'kysely'
import type { Tx } from '../../../database/connect.ts'

/** The id of the newest investigation of a file, as a part of a statement. */
export const newestInvestigation = (tx: Tx, caseFile: string) =>
  tx
    .selectFrom('investigation')
    .select('id')
    .where('case_file', '=', caseFile)
    .orderBy('reported_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)

/** Which record: the newest investigation of a file. */
export type RecordOf = {
  investigation: ReturnType<typeof newestInvestigation>
  caseFile: string
  resident: string
  today: Temporal.PlainDate
}

/** A list of the record as one JSON value; days and moments in it are texts. */
export type RecordList = (tx: Tx, of: RecordOf) => AliasableExpression<unknown>
