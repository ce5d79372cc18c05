import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { inWords } from '../../../core/days.ts'
import { panel } from '../../ground/cases/contributions.ts'
import { channels, type Channel } from './report.ts'

type ReportLine = { number: string; received_on: string; channel: string; words: string }

/** What was reported, on the first page of the file. */
export const reportPanel = panel<ReportLine[]>({
  id: 'reports',
  query: (tx, caseFile) =>
    jsonArrayFrom(
      tx
        .selectFrom('report')
        .select(['number', 'received_on', 'channel', 'words'])
        .where('case_file', '=', caseFile)
        .orderBy('received_on'),
    ) as never,
  show: (reports) => (
    <>
      <h2>Melding</h2>
      {reports.map((report) => (
        <article key={report.number}>
          <p className="kt-meta">
            {report.number}, {inWords(Temporal.PlainDate.from(report.received_on))}, per{' '}
            {channels[report.channel as Channel]}
          </p>
          <p className="kt-words">{report.words}</p>
        </article>
      ))}
    </>
  ),
})
