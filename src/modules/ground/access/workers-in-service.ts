import type { Tx } from '../../../database/connect.ts'

export type Colleague = { id: string; name: string; function: string }

/** The workers of the municipality who are in service on a day: who may be given work. */
export async function workersInService(tx: Tx, day: Temporal.PlainDate): Promise<Colleague[]> {
  return tx
    .selectFrom('worker')
    .select(['id', 'name', 'function'])
    .where('active_from', '<=', day)
    .where((eb) => eb.or([eb('active_until', 'is', null), eb('active_until', '>=', day)]))
    .where('subject', '<>', 'keukentafel')
    .orderBy('name')
    .limit(500)
    .execute()
}
