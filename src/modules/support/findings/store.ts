import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '../../../database/connect.ts'

export type FindingsLine = {
  id: string
  number: string
  letter: string
  conclusion: string
  frozenOn: Temporal.PlainDate
  remarks: { words: string; receivedOn: Temporal.PlainDate }[]
}

/** The findings of a file with the resident's remarks beside them, the newest first. One statement. */
export async function findingsOf(tx: Tx, caseFile: string): Promise<FindingsLine[]> {
  const rows = await tx
    .selectFrom('findings as f')
    .select((eb) => [
      'f.id',
      'f.number',
      'f.letter',
      'f.conclusion',
      'f.frozen_on as frozenOn',
      jsonArrayFrom(
        eb
          .selectFrom('findings_remark as r')
          .select(['r.words', 'r.received_on as receivedOn'])
          .whereRef('r.municipality', '=', 'f.municipality')
          .whereRef('r.findings', '=', 'f.id')
          .orderBy('r.written_at'),
      ).as('remarks'),
    ])
    .where('f.case_file', '=', caseFile)
    .orderBy('f.frozen_on', 'desc')
    .orderBy('f.id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    remarks: row.remarks.map(({ words, receivedOn }) => ({
      words,
      receivedOn: Temporal.PlainDate.from(String(receivedOn)),
    })),
  }))
}
