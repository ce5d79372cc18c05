import { sql } from 'kysely'
import type { Tx } from './connect.ts'

/** "M-2026-000123" */
export const numberInWords = (series: string, at: { today: Temporal.PlainDate }, taken: number): string =>
  `${series}-${at.today.year}-${String(taken).padStart(6, '0')}`

/** The next number that people read of a series in the year of today, such as "M-2026-000123". */
export async function nextNumber(tx: Tx, at: { today: Temporal.PlainDate }, series: string): Promise<string> {
  const taken = await sql<{ number: number }>`
    select keukentafel.next_number(${series}, ${at.today.year}) as number`.execute(tx)
  return numberInWords(series, at, taken.rows[0]!.number)
}

/** The next number as a value of an insert, so that taking it costs no statement of its own. */
export const takenNumber = (series: string, at: { today: Temporal.PlainDate }) =>
  sql<string>`${`${series}-${at.today.year}-`}::text
    || lpad(keukentafel.next_number(${series}, ${at.today.year})::text, 6, '0')`
