import type { Permission } from '../../../core/actor.ts'
import { dayOf } from '../../../core/days.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'

export type NewWorker = {
  subject: string
  name: string
  function: string
  phone?: string | undefined
  email?: string | undefined
  organisation?: string | undefined
  permissions: readonly Permission[]
  activeFrom?: Temporal.PlainDate | undefined
}

/** Adds somebody who works in the program, with what he may do. Who may add him is asked by who calls this. */
export async function addWorker(
  tx: Tx,
  municipality: string,
  added: NewWorker,
  by: string | null,
  now: Temporal.Instant,
): Promise<string> {
  const id = newId(now)
  await tx
    .insertInto('worker')
    .values({
      municipality,
      id,
      subject: added.subject,
      name: added.name,
      function: added.function,
      phone: added.phone ?? null,
      email: added.email ?? null,
      organisation: added.organisation ?? null,
      active_from: added.activeFrom ?? dayOf(now),
    })
    .execute()
  if (added.permissions.length > 0)
    await tx
      .insertInto('permission_grant')
      .values(
        added.permissions.map((permission) => ({
          municipality,
          worker: id,
          permission,
          from_day: added.activeFrom ?? dayOf(now),
          granted_at: now,
          granted_by: by,
        })),
      )
      .execute()
  return id
}
