import type { Actor } from '../../../core/actor.ts'
import { newId } from '../../../core/id.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termOf } from '../../../core/terms.ts'
import type { QueryCreator } from 'kysely'
import type { Tx } from '../../../database/connect.ts'
import type { DB } from '../../../database/generated.ts'
import { takenNumber } from '../../../database/next-number.ts'
import { opening, type NewCase } from '../../ground/cases/open-case.ts'
import type { IntakeFacts } from './intake.ts'
import type { NewReport } from './report.ts'
import { intakeRow } from './triage-store.ts'

/** A report with what is known already for choosing the route; only one that opens a file has that. */
export type FullReport = NewReport & { intake?: IntakeFacts | undefined }

/**
 * Adds a report with its needs and its legal days (Wmo 2.3.2(1), (2)), the file that it opens and what is known for
 * choosing the route; one statement.
 */
export async function insertReport(
  tx: Tx,
  actor: Actor,
  resident: string,
  file: { id: string; opens?: NewCase },
  report: FullReport,
  receivedOn: Temporal.PlainDate,
): Promise<{ id: string; number: string }> {
  const law = nationalLaw()
  const id = newId(actor.now)
  const row = {
    municipality: actor.municipality,
    id,
    number: takenNumber('M', actor),
    case_file: file.id,
    resident,
    received_on: receivedOn,
    channel: report.channel,
    web_report: report.webReport || null,
    reporter_kind: report.reporterKind,
    reporter_name: report.reporterName,
    reporter_contact: report.reporterContact,
    reporter_ground: report.reporterGround,
    words: report.words,
    urgent: report.urgent,
    urgent_words: report.urgentWords,
    support_pointed_out_on: actor.today,
    wants_supporter: report.wantsSupporter ?? false,
    plan_until: termOf(law, 'plan', receivedOn).lastDay,
    investigate_until: termOf(law, 'investigation', receivedOn).lastDay,
    made_by: actor.worker,
    made_at: actor.now,
  }
  const needs = (report.needs ?? []).map((words, position) => ({
    municipality: actor.municipality,
    report: id,
    position,
    words,
  }))
  let writing: QueryCreator<DB> = file.opens ? opening(tx, actor, file.opens) : tx
  if (needs.length > 0) writing = writing.with('needs', (db) => db.insertInto('report_need').values(needs))
  const { intake } = report
  if (file.opens && intake)
    writing = writing.with('intake', (db) =>
      db.insertInto('intake_facts').values(intakeRow(actor, file.id, intake)),
    )
  return writing
    .with('saved', (db) => db.insertInto('report').values(row).returning(['id', 'number']))
    .selectFrom('saved')
    .select(['id', 'number'])
    .executeTakeFirstOrThrow()
}
