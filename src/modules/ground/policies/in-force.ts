import { Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'

/**
 * The name of the policy file that the municipality of this transaction uses on a day: what a new file is opened
 * under, and keeps. Throws `Missing` for a day before its first policy.
 */
export async function policyFileOn(tx: Tx, day: Temporal.PlainDate): Promise<string> {
  const row = await policyFileAt(tx, day).executeTakeFirst()
  if (!row) throw new Missing('policy')
  return row.file
}

/** The same as a query, for a statement that reads more; without a row before the first policy. */
export const policyFileAt = (tx: Tx, day: Temporal.PlainDate) =>
  tx
    .selectFrom('municipality_policy')
    .select('file')
    .where('valid_from', '<=', day)
    .orderBy('valid_from', 'desc')
    .limit(1)
