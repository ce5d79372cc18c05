import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, Buttons } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { untyped, type Typed } from '../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { chooseRoute, triageAdvice } from './choose-route.ts'
import type { FactSource } from './contributions.ts'
import {
  KnownRecords,
  listsOf,
  ProductFacts,
  ProfessionalFacts,
  QuestionFacts,
  valuesOfIntake,
} from './intake-fields.tsx'
import { recordIntake } from './record-intake.ts'
import { shownVersion } from './shown-version.tsx'
import { RoutePage } from './route-page.tsx'
import { intakeForm, routeForm } from './triage-form.ts'
import { consultants, intakeOf, type Intake } from './triage-store.ts'

const IntakePage = (props: { c: Request; file: CaseFile; intake: Intake; typed: Typed }) => {
  const { c, file, intake, typed } = props
  const { domains, products } = listsOf(policyNamed(intake.policyFile), intake.records.receivedOn)
  return (
    <FilePage
      c={c}
      file={file}
      current="report"
      title="Wat weten wij van de vraag?"
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      <KnownRecords records={intake.records} />
      <Form
        frame={c.var.frame}
        action={filePath(file.id, 'triage')}
        version={shownVersion(typed, intake.version)}
      >
        <Panel title="De vraag">
          <QuestionFacts typed={typed} domains={domains} />
        </Panel>
        <Panel title="Voorziening en eerdere besluiten">
          <ProductFacts typed={typed} products={products} />
        </Panel>
        <Panel title="Wie kent de inwoner al?">
          <ProfessionalFacts typed={typed} domains={domains} />
        </Panel>
        <Buttons>
          <Button>Opslaan en route bekijken</Button>
        </Buttons>
      </Form>
    </FilePage>
  )
}

/** Choosing the access route: what is known, what the policy suggests, and what the worker decides. */
export function triageDesk(sources: readonly FactSource[]): Hono<Environment> {
  const desk = new Hono<Environment>()

  desk.get('/dossiers/:id/triage', async (c) => {
    demand(c.var.actor, 'reports.triage')
    const id = c.req.param('id')
    const look = { action: 'view intake', purpose: 'toegangsroute kiezen', fields: ['intake'] }
    const { file, seen } = await lookAtFile(c, id, look, (tx) => intakeOf(tx, c.var.actor, id))
    const typed = untyped(valuesOfIntake(seen.facts))
    return c.html(renderPage(<IntakePage c={c} file={file} intake={seen} typed={typed} />))
  })

  desk.post('/dossiers/:id/triage', async (c) => {
    const id = c.req.param('id')
    return handleForm(c, {
      schema: intakeForm,
      show: async (typed) => {
        const { file, intake } = await transact(c, async (tx) => ({
          file: await getFile(tx, c.var.actor, id),
          intake: await intakeOf(tx, c.var.actor, id),
        }))
        return <IntakePage c={c} file={file} intake={intake} typed={typed} />
      },
      act: async (tx, { version, ...facts }) => {
        await getFile(tx, c.var.actor, id)
        await recordIntake(tx, c.var.actor, id, version, facts)
        return filePath(id, 'triage/route')
      },
    })
  })

  addRoutePages(desk, sources)
  return desk
}

function addRoutePages(desk: Hono<Environment>, sources: readonly FactSource[]): void {
  desk.get('/dossiers/:id/triage/route', async (c) => {
    demand(c.var.actor, 'reports.triage')
    const { actor } = c.var
    const id = c.req.param('id')
    const look = { action: 'view route advice', purpose: 'toegangsroute kiezen', fields: ['intake', 'route'] }
    const { file, seen } = await lookAtFile(c, id, look, async (tx) => ({
      ...(await triageAdvice(tx, actor, id, sources)),
      workers: await consultants(tx, actor),
    }))
    const typed = untyped({
      route: seen.advice.route.id,
      question: seen.advice.question,
      assignee: seen.workers.some((worker) => worker.id === actor.worker) ? actor.worker : '',
    })
    return c.html(renderPage(<RoutePage c={c} file={file} typed={typed} {...seen} />))
  })

  desk.post('/dossiers/:id/triage/route', async (c) => {
    const { actor } = c.var
    const id = c.req.param('id')
    return handleForm(c, {
      schema: routeForm,
      show: async (typed) => {
        const seen = await transact(c, async (tx) => ({
          file: await getFile(tx, actor, id),
          ...(await triageAdvice(tx, actor, id, sources)),
          workers: await consultants(tx, actor),
        }))
        return <RoutePage c={c} typed={typed} {...seen} />
      },
      act: async (tx, input) => {
        await getFile(tx, actor, id)
        await chooseRoute(tx, actor, id, input, sources)
        return filePath(id, 'melding')
      },
    })
  })
}
