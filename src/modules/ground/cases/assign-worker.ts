import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'

/** Puts a worker to work on a file from today, with the reason; does nothing when he works on it already. */
export async function assignWorker(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  worker: string,
  reason: string,
): Promise<void> {
  await assigning(actor, caseFile, worker, reason).execute(tx)
}

/** The same, for a statement that writes more. */
export const assigning = (actor: Actor, caseFile: string, worker: string, reason: string) =>
  sql<Record<string, never>>`insert into case_worker (municipality, case_file, worker, from_day, reason)
    select ${actor.municipality}, ${caseFile}::uuid, ${worker}::uuid, ${actor.today}, ${reason}
    where not exists (
      select from case_worker w
      where w.municipality = ${actor.municipality} and w.case_file = ${caseFile}::uuid and w.worker = ${worker}::uuid
        and (w.until_day is null or w.until_day >= ${actor.today}))
    on conflict do nothing`
