import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { inWords } from '../../../core/days.ts'
import { Status } from '../../../ui/status.tsx'
import { panel } from '../../ground/cases/contributions.ts'
import { filePath } from '../../ground/cases/file-page.tsx'
import { endedWords, type Ended } from './ending.ts'
import { channels, type Channel } from './report.ts'

type ReportLine = {
  number: string
  received_on: string
  channel: Channel
  words: string
  urgent: boolean
  urgent_words: string
  ended_as: Ended | null
  routed: boolean
}

/** What was reported, on the first page of the file, with the way to what comes next. */
export const reportPanel = panel<ReportLine[]>({
  id: 'reports',
  query: (tx, caseFile) =>
    jsonArrayFrom(
      tx
        .selectFrom('report as p')
        .select([
          'p.number',
          'p.received_on',
          'p.channel',
          'p.words',
          'p.urgent',
          'p.urgent_words',
          'p.ended_as',
          sql<boolean>`exists (select 1 from triage t where t.municipality = p.municipality
            and t.case_file = p.case_file)`.as('routed'),
        ])
        .where('p.case_file', '=', caseFile)
        .orderBy('p.received_on'),
    ) as never,
  show: (reports, file) => (
    <>
      <h2>Melding</h2>
      {reports.map((report) => (
        <article key={report.number}>
          <p className="kt-meta">
            {report.number}, {inWords(Temporal.PlainDate.from(report.received_on))}, per{' '}
            {channels[report.channel]}
          </p>
          {report.urgent && (
            <p>
              <Status tone="bad">Spoed</Status> {report.urgent_words}{' '}
              <a href={filePath(file.id, 'tijdelijke-hulp')}>Tijdelijke hulp</a>
            </p>
          )}
          <p className="kt-words">{report.words}</p>
          {report.ended_as && <p className="kt-meta">Afgerond: {endedWords[report.ended_as]}</p>}
        </article>
      ))}
      <p>
        {!file.closedOn && reports.some(({ routed }) => !routed) ? (
          <a href={filePath(file.id, 'triage')}>Kies de toegangsroute</a>
        ) : (
          <a href={filePath(file.id, 'melding')}>Melding en route</a>
        )}
      </p>
    </>
  ),
})
