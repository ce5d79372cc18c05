import type { Actor } from '../../../core/actor.ts'
import { demand } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { InputFault, Missing } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termOf } from '../../../core/terms.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { nextNumber } from '../../../database/next-number.ts'
import { openCase } from '../../ground/cases/open-case.ts'
import { addTask } from '../../ground/cases/tasks.ts'
import { policyFileOn } from '../../ground/policies/in-force.ts'
import { addToTimeline } from '../../ground/cases/timeline.ts'
import type { ReportInput } from './form.ts'
import { channels, reporterKinds } from './report.ts'

/**
 * Takes down a report of a resident who is known: opens a file, and sets the legal days going (Wmo 2.3.2(1)).
 * Throws `InputFault` for a day in the future, `Missing` when the resident is not of this municipality.
 */
export async function receiveReport(
  tx: Tx,
  actor: Actor,
  residentId: string,
  input: ReportInput,
): Promise<{ id: string; number: string; caseFile: string }> {
  demand(actor, 'reports.take')
  const receivedOn = input.receivedOn ?? actor.today
  if (isBefore(actor.today, receivedOn))
    throw new InputFault([
      {
        field: 'receivedOn',
        message: 'Deze dag ligt in de toekomst. Vul de dag in waarop de melding binnenkwam',
      },
    ])
  const resident = await tx
    .selectFrom('resident')
    .select(['id', 'area'])
    .where('id', '=', residentId)
    .executeTakeFirst()
  if (!resident) throw new Missing('resident')
  const file = await openCase(tx, actor, {
    resident: resident.id,
    area: resident.area,
    policyFile: await policyFileOn(tx, receivedOn),
    openedOn: receivedOn,
  })
  const id = newId(actor.now)
  const number = await nextNumber(tx, actor, 'M')
  const law = nationalLaw()
  const {
    receivedOn: _,
    reporterName,
    reporterContact,
    reporterGround,
    urgentWords,
    reporterKind,
    ...told
  } = input
  await tx
    .insertInto('report')
    .values({
      municipality: actor.municipality,
      id,
      number,
      case_file: file.id,
      resident: resident.id,
      received_on: receivedOn,
      ...told,
      reporter_kind: reporterKind,
      reporter_name: reporterName,
      reporter_contact: reporterContact,
      reporter_ground: reporterGround,
      urgent_words: urgentWords,
      support_pointed_out_on: actor.today,
      plan_until: termOf(law, 'plan', receivedOn).lastDay,
      investigate_until: termOf(law, 'investigation', receivedOn).lastDay,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  await addTask(tx, actor, {
    caseFile: file.id,
    kind: 'triage',
    words: 'Kies de toegangsroute',
    article: 'Zoetermeer 2012, 3.4',
    dueOn: receivedOn,
    assignee: actor.worker,
  })
  await addToTimeline(tx, actor, file.id, {
    kind: 'report',
    words: `Melding ${number} ontvangen per ${channels[input.channel]}, gedaan door ${reporterKinds[reporterKind]}`,
  })
  await recordAudit(tx, actor, {
    action: 'receive report',
    purpose: 'melding aannemen',
    resident: resident.id,
    caseFile: file.id,
    fields: Object.keys(input),
  })
  return { id, number, caseFile: file.id }
}
