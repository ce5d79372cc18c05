import { permissions, type Actor, type Permission } from '../core/actor.ts'
import { dayOf } from '../core/days.ts'
import { newId } from '../core/id.ts'
import type { Tx } from '../database/connect.ts'
import { PROGRAM } from '../modules/ground/access/worker.ts'

/** Who acts when nobody does: a worker of the municipality called "Keukentafel", made when it is first needed. */
export async function systemActor(tx: Tx, municipality: string, now: Temporal.Instant): Promise<Actor> {
  const today = dayOf(now)
  const found = await tx.selectFrom('worker').select('id').where('subject', '=', PROGRAM).executeTakeFirst()
  const worker = found?.id ?? (await makeSystemWorker(tx, municipality, now))
  return {
    municipality,
    worker,
    name: 'Keukentafel',
    permissions: new Set(Object.keys(permissions) as Permission[]),
    areas: [],
    now,
    today,
  }
}

async function makeSystemWorker(tx: Tx, municipality: string, now: Temporal.Instant): Promise<string> {
  const id = newId(now)
  await tx
    .insertInto('worker')
    .values({
      municipality,
      id,
      subject: PROGRAM,
      name: 'Keukentafel',
      function: 'het programma zelf',
      active_from: dayOf(now),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await tx.selectFrom('worker').select('id').where('subject', '=', PROGRAM).executeTakeFirstOrThrow())
    .id
}
