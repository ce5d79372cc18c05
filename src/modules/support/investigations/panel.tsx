import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { inWords } from '../../../core/days.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { Status } from '../../../ui/status.tsx'
import { panel } from '../../ground/cases/contributions.ts'
import { filePath } from '../../ground/cases/file-page.tsx'
import { investigationRow } from './record-rows.ts'
import { outlookInWords, termOutlook } from './term-outlook.ts'

type Shown = { needs: number }

/** How the investigation stands, on the first page of the file. */
export const investigationPanel = panel<Shown[]>({
  id: 'investigations',
  query: (tx, caseFile) =>
    jsonArrayFrom(
      tx
        .selectFrom('investigation as i')
        .select((eb) => [
          'i.id',
          'i.case_file as caseFile',
          'i.report',
          'i.reported_on as reportedOn',
          'i.started_on as startedOn',
          'i.last_day as lastDay',
          'i.may_apply_told_on as mayApplyToldOn',
          'i.closed_on as closedOn',
          'i.closed_as as closedAs',
          'i.version',
          eb
            .selectFrom('need as n')
            .select(eb.fn.countAll<number>().as('count'))
            .whereRef('n.municipality', '=', 'i.municipality')
            .whereRef('n.investigation', '=', 'i.id')
            .where('n.dropped_on', 'is', null)
            .as('needs'),
        ])
        .where('i.case_file', '=', caseFile)
        .orderBy('i.reported_on', 'desc')
        .limit(1),
    ) as never,
  show: ([row], file, actor) => {
    if (!row)
      return (
        <>
          <h2>Onderzoek</h2>
          <p>
            Nog niet gestart. <a href={filePath(file.id, 'onderzoek')}>Naar het onderzoek</a>
          </p>
        </>
      )
    const investigation = investigationRow.parse(row)
    const outlook = termOutlook(nationalLaw(), investigation, actor.today)
    const pressing = outlook.kind === 'passed' || (outlook.kind === 'running' && outlook.soon)
    return (
      <>
        <h2>Onderzoek</h2>
        <p>
          {pressing && <Status tone={outlook.kind === 'passed' ? 'bad' : 'attention'}>Let op</Status>}{' '}
          {outlookInWords(outlook, investigation.lastDay)}
          {investigation.state === 'closed' && ` Dat was op ${inWords(investigation.closedOn)}.`}
        </p>
        <p>
          {row.needs === 1 ? '1 behoefte' : `${row.needs} behoeften`} opgeschreven.{' '}
          <a href={filePath(file.id, 'onderzoek')}>Naar het onderzoek</a>
        </p>
      </>
    )
  },
})
