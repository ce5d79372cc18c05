import type { Actor } from '../../../core/actor.ts'
import { newId } from '../../../core/id.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termOf } from '../../../core/terms.ts'
import type { Tx } from '../../../database/connect.ts'
import { takenNumber } from '../../../database/next-number.ts'
import type { NewReport } from './report.ts'

/** Adds a report with its needs and its legal days (Wmo 2.3.2(1), (2)), in one statement. */
export async function insertReport(
  tx: Tx,
  actor: Actor,
  resident: string,
  caseFile: string,
  report: NewReport,
  receivedOn: Temporal.PlainDate,
): Promise<{ id: string; number: string }> {
  const law = nationalLaw()
  const id = newId(actor.now)
  const row = {
    municipality: actor.municipality,
    id,
    number: takenNumber('M', actor),
    case_file: caseFile,
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
  const saved = tx.with('saved', (db) => db.insertInto('report').values(row).returning(['id', 'number']))
  const written =
    needs.length > 0 ? saved.with('needs', (db) => db.insertInto('report_need').values(needs)) : saved
  return written.selectFrom('saved').select(['id', 'number']).executeTakeFirstOrThrow()
}
