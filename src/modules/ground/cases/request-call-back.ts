import type { Actor } from '../../../core/actor.ts'
import { inWords, isBefore } from '../../../core/days.ts'
import { InputFault, type FieldFault } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../access/audit.ts'
import { workersInService } from '../access/workers-in-service.ts'
import type { CallBackInput } from './call-back-form.ts'
import { assignWorker } from './assign-worker.ts'
import type { CaseFile } from './file.ts'
import { noteInFile } from './note.ts'
import { addTask } from './tasks.ts'

/** What is wrong with a request: a day that has passed, a colleague who is not there, or nobody to do it. */
function faultsIn(
  input: CallBackInput,
  today: Temporal.PlainDate,
  colleagues: ReadonlySet<string>,
): FieldFault[] {
  return [
    ...(isBefore(input.dueOn, today) ? [{ field: 'dueOn', message: 'Kies vandaag of een latere dag' }] : []),
    ...(input.to !== '' && !colleagues.has(input.to)
      ? [{ field: 'to', message: 'Kies een collega uit de lijst' }]
      : []),
  ]
}

/**
 * Notes that somebody wants to be called back about a resident. In a file it stands on the timeline, and without a
 * colleague it lies with the team of the area; without a file a colleague must be chosen. Throws `InputFault` for a day
 * that has passed and for who is not in service.
 */
export async function requestCallBack(
  tx: Tx,
  actor: Actor,
  about: { resident: string; file: Pick<CaseFile, 'id' | 'area'> | null },
  input: CallBackInput,
): Promise<string> {
  const { file } = about
  const colleagues = new Set((await workersInService(tx, actor.today)).map(({ id }) => id))
  const faults = faultsIn(input, actor.today, colleagues)
  if (input.to === '' && !file?.area) faults.push({ field: 'to', message: 'Kies wie terugbelt' })
  if (faults.length > 0) throw new InputFault(faults)
  const id = newId(actor.now)
  const task = await addTask(tx, actor, {
    caseFile: file?.id ?? null,
    kind: 'call-back',
    words: `Bel terug: ${input.caller}`,
    article: '',
    dueOn: input.dueOn,
    assignee: input.to === '' ? undefined : input.to,
    area: file?.area,
    link: `/terugbellen/${id}`,
  })
  await tx
    .insertInto('call_back')
    .values({
      municipality: actor.municipality,
      id,
      task,
      resident: about.resident,
      case_file: file?.id ?? null,
      caller: input.caller,
      phone: input.phone,
      about: input.about,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  const audit = {
    action: 'request call-back',
    purpose: 'terugbelverzoek vastleggen',
    resident: about.resident,
    fields: ['caller', 'phone', 'about', 'dueOn'],
  }
  if (!file) {
    await recordAudit(tx, actor, audit)
    return id
  }
  if (input.to !== '') await assignWorker(tx, actor, file.id, input.to, 'belt terug')
  await noteInFile(tx, actor, {
    caseFile: file.id,
    timeline: {
      kind: 'call-back',
      words: `Terugbelverzoek van ${input.caller}, uiterlijk ${inWords(input.dueOn)}: ${input.about}`,
      link: `/terugbellen/${id}`,
    },
    audit,
  })
  return id
}
