import { sql } from 'kysely'
import type { Tx } from '../../../database/connect.ts'

/** How many people have household help of a function, or of a group, by the ids of the policy. */
export type HouseholdHelpCount = { kind: 'function' | 'group'; id: string; people: number }

/**
 * How many people have granted household help on a day, by its functions and by the groups of people who get it (Zwolle
 * 2006, 4725-4740). Numbers only: to whom they belong cannot be read.
 */
export async function householdHelpOn(tx: Tx, day: Temporal.PlainDate): Promise<HouseholdHelpCount[]> {
  const counted = await sql<HouseholdHelpCount>`
    select kind, id, people from keukentafel.household_help_counts(${day}) order by kind, id`.execute(tx)
  return counted.rows
}
