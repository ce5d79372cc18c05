import { sql } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { granted, InputFault, refuse } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { organisationOf } from '../organisations/organisation.ts'
import { addWorker } from './add-worker.ts'
import { recordAudit } from './audit.ts'
import { lockWorker } from './lock-worker.ts'
import type { NewWorkerInput, WorkerInput } from './worker-form.ts'

/** The directory's name for somebody is his alone: by it the program knows who logs in. Who comes second waits here. */
async function checkSubject(tx: Tx, actor: Actor, subject: string, except?: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`log-in names ${actor.municipality}`}))`.execute(tx)
  const other = await tx.selectFrom('worker').select('id').where('subject', '=', subject).executeTakeFirst()
  if (other && other.id !== except)
    throw new InputFault([{ field: 'subject', message: 'Deze inlognaam is al van een andere medewerker' }])
}

/** Adds somebody who will work in the program; what he may do comes after. Answers his id. */
export async function recordWorker(tx: Tx, actor: Actor, input: NewWorkerInput): Promise<string> {
  demand(actor, 'access.manage')
  await checkSubject(tx, actor, input.subject)
  const organisation = await organisationOf(tx, actor, input)
  const id = await addWorker(
    tx,
    actor.municipality,
    {
      subject: input.subject,
      name: input.name,
      function: input.function,
      phone: input.phone || undefined,
      email: input.email || undefined,
      organisation,
      activeFrom: input.from,
      permissions: [],
    },
    actor.worker,
    actor.now,
  )
  await recordAudit(tx, actor, {
    action: 'add worker',
    purpose: 'medewerker toevoegen',
    fields: [`worker ${id}`, ...Object.keys(input)],
  })
  return id
}

/**
 * Changes what is known of a worker. Nobody changes his own log-in name: he would close himself out, or take the place
 * of somebody else.
 */
export async function changeWorker(tx: Tx, actor: Actor, id: string, input: WorkerInput): Promise<void> {
  demand(actor, 'access.manage')
  const worker = await lockWorker(tx, id, input.version)
  if (actor.worker === id && worker.subject !== input.subject)
    granted(
      refuse('own-log-in', 'Uw eigen inlognaam kan alleen een andere beheerder wijzigen.', 'Keukentafel'),
    )
  await checkSubject(tx, actor, input.subject, id)
  const organisation = await organisationOf(tx, actor, input)
  await tx
    .updateTable('worker')
    .set({
      name: input.name,
      function: input.function,
      email: input.email || null,
      phone: input.phone || null,
      subject: input.subject,
      organisation: organisation ?? null,
    })
    .where('id', '=', id)
    .execute()
  await recordAudit(tx, actor, {
    action: 'change worker',
    purpose: 'medewerker wijzigen',
    fields: [`worker ${id}`, ...Object.keys(input)],
  })
}
