import { inShort, inWords } from '../../../core/days.ts'
import { DataList } from '../../../ui/data-list.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Status } from '../../../ui/status.tsx'
import { filePath } from '../../ground/cases/file-page.tsx'
import { endedWords } from './ending.ts'
import type { ReportLine } from './read-reports.ts'
import { channels, reporterKinds } from './report.ts'

const planWords = (report: ReportLine): string =>
  report.planReceivedOn
    ? `ontvangen op ${inWords(report.planReceivedOn)}`
    : `nog niet ontvangen; kan tot en met ${inWords(report.planUntil)}`

const reporterWords = (report: ReportLine): string =>
  report.reporterKind === 'resident'
    ? reporterKinds.resident
    : `${report.reporterName}, ${reporterKinds[report.reporterKind]}${report.reporterContact && ` (${report.reporterContact})`}`

/** One report of a file, with the days that the law sets and what came of it. */
export const FileReport = ({ caseFile, report }: { caseFile: string; report: ReportLine }) => (
  <Panel title={`Melding ${report.number}`}>
    {report.urgent && (
      <p>
        <Status tone="bad">Spoed</Status> {report.urgentWords}
      </p>
    )}
    <p className="kt-words">{report.words}</p>
    {report.needs.length > 0 && (
      <>
        <h3>Wat de inwoner wil bereiken</h3>
        <ul>
          {report.needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      </>
    )}
    <DataList
      items={[
        { term: 'Ontvangen', value: `${inWords(report.receivedOn)}, per ${channels[report.channel]}` },
        { term: 'Gemeld door', value: reporterWords(report) },
        ...(report.reporterGround
          ? [{ term: 'Waarom namens de inwoner', value: report.reporterGround }]
          : []),
        {
          term: 'Onderzoek klaar',
          value: `uiterlijk ${inWords(report.investigateUntil)} (Wmo 2.3.2, eerste lid)`,
        },
        {
          term: 'Persoonlijk plan',
          value: planWords(report),
          ...(!report.endedOn && {
            action: {
              href: filePath(caseFile, `melding/${report.id}/plan`),
              label: report.planReceivedOn ? 'Wijzig' : 'Leg vast',
            },
          }),
        },
        {
          term: 'Cliëntondersteuning',
          value: `op gewezen op ${inShort(report.supportPointedOutOn)}${report.wantsSupporter ? '; de inwoner wil een cliëntondersteuner' : ''}`,
        },
        ...(report.endedOn && report.endedAs
          ? [
              {
                term: 'Afgerond',
                value: `${inWords(report.endedOn)}, ${endedWords[report.endedAs]}: ${report.endedWords}`,
              },
            ]
          : []),
      ]}
    />
  </Panel>
)
