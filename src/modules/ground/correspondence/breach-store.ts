import { sql } from 'kysely'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'

/** What it was found to be. */
export const outcomes = {
  'no-breach': 'geen datalek',
  'no-risk': 'datalek, niet te melden: een risico is onwaarschijnlijk',
  reported: 'datalek, gemeld bij de Autoriteit Persoonsgegevens',
} as const
export type Outcome = keyof typeof outcomes

/** What may be a breach of personal data, and what it was found to be. */
export type Breach = {
  id: string
  caseFile: string
  resident: string
  fileNumber: string
  what: string
  /** What the letter was about: who judges must know which data it held. */
  letter: string
  knownAt: Temporal.Instant
  reportBy: Temporal.Instant
  notedBy: string
  judged: {
    by: string
    at: Temporal.Instant
    outcome: Outcome
    words: string
    reportedOn: Temporal.PlainDate | null
    residentTold: boolean
  } | null
}

const breaches = (tx: Tx) =>
  tx
    .selectFrom('data_breach as b')
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'b.municipality').onRef('f.id', '=', 'b.case_file'),
    )
    .innerJoin('worker as n', (join) =>
      join.onRef('n.municipality', '=', 'b.municipality').onRef('n.id', '=', 'b.noted_by'),
    )
    .innerJoin('letter as l', (join) =>
      join.onRef('l.municipality', '=', 'b.municipality').onRef('l.id', '=', 'b.letter'),
    )
    .leftJoin('worker as j', (join) =>
      join.onRef('j.municipality', '=', 'b.municipality').onRef('j.id', '=', 'b.judged_by'),
    )
    .selectAll('b')
    .select(['f.number as file_number', 'f.resident', 'n.name as noted_by_name', 'j.name as judged_by_name'])
    .select((eb) =>
      eb.fn<string>('jsonb_extract_path_text', ['l.content', eb.val('title')]).as('letter_title'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof breaches>['executeTakeFirstOrThrow']>>

const readBreach = (row: Row): Breach => ({
  id: row.id,
  caseFile: row.case_file,
  resident: row.resident,
  fileNumber: row.file_number,
  what: row.what,
  letter: row.letter_title,
  knownAt: row.known_at,
  reportBy: row.report_by,
  notedBy: row.noted_by_name,
  judged: row.judged_at && {
    by: row.judged_by_name ?? '',
    at: row.judged_at,
    outcome: row.outcome as Outcome,
    words: row.outcome_words,
    reportedOn: row.reported_on,
    residentTold: row.resident_told,
  },
})

/** One of them; held until the end of the transaction when it is going to be judged. Throws `Missing`. */
export async function getBreach(tx: Tx, id: string, hold?: 'hold'): Promise<Breach> {
  const row = isId(id)
    ? await breaches(tx)
        .where('b.id', '=', id)
        .$if(hold === 'hold', (query) => query.forUpdate('b'))
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('data breach')
  return readBreach(row)
}

/** Those that wait, the first due first, and the newest that were judged; at most so many. */
export async function breachesOf(tx: Tx, most: number): Promise<Breach[]> {
  const rows = await breaches(tx)
    .orderBy(sql`b.judged_at is not null`)
    .orderBy(sql`case when b.judged_at is null then b.report_by end`)
    .orderBy('b.judged_at', 'desc')
    .limit(most)
    .execute()
  return rows.map(readBreach)
}
