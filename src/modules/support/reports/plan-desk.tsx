import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { Button, Buttons } from '../../../ui/button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Select } from '../../../ui/select.tsx'
import { day, text, untyped, type Typed } from '../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import { dayValues } from '../../ground/residents/resident-page.tsx'
import { planForm } from './form.ts'
import { handInPlan } from './hand-in-plan.ts'
import { reportsOf, type ReportLine } from './read-reports.ts'
import { reread } from './reread.ts'

type Papers = readonly { id: string; title: string }[]

const papersOf = (tx: Tx, caseFile: string): Promise<{ id: string; title: string }[]> =>
  tx
    .selectFrom('document')
    .select(['id', 'title'])
    .where('case_file', '=', caseFile)
    .orderBy('added_at', 'desc')
    .limit(100)
    .execute()

const PlanPage = (props: {
  c: Request
  file: CaseFile
  report: ReportLine
  papers: Papers
  typed: Typed
}) => {
  const { c, file, report, papers, typed } = props
  return (
    <FilePage
      c={c}
      file={file}
      current="report"
      title="Persoonlijk plan ontvangen"
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      <Form
        frame={c.var.frame}
        action={filePath(file.id, `melding/${report.id}/plan`)}
        version={report.version}
      >
        <DayField {...day(typed, 'receivedOn')} label="Op welke dag kwam het plan?" />
        <Select
          {...text(typed, 'document')}
          label="In welk stuk staat het plan?"
          hint="Voeg het stuk eerst toe bij Stukken"
          empty="Nog niet toegevoegd, of mondeling"
          options={papers.map(({ id, title }) => ({ value: id, label: title }))}
          optional
        />
        <Buttons>
          <Button>Vastleggen</Button>
        </Buttons>
      </Form>
    </FilePage>
  )
}

const reportIn = (reports: readonly ReportLine[], id: string): ReportLine => {
  const report = reports.find((line) => line.id === id)
  if (!report) throw new Missing('report')
  return report
}

/** Recording the personal plan of a report (Wmo 2.3.2(2)). */
export const planDesk = new Hono<Environment>()

planDesk.get('/dossiers/:id/melding/:report/plan', async (c) => {
  demand(c.var.actor, 'reports.take')
  const { id, report: reportId } = c.req.param()
  const look = {
    action: 'open form plan',
    purpose: 'persoonlijk plan vastleggen',
    fields: ['personalPlan'],
  }
  const { file, seen } = await lookAtFile(c, id, look, async (tx) => ({
    report: reportIn(await reportsOf(tx, id), reportId),
    papers: await papersOf(tx, id),
  }))
  const { report, papers } = seen
  const typed = untyped({
    ...dayValues('receivedOn', report.planReceivedOn ?? c.var.today),
    document: report.planDocument ?? '',
  })
  return c.html(renderPage(<PlanPage c={c} file={file} report={report} papers={papers} typed={typed} />))
})

planDesk.post('/dossiers/:id/melding/:report/plan', async (c) => {
  const { id, report: reportId } = c.req.param()
  return handleForm(c, {
    schema: planForm,
    show: async (typed) => {
      const { file, reports } = await reread(c, id)
      const papers = await transact(c, (tx) => papersOf(tx, id))
      return <PlanPage c={c} file={file} report={reportIn(reports, reportId)} papers={papers} typed={typed} />
    },
    act: async (tx, input) => {
      await getFile(tx, c.var.actor, id)
      await handInPlan(tx, c.var.actor, id, reportId, input)
      return filePath(id, 'melding')
    },
  })
})
