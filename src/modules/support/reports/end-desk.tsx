import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import type { Environment, Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { capital } from '../../../core/capital.ts'
import { Choice } from '../../../ui/choice.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { day, text, untyped, type Typed } from '../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import { dayValues } from '../../ground/residents/resident-page.tsx'
import { residentPath } from '../../ground/residents/search-desk.tsx'
import type { EndFollower } from './contributions.ts'
import { endReport } from './end-report.ts'
import { endedWords, otherEnds } from './ending.ts'
import { endForm, reopenForm } from './form.ts'
import { reportsOf, type ReportLine } from './read-reports.ts'
import { reopenReport } from './reopen-report.ts'
import { newestOf, reread } from './reread.ts'

const shown = ['report']

/** Ending what was reported otherwise than by a decision, and opening it again when that was a mistake. */
export function endDesk(ends: readonly EndFollower[]): Hono<Environment> {
  const desk = new Hono<Environment>()
  addEnding(desk, ends)
  addReopening(desk)
  return desk
}

const EndPage = (props: { c: Request; file: CaseFile; report: ReportLine; typed: Typed }) => {
  const { c, file, report, typed } = props
  return (
    <FilePage
      c={c}
      file={file}
      current="report"
      title="Melding afronden zonder besluit"
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      <p>
        Is de inwoner overleden of verhuisd? Leg dat eerst vast bij{' '}
        <a href={residentPath(file.resident.id)}>de inwoner</a>.
      </p>
      <Confirm
        frame={c.var.frame}
        action={filePath(file.id, 'melding/afronden')}
        version={report.version}
        consequences={[
          'De inwoner krijgt een brief. Bij overlijden gaat de brief naar de nabestaanden.',
          'Alle taken in dit dossier zijn klaar en afspraken gaan niet door.',
          'Het dossier is afgesloten. U kunt het heropenen als het niet klopt.',
        ]}
        button="Melding afronden"
        cancel={filePath(file.id, 'melding')}
      >
        <Choice
          {...text(typed, 'as')}
          label="Waarom eindigt de melding?"
          options={otherEnds.map((value) => ({ value, label: capital(endedWords[value]) }))}
        />
        <DayField {...day(typed, 'on')} label="Op welke dag?" />
        <TextArea {...text(typed, 'words')} label="Toelichting voor het dossier" />
        <TextArea
          {...text(typed, 'details')}
          label="Wat is afgesproken of geregeld?"
          hint="Dit staat in de brief, elke regel als een eigen punt"
          optional
        />
      </Confirm>
    </FilePage>
  )
}

function addEnding(desk: Hono<Environment>, ends: readonly EndFollower[]): void {
  desk.get('/dossiers/:id/melding/afronden', async (c) => {
    demand(c.var.actor, 'reports.triage')
    const id = c.req.param('id')
    const look = { action: 'open form afronden', purpose: 'melding afronden', fields: shown }
    const { file, seen } = await lookAtFile(c, id, look, (tx) => reportsOf(tx, id))
    const typed = untyped(dayValues('on', file.resident.diedOn ?? c.var.today))
    return c.html(renderPage(<EndPage c={c} file={file} report={newestOf(seen)} typed={typed} />))
  })

  desk.post('/dossiers/:id/melding/afronden', async (c) => {
    const id = c.req.param('id')
    return handleForm(c, {
      schema: endForm,
      show: async (typed) => {
        const { file, reports } = await reread(c, id)
        return <EndPage c={c} file={file} report={newestOf(reports)} typed={typed} />
      },
      act: async (tx, input) => {
        await getFile(tx, c.var.actor, id)
        await endReport(tx, c.var.actor, id, input, ends)
        return filePath(id, 'melding')
      },
    })
  })
}

const ReopenPage = (props: { c: Request; file: CaseFile; report: ReportLine; typed: Typed }) => {
  const { c, file, report, typed } = props
  return (
    <FilePage c={c} file={file} current="report" title="Heropenen" faulty={typed.faults.length > 0}>
      <ErrorSummary faults={typed.faults} />
      <Confirm
        frame={c.var.frame}
        action={filePath(file.id, 'melding/heropenen')}
        version={report.version}
        consequences={[
          'De melding loopt weer. De dagen van de wet blijven die van de melding.',
          'U krijgt de taak om de inwoner te bellen.',
        ]}
        button="Heropenen"
        cancel={filePath(file.id, 'melding')}
      >
        <TextArea {...text(typed, 'words')} label="Waarom loopt de melding weer?" />
      </Confirm>
    </FilePage>
  )
}

function addReopening(desk: Hono<Environment>): void {
  desk.get('/dossiers/:id/melding/heropenen', async (c) => {
    demand(c.var.actor, 'reports.triage')
    const id = c.req.param('id')
    const look = { action: 'open form heropenen', purpose: 'melding heropenen', fields: shown }
    const { file, seen } = await lookAtFile(c, id, look, (tx) => reportsOf(tx, id))
    return c.html(renderPage(<ReopenPage c={c} file={file} report={newestOf(seen)} typed={untyped()} />))
  })

  desk.post('/dossiers/:id/melding/heropenen', async (c) => {
    const id = c.req.param('id')
    return handleForm(c, {
      schema: reopenForm,
      show: async (typed) => {
        const { file, reports } = await reread(c, id)
        return <ReopenPage c={c} file={file} report={newestOf(reports)} typed={typed} />
      },
      act: async (tx, input) => {
        await getFile(tx, c.var.actor, id)
        await reopenReport(tx, c.var.actor, id, input)
        return filePath(id, 'melding')
      },
    })
  })
}
