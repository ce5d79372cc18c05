import { demand, type Actor } from '../../../core/actor.ts'
import { InputFault, Refused } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { addRepresentative } from './add-representative.ts'
import { confirmReceipt } from './confirm-receipt.ts'
import { fileForReport } from './join-report.ts'
import { channels, reporterKinds, reportFaults, reportRefusal, type NewReport } from './report.ts'
import { tasksOfReport, type ReportFile } from './report-tasks.ts'
import { residentReported, type Reported } from './reported-resident.ts'
import { insertReport, type FullReport } from './store.ts'
import { handleWebReport } from './web-report-store.ts'

export type Received = { id: string; number: string; caseFile: string; joined: boolean }

/**
 * Takes down a report of a resident who is known: opens a file, or joins an open one; sets the legal days going
 * (Wmo 2.3.2(1), (2)); points out client support (2.3.2(3)); confirms the receipt by letter. What came through the
 * website counts from the day on which it came. Throws `InputFault` for a day in the future and for a child for whom
 * nobody speaks, `Refused` for a resident who died, `Missing` when he is not of this municipality.
 */
export async function receiveReport(
  tx: Tx,
  actor: Actor,
  residentId: string,
  input: FullReport,
): Promise<Received> {
  demand(actor, 'reports.take')
  const web = input.webReport
    ? await handleWebReport(tx, actor, input.webReport, { outcome: 'reported' })
    : undefined
  const receivedOn = web?.received_on ?? input.receivedOn ?? actor.today
  const report: FullReport = web ? { ...input, channel: 'web' } : input
  const resident = await residentReported(tx, actor, residentId, receivedOn)
  demandReportable(resident, report, receivedOn, actor.today)
  const file = fileForReport(actor, resident, report, receivedOn)
  const saved = await insertReport(tx, actor, resident.id, file, report, receivedOn)
  if (!resident.hasRepresentative) await addRepresentative(tx, actor, resident.id, report)
  await note(tx, actor, { resident, file, report, receivedOn, number: saved.number })
  if (resident.reachable) await confirmReceipt(tx, actor, resident.id, file, report, receivedOn)
  return { ...saved, caseFile: file.id, joined: file.joined }
}

function demandReportable(
  resident: Reported,
  report: NewReport,
  receivedOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): void {
  const refusal = reportRefusal(resident)
  if (refusal) throw new Refused(refusal)
  const faults = reportFaults(resident, report, receivedOn, today)
  if (faults.length > 0) throw new InputFault(faults)
}

type Taken = {
  resident: Reported
  file: ReportFile
  report: NewReport
  receivedOn: Temporal.PlainDate
  number: string
}

const note = (tx: Tx, actor: Actor, { resident, file, report, receivedOn, number }: Taken): Promise<void> =>
  noteInFile(tx, actor, {
    caseFile: file.id,
    timeline: {
      kind: 'report',
      words:
        `${file.joined ? 'Nog een melding' : 'Melding'} ${number} ontvangen per ${channels[report.channel]}, ` +
        `gedaan door ${reporterKinds[report.reporterKind]}`,
    },
    audit: {
      action: file.joined ? 'join report' : 'receive report',
      purpose: 'melding aannemen',
      resident: resident.id,
      fields: Object.keys(report),
    },
    tasks: tasksOfReport(actor, resident, file, report, receivedOn),
  })
