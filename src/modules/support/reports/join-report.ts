import type { Actor } from '../../../core/actor.ts'
import { Missing, Refused } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { NewCase } from '../../ground/cases/open-case.ts'
import type { NewReport } from './report.ts'
import type { ReportFile } from './report-tasks.ts'
import type { Reported } from './reported-resident.ts'

/**
 * The open file that a report joins, or the new one that it opens under the policy of its day. Two files for one question
 * would have two investigations and two letters. Throws `Refused` when the file was closed meanwhile.
 */
export function fileForReport(
  actor: Actor,
  resident: Reported,
  report: NewReport,
  receivedOn: Temporal.PlainDate,
): ReportFile & { opens?: NewCase } {
  if (report.joins) {
    const open = resident.openFiles.find(({ id }) => id === report.joins)
    if (!open)
      throw new Refused({
        rule: 'file-closed',
        because: 'Dit dossier is intussen afgesloten. Neem de melding aan in een nieuw dossier.',
        source: 'Keukentafel',
      })
    const { id, policy_file: policyFile, coordinator, investigates } = open
    return { id, policyFile, joined: true, coordinator, investigates }
  }
  const { policyFile } = resident
  if (policyFile === null) throw new Missing('policy')
  const id = newId(actor.now)
  const area = resident.area ?? report.area ?? null
  return {
    id,
    policyFile,
    joined: false,
    coordinator: actor.worker,
    investigates: false,
    opens: { id, resident: resident.id, area, policyFile, openedOn: receivedOn },
  }
}
