import type { Actor } from '../../../core/actor.ts'
import { Missing, Refused } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { openCase } from '../../ground/cases/open-case.ts'
import type { NewReport } from './report.ts'
import type { ReportFile } from './report-tasks.ts'
import type { Reported } from './reported-resident.ts'

/**
 * The open file that a report joins, or a new one under the policy of its day. Two files for one question would have
 * two investigations and two letters. Throws `Refused` when the file was closed meanwhile.
 */
export async function fileForReport(
  tx: Tx,
  actor: Actor,
  resident: Reported,
  report: NewReport,
  receivedOn: Temporal.PlainDate,
): Promise<ReportFile> {
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
  const { id } = await openCase(tx, actor, {
    resident: resident.id,
    area: resident.area ?? report.area ?? null,
    policyFile,
    openedOn: receivedOn,
  })
  return { id, policyFile, joined: false, coordinator: actor.worker, investigates: false }
}
