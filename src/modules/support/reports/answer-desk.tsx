import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import type { Environment, Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { InputFault } from '../../../core/failure.ts'
import { Confirm } from '../../../ui/confirm.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { text, untyped, type Typed } from '../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import { stepKinds } from '../../ground/policies/shape/access.ts'
import { answerQuestion } from './answer-question.ts'
import type { EndFollower } from './contributions.ts'
import { finishRouteSteps } from './finish-route-step.ts'
import { reportsOf, type ReportLine } from './read-reports.ts'
import { newestOf, reread } from './reread.ts'
import { answerForm, stepForm } from './triage-form.ts'

const AnswerPage = (props: { c: Request; file: CaseFile; report: ReportLine; typed: Typed }) => {
  const { c, file, report, typed } = props
  return (
    <FilePage c={c} file={file} current="report" title="Beantwoord de vraag" faulty={typed.faults.length > 0}>
      <ErrorSummary faults={typed.faults} />
      <p className="kt-words">{report.words}</p>
      <Confirm
        frame={c.var.frame}
        action={filePath(file.id, 'melding/antwoord')}
        version={report.version}
        consequences={[
          'De inwoner krijgt uw antwoord ook per brief, met wat hij kan doen als het niet genoeg is.',
          'De melding is afgerond en het dossier gesloten.',
        ]}
        button="Antwoord vastleggen"
        cancel={filePath(file.id, 'melding')}
      >
        <TextArea
          {...text(typed, 'answer')}
          label="Wat heeft u geantwoord?"
          hint="Dit staat in de brief, elke regel als een eigen punt"
        />
      </Confirm>
    </FilePage>
  )
}

/** Answering a simple question at once, and marking the steps of the route as done. */
export function answerDesk(ends: readonly EndFollower[]): Hono<Environment> {
  const desk = new Hono<Environment>()

  desk.get('/dossiers/:id/melding/antwoord', async (c) => {
    demand(c.var.actor, 'reports.triage')
    const id = c.req.param('id')
    const look = { action: 'open form antwoord', purpose: 'vraag beantwoorden', fields: ['report'] }
    const { file, seen } = await lookAtFile(c, id, look, (tx) => reportsOf(tx, id))
    return c.html(renderPage(<AnswerPage c={c} file={file} report={newestOf(seen)} typed={untyped()} />))
  })

  desk.post('/dossiers/:id/melding/antwoord', async (c) => {
    const id = c.req.param('id')
    return handleForm(c, {
      schema: answerForm,
      show: async (typed) => {
        const { file, reports } = await reread(c, id)
        return <AnswerPage c={c} file={file} report={newestOf(reports)} typed={typed} />
      },
      act: async (tx, input) => {
        await getFile(tx, c.var.actor, id)
        await answerQuestion(tx, c.var.actor, id, input, ends)
        return filePath(id, 'melding')
      },
    })
  })

  desk.post('/dossiers/:id/melding/stap', async (c) => {
    const id = c.req.param('id')
    return handleForm(c, {
      schema: stepForm,
      show: ({ faults }) => {
        throw new InputFault(faults)
      },
      act: async (tx, { step, words }) => {
        demand(c.var.actor, 'investigations.lead')
        await getFile(tx, c.var.actor, id)
        const kind = stepKinds.find((known) => known === step)
        if (kind) await finishRouteSteps(tx, c.var.actor, id, [kind], words || 'gedaan')
        return filePath(id, 'melding')
      },
    })
  })

  return desk
}
