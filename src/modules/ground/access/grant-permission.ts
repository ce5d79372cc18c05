import { demand, type Actor } from '../../../core/actor.ts'
import { granted, InputFault, Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from './audit.ts'
import { keepManager, lockWorker } from './lock-worker.ts'
import type { GrantInput, LastDayInput } from './worker-form.ts'
import { getWorker } from './worker-store.ts'
import { endFaults, notToHimself, periodFaults, periodInWords, takenBy } from './worker.ts'

/** Gives somebody else a permission, from today or a later day. Nobody gives himself one. */
export async function grantPermission(
  tx: Tx,
  actor: Actor,
  workerId: string,
  input: GrantInput,
): Promise<void> {
  demand(actor, 'access.manage')
  granted(notToHimself(actor, workerId))
  const worker = await lockWorker(tx, workerId, input.version)
  const from = input.from ?? actor.today
  const faults = periodFaults({ from, until: input.until }, actor.today)
  if (faults.length > 0) throw new InputFault(faults)
  const period = { from, until: input.until ?? null }
  const held = takenBy(
    worker.grants.filter(({ permission }) => permission === input.permission),
    period,
  )
  if (held)
    throw new InputFault([
      { field: 'permission', message: `${worker.name} heeft deze bevoegdheid al ${periodInWords(held)}` },
    ])
  await tx
    .insertInto('permission_grant')
    .values({
      municipality: actor.municipality,
      worker: workerId,
      permission: input.permission,
      from_day: from,
      until_day: period.until,
      granted_at: actor.now,
      granted_by: actor.worker,
    })
    .execute()
  await recordAudit(tx, actor, {
    action: 'grant permission',
    purpose: 'bevoegdheid geven',
    fields: [`worker ${workerId}`, input.permission],
  })
}

/** Ends a permission after a day; yesterday ends it at once. The last one who administers cannot lose that. */
export async function endPermission(
  tx: Tx,
  actor: Actor,
  workerId: string,
  grantId: string,
  input: LastDayInput,
): Promise<void> {
  demand(actor, 'access.manage')
  const before = (await getWorker(tx, workerId)).grants.find(({ id }) => id === grantId)
  if (!before) throw new Missing('grant')
  if (before.permission === 'access.manage') await keepManager(tx, actor, workerId)
  const worker = await lockWorker(tx, workerId, input.version)
  const grant = worker.grants.find(({ id }) => id === grantId)
  if (!grant) throw new Missing('grant')
  const faults = endFaults(grant, input.until, actor.today)
  if (faults.length > 0) throw new InputFault(faults)
  await tx
    .updateTable('permission_grant')
    .set({ until_day: input.until, ended_at: actor.now, ended_by: actor.worker })
    .where('id', '=', grantId)
    .execute()
  await recordAudit(tx, actor, {
    action: 'end permission',
    purpose: 'bevoegdheid beëindigen',
    fields: [`worker ${workerId}`, grant.permission],
  })
}
