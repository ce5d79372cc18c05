import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Tx } from './connect.ts'

/** The next number that people read of a series in the year of today, such as "M-2026-000123". */
export async function nextNumber(tx: Tx, actor: Actor, series: string): Promise<string> {
  const year = actor.today.year
  const row = (
    await sql<{ number: number }>`select keukentafel.next_number(${series}, ${year}) as number`.execute(tx)
  ).rows[0]!
  return `${series}-${year}-${String(row.number).padStart(6, '0')}`
}
