import { randomBytes } from 'node:crypto'
import { dayOf } from '../../../core/days.ts'
import { InputFault, type FieldFault } from '../../../core/failure.ts'
import { isScope } from '../../../core/scope.ts'
import { fingerprint } from '../../../core/secrets.ts'
import type { Tx } from '../../../database/connect.ts'

export type NewClient = {
  id: string
  name: string
  scopes: readonly string[]
  /** For whom it may act, by the names that the directory has for them. */
  workers: readonly string[]
  until: Temporal.PlainDate
}

/**
 * Adds a client of the API, or renews one: its scopes, workers and last day, with a new secret that is answered once and
 * not kept. Its tokens of before end at once. Throws `InputFault` for an unknown scope or worker.
 */
export async function addClient(
  tx: Tx,
  municipality: string,
  added: NewClient,
  now: Temporal.Instant,
): Promise<string> {
  const workers = await tx
    .selectFrom('worker')
    .select(['id', 'subject'])
    .where('subject', 'in', [...added.workers])
    .execute()
  const faults = clientFaults(
    added,
    workers.map(({ subject }) => subject),
    dayOf(now),
  )
  if (faults.length > 0) throw new InputFault(faults)
  const secret = randomBytes(32).toString('base64url')
  const values = {
    name: added.name,
    secret_fingerprint: fingerprint(secret),
    scopes: [...added.scopes],
    from_day: dayOf(now),
    until_day: added.until,
  }
  await tx
    .insertInto('api_client')
    .values({ municipality, id: added.id, made_at: now, ...values })
    .onConflict((conflict) => conflict.columns(['municipality', 'id']).doUpdateSet(values))
    .execute()
  await tx.deleteFrom('api_client_worker').where('client', '=', added.id).execute()
  await tx
    .insertInto('api_client_worker')
    .values(workers.map(({ id }) => ({ municipality, client: added.id, worker: id })))
    .execute()
  return secret
}

function clientFaults(added: NewClient, known: readonly string[], today: Temporal.PlainDate): FieldFault[] {
  const faults: FieldFault[] = []
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(added.id))
    faults.push({ field: 'id', message: 'Gebruik voor de koppeling kleine letters, cijfers en streepjes' })
  for (const scope of added.scopes)
    if (!isScope(scope)) faults.push({ field: 'scopes', message: `Er is geen recht "${scope}"` })
  if (added.scopes.length === 0) faults.push({ field: 'scopes', message: 'Geef ten minste een recht' })
  for (const worker of added.workers)
    if (!known.includes(worker))
      faults.push({ field: 'workers', message: `Er is geen medewerker "${worker}"` })
  if (added.workers.length === 0) faults.push({ field: 'workers', message: 'Noem ten minste een medewerker' })
  if (Temporal.PlainDate.compare(added.until, today) < 0)
    faults.push({ field: 'until', message: 'De laatste dag ligt in het verleden' })
  return faults
}
