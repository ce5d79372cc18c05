import type { Actor } from '../../../core/actor.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termInWords } from '../../../core/term-in-words.ts'
import type { Tx } from '../../../database/connect.ts'
import { reportReceipt } from '../../../letters/kinds/report-receipt.ts'
import { sendLetter } from '../../ground/correspondence/send-letter.ts'
import { reporterTitles, type NewReport } from './report.ts'
import type { ReportFile } from './report-tasks.ts'

/**
 * Confirms a report by letter (Wmo 2.3.2(1)): the legal days, the personal plan, free client support, and what happens
 * with data.
 */
export async function confirmReceipt(
  tx: Tx,
  actor: Actor,
  resident: string,
  file: ReportFile,
  report: NewReport,
  receivedOn: Temporal.PlainDate,
): Promise<void> {
  const law = nationalLaw()
  const { reporterKind } = report
  await sendLetter(tx, actor, { resident, caseFile: file.id, policyFile: file.policyFile }, (frame) =>
    reportReceipt(frame, {
      reportedOn: receivedOn,
      ...(reporterKind !== 'resident' && {
        reporter: { name: report.reporterName, as: reporterTitles[reporterKind] },
      }),
      question: report.words,
      investigation: termInWords(law, 'investigation', receivedOn),
      plan: termInWords(law, 'plan', receivedOn),
      ...(file.joined && { next: 'Wij nemen deze melding mee in het onderzoek dat al loopt.' }),
    }),
  )
}
