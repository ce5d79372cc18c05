import type { Tx } from '../database/connect.ts'

/** What is done once, by its key: a form, or a call of the API. */
export type Sending = { municipality: string; key: string; now: Temporal.Instant }

/**
 * Does the work of one sending once, and keeps its outcome: where a form leads, or what the API answered. Who sends the
 * same a second time waits here for the first and gets its outcome.
 */
export async function once(
  tx: Tx,
  { municipality, key, now }: Sending,
  work: () => Promise<string>,
): Promise<string> {
  const claimed = await tx
    .insertInto('submitted_form')
    .values({ municipality, key, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!claimed) {
    const earlier = tx.selectFrom('submitted_form').select('location').where('key', '=', key)
    return (await earlier.executeTakeFirstOrThrow()).location
  }
  const location = await work()
  await tx.updateTable('submitted_form').set({ location }).where('key', '=', key).execute()
  return location
}
