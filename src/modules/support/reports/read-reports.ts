import { sql } from 'kysely'
import type { Tx } from '../../../database/connect.ts'
import type { Ended } from './ending.ts'
import type { Channel, ReporterKind } from './report.ts'

/** A report of a file, as its page shows it. */
export type ReportLine = {
  id: string
  number: string
  receivedOn: Temporal.PlainDate
  channel: Channel
  reporterKind: ReporterKind
  reporterName: string
  reporterContact: string
  reporterGround: string
  words: string
  needs: readonly string[]
  urgent: boolean
  urgentWords: string
  supportPointedOutOn: Temporal.PlainDate
  wantsSupporter: boolean
  planUntil: Temporal.PlainDate
  planReceivedOn: Temporal.PlainDate | null
  planDocument: string | null
  investigateUntil: Temporal.PlainDate
  endedOn: Temporal.PlainDate | null
  endedAs: Ended | null
  endedWords: string | null
  version: number
}

/** The reports of a file, the first first; one statement. */
export async function reportsOf(tx: Tx, caseFile: string): Promise<ReportLine[]> {
  const rows = await tx
    .selectFrom('report as p')
    .select([
      'p.id',
      'p.number',
      'p.received_on as receivedOn',
      'p.channel',
      'p.reporter_kind as reporterKind',
      'p.reporter_name as reporterName',
      'p.reporter_contact as reporterContact',
      'p.reporter_ground as reporterGround',
      'p.words',
      'p.urgent',
      'p.urgent_words as urgentWords',
      'p.support_pointed_out_on as supportPointedOutOn',
      'p.wants_supporter as wantsSupporter',
      'p.plan_until as planUntil',
      'p.plan_received_on as planReceivedOn',
      'p.plan_document as planDocument',
      'p.investigate_until as investigateUntil',
      'p.ended_on as endedOn',
      'p.ended_as as endedAs',
      'p.ended_words as endedWords',
      'p.version',
      sql<string[]>`array(select n.words from report_need n
        where n.municipality = p.municipality and n.report = p.id order by n.position)`.as('needs'),
    ])
    .where('p.case_file', '=', caseFile)
    .orderBy('p.received_on')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    channel: row.channel as Channel,
    reporterKind: row.reporterKind as ReporterKind,
    endedAs: row.endedAs as Ended | null,
  }))
}
