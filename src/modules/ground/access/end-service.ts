import { demand, type Actor } from '../../../core/actor.ts'
import { granted, InputFault } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { DB } from '../../../database/generated.ts'
import { sql, type OperationNodeSource, type QueryCreator } from 'kysely'
import { recordAudit } from './audit.ts'
import { isManager, keepManager, lockWorker } from './lock-worker.ts'
import type { LastDayInput } from './worker-form.ts'
import { getWorker } from './worker-store.ts'
import { endFaults, mayLeave, notToHimself, type OpenWork } from './worker.ts'

/** What stands in files of residents, and is told and ended by the module of the files. */
export type WorkInFiles = {
  openWork: (tx: Tx, actor: Actor, worker: string) => Promise<OpenWork>
  /** From the day after, he works on no file any more; part of the statement that ends his service. */
  leavingFiles: (db: QueryCreator<DB>, worker: string, until: Temporal.PlainDate) => OperationNodeSource
}

/**
 * Takes somebody out of service after a day: his permissions, his places in teams and his work on files end with it.
 * Refused while he has open work and the day is not in the future, and for the last one who administers.
 */
export async function endService(
  tx: Tx,
  actor: Actor,
  id: string,
  input: LastDayInput,
  work: WorkInFiles,
): Promise<void> {
  demand(actor, 'access.manage')
  if (isManager(await getWorker(tx, id), actor.today)) await keepManager(tx, actor, id)
  const worker = await lockWorker(tx, id, input.version)
  const faults = endFaults(worker, input.until, actor.today)
  if (faults.length > 0) throw new InputFault(faults)
  granted(mayLeave(worker.name, await work.openWork(tx, actor, id), input.until, actor.today))
  await tx
    .with('grants', (db) =>
      db
        .updateTable('permission_grant')
        .set({ until_day: input.until, ended_at: actor.now, ended_by: actor.worker })
        .where('worker', '=', id)
        .where(goesOn(input.until)),
    )
    .with('members', (db) =>
      db
        .updateTable('team_member')
        .set({ until_day: input.until })
        .where('worker', '=', id)
        .where(goesOn(input.until)),
    )
    .with('files', (db) => sql<Record<string, never>>`(${work.leavingFiles(db, id, input.until)})`)
    .updateTable('worker')
    .set({ active_until: input.until })
    .where('id', '=', id)
    .execute()
  await recordAudit(tx, actor, {
    action: 'end service of worker',
    purpose: 'medewerker uit dienst melden',
    fields: [`worker ${id}`, 'until'],
  })
}

const goesOn = (until: Temporal.PlainDate) => sql<boolean>`(until_day is null or until_day > ${until})`

/** Takes somebody into service again, or lets him stay; what he may do and his teams must be given anew. */
export async function resumeService(tx: Tx, actor: Actor, id: string, version: number): Promise<void> {
  demand(actor, 'access.manage')
  granted(notToHimself(actor, id))
  const worker = await lockWorker(tx, id, version)
  if (worker.until === null) return
  await tx.updateTable('worker').set({ active_until: null }).where('id', '=', id).execute()
  await recordAudit(tx, actor, {
    action: 'resume service of worker',
    purpose: 'medewerker weer in dienst nemen',
    fields: [`worker ${id}`, 'until'],
  })
}
