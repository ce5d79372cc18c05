import { demand, type Actor } from '../../../core/actor.ts'
import { InputFault, Missing, Refused } from '../../../core/failure.ts'
import { isId, newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../access/audit.ts'
import { workersInService } from '../access/workers-in-service.ts'
import { absenceFaults, absencesOf, managesAbsenceOf, type NewAbsence } from './absence.ts'

/**
 * Records that a worker is away and who stands in for him: his tasks and files are the other's too for these days, and
 * new tasks go to him. Everybody records his own; that of another only who divides the work. Throws `InputFault` for days
 * that overlap or have passed and for who is not there.
 */
export async function recordAbsence(tx: Tx, actor: Actor, input: NewAbsence): Promise<string> {
  if (!managesAbsenceOf(actor, input.worker)) demand(actor, 'caseload.hand-over')
  const known = new Set((await workersInService(tx, actor.today)).map(({ id }) => id))
  const unknown = (['worker', 'replacement'] as const).filter((field) => !known.has(input[field]))
  if (unknown.length > 0)
    throw new InputFault(unknown.map((field) => ({ field, message: 'Kies iemand uit de lijst' })))
  // Of two who record for the same people at once, the second sees what the first recorded.
  const both = [input.worker, input.replacement]
  await tx.selectFrom('worker').select('id').where('id', 'in', both).orderBy('id').forUpdate().execute()
  const faults = absenceFaults(input, await absencesOf(tx, actor.today, both), actor.today)
  if (faults.length > 0) throw new InputFault(faults)
  const id = newId(actor.now)
  await tx
    .insertInto('absence')
    .values({
      municipality: actor.municipality,
      id,
      worker: input.worker,
      replacement: input.replacement,
      from_day: input.from,
      until_day: input.until,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  await recordAudit(tx, actor, {
    action: 'record absence',
    purpose: 'vervanging regelen',
    fields: [`worker ${input.worker}`, `replacement ${input.replacement}`],
  })
  return id
}

/** Ends an absence before its last day: from now on nobody stands in. Throws `Refused` when it has ended already. */
export async function endAbsence(tx: Tx, actor: Actor, id: string): Promise<void> {
  const absence = isId(id)
    ? await tx.selectFrom('absence').select(['worker', 'replacement']).where('id', '=', id).executeTakeFirst()
    : undefined
  if (!absence) throw new Missing('absence')
  if (!managesAbsenceOf(actor, absence.worker)) demand(actor, 'caseload.hand-over')
  const ended = await tx
    .updateTable('absence')
    .set({ ended_at: actor.now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('until_day', '>=', actor.today)
    .executeTakeFirst()
  if (ended.numUpdatedRows === 0n)
    throw new Refused({
      rule: 'absence-over',
      because: 'Deze afwezigheid is al voorbij.',
      source: 'Keukentafel',
    })
  await recordAudit(tx, actor, {
    action: 'end absence',
    purpose: 'vervanging regelen',
    fields: [`worker ${absence.worker}`, `replacement ${absence.replacement}`],
  })
}
