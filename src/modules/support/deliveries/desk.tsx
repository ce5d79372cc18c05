import { Hono } from 'hono'
import type { ReactElement, ReactNode } from 'react'
import type { z } from 'zod'
import type { Tx } from '../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Checks } from '../../../ui/checks.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../ui/form.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, many, text, untyped, type Typed } from '../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import { temporariesOf } from '../decisions/temporary/temporary-store.ts'
import { beginHelp } from './begin-help.ts'
import { endHelp } from './end-help.ts'
import { beginForm, changeForm, orderForm, stopForm } from './form.ts'
import { orderProvider } from './order-provider.ts'
import { OverviewPage } from './overview-page.tsx'
import { deliveriesPath, deliveryPath } from './paths.ts'
import { deliveriesOf, getDelivery, reviewsOf, situationChangesOf, type Delivery } from './store.ts'
import { tellChange } from './tell-change.ts'

/** Granted help of a file: ordering it, when it began and stopped, and what changed. */
export const deliveryDesk = new Hono<Environment>()

deliveryDesk.get('/dossiers/:id/hulp', async (c) => {
  const look = {
    action: 'view deliveries',
    purpose: 'toegekende hulp bekijken',
    fields: ['decision', 'order', 'started', 'ended', 'reviews', 'changes'],
  }
  const { file, seen } = await lookAtFile(c, c.req.param('id'), look, async (tx, { id }) => ({
    deliveries: await deliveriesOf(tx, id),
    reviews: await reviewsOf(tx, id),
    changes: await situationChangesOf(tx, id),
    atOnce: (await temporariesOf(tx, id)).filter(({ announced }) => announced),
  }))
  return c.html(renderPage(<OverviewPage c={c} file={file} {...seen} />))
})

type StepProps = { c: Request; file: CaseFile; delivery: Delivery; typed: Typed }

type Step<Schema extends z.ZodType> = {
  path: 'opdracht' | 'begin' | 'stop'
  title: (delivery: Delivery) => string
  button: string
  schema: Schema
  /** What the fields begin with. */
  begins: (delivery: Delivery, file: CaseFile) => Record<string, string>
  fields: (typed: Typed) => ReactNode
  act: (tx: Tx, c: Request, caseFile: string, line: string, input: z.output<Schema>) => Promise<unknown>
}

/** Routes of one thing that is done with a line of granted help. */
function addStep<Schema extends z.ZodType>(step: Step<Schema>): void {
  const Page = ({ c, file, delivery, typed }: StepProps): ReactElement => (
    <FilePage
      c={c}
      file={file}
      current="deliveries"
      title={step.title(delivery)}
      faulty={typed.faults.length > 0}
    >
      <ErrorSummary faults={typed.faults} />
      <Form
        frame={c.var.frame}
        action={deliveryPath(file.id, delivery.line, step.path)}
        version={text(typed, hiddenFields.version).defaultValue ?? delivery.lineVersion}
      >
        {step.fields(typed)}
        <Buttons>
          <Button>{step.button}</Button>
          <ButtonLink href={deliveriesPath(file.id)} kind="quiet">
            Terug
          </ButtonLink>
        </Buttons>
      </Form>
    </FilePage>
  )
  const path = `/dossiers/:id/hulp/:line/${step.path}` as const
  deliveryDesk.get(path, async (c) => {
    const { id, line } = c.req.param()
    const look = {
      action: `open form ${step.path}`,
      purpose: 'toegekende hulp volgen',
      fields: ['delivery'],
    }
    const { file, seen } = await lookAtFile(c, id, look, (tx) => getDelivery(tx, id, line))
    const typed = untyped(step.begins(seen, file))
    return c.html(renderPage(<Page c={c} file={file} delivery={seen} typed={typed} />))
  })
  deliveryDesk.post(path, (c) => {
    const { id, line } = c.req.param()
    return handleForm(c, {
      schema: step.schema,
      show: (typed) =>
        transact(c, async (tx) => (
          <Page
            c={c}
            file={await getFile(tx, c.var.actor, id)}
            delivery={await getDelivery(tx, id, line)}
            typed={typed}
          />
        )),
      act: async (tx, input) => {
        await step.act(tx, c, id, line, input)
        return deliveriesPath(id)
      },
    })
  })
}

const boxes = (name: string, of: Temporal.PlainDate): Record<string, string> => ({
  [`${name}.day`]: String(of.day),
  [`${name}.month`]: String(of.month),
  [`${name}.year`]: String(of.year),
})

addStep({
  path: 'opdracht',
  title: ({ decision }) => `Opdracht aan ${decision.facts.granted.provider.name}`,
  button: 'Opdracht versturen',
  schema: orderForm,
  begins: ({ decision }, { resident }) => {
    const { form } = decision.facts.letter.provision
    return {
      ...boxes('startsBy', form.kind === 'in-kind' ? form.startsBy : decision.facts.granted.from),
      particulars: resident.interpreter ? `Er is een tolk nodig (${resident.language}).` : '',
    }
  },
  fields: (typed) => (
    <>
      <p>
        De aanbieder krijgt een brief met naam, geboortedag, adres, telefoon en wat is toegekend. Een
        beschermd adres staat er niet in. Waarom de inwoner hulp krijgt, ook niet.
      </p>
      <TextArea {...text(typed, 'address')} label="Adres van de aanbieder" rows={3} />
      <TextField {...text(typed, 'contract')} label="Contract" hint="Het nummer of de naam" />
      <DayField {...day(typed, 'startsBy')} label="Wanneer begint de hulp uiterlijk?" />
      <TextArea
        {...text(typed, 'particulars')}
        label="Waar moet de aanbieder op letten?"
        hint="Eén ding op een regel. Alleen wat nodig is om de hulp te geven"
        rows={3}
        optional
      />
    </>
  ),
  act: (tx, c, caseFile, line, input) => orderProvider(tx, c.var.actor, caseFile, line, input),
})

addStep({
  path: 'begin',
  title: ({ what }) => `Begonnen: ${what}`,
  button: 'Vastleggen',
  schema: beginForm,
  begins: ({ decision }) => boxes('startedOn', decision.facts.granted.from),
  fields: (typed) => <DayField {...day(typed, 'startedOn')} label="Op welke dag begon de hulp?" />,
  act: (tx, c, caseFile, line, input) => beginHelp(tx, c.var.actor, caseFile, line, input),
})

addStep({
  path: 'stop',
  title: ({ what }) => `De hulp stopt: ${what}`,
  button: 'Vastleggen',
  schema: stopForm,
  begins: () => ({}),
  fields: (typed) => (
    <>
      <p>
        Dit is voor hulp die stopt omdat de inwoner dat wil, verhuist, of anders geholpen is. Hulp stoppen
        tegen de zin van de inwoner is een besluit.
      </p>
      <DayField {...day(typed, 'endedOn')} label="Wat was de laatste dag van de hulp?" />
      <TextArea {...text(typed, 'because')} label="Waarom stopt de hulp?" rows={3} />
    </>
  ),
  act: (tx, c, caseFile, line, input) => endHelp(tx, c.var.actor, caseFile, line, input),
})

type ChangePageProps = { c: Request; file: CaseFile; running: readonly Delivery[]; typed: Typed }

const ChangePage = ({ c, file, running, typed }: ChangePageProps): ReactElement => (
  <FilePage
    c={c}
    file={file}
    current="deliveries"
    title="Wijziging in de situatie"
    faulty={typed.faults.length > 0}
  >
    <ErrorSummary faults={typed.faults} />
    <Form frame={c.var.frame} action={filePath(file.id, 'hulp/wijziging')}>
      <DayField {...day(typed, 'onDay')} label="Wanneer veranderde de situatie?" />
      <TextField
        {...text(typed, 'toldBy')}
        label="Wie vertelde het?"
        hint="Zoals: de inwoner, de aanbieder"
      />
      <TextArea {...text(typed, 'words')} label="Wat is er veranderd?" />
      {running.length > 0 && (
        <Checks
          {...many(typed, 'reviews')}
          label="Welke hulp wordt opnieuw bekeken?"
          options={running.map(({ line, what }) => ({ value: line, label: what }))}
          optional
        />
      )}
      <TextArea {...text(typed, 'because')} label="Waarom wel of niet?" rows={3} />
      <Buttons>
        <Button>Vastleggen</Button>
        <ButtonLink href={deliveriesPath(file.id)} kind="quiet">
          Terug
        </ButtonLink>
      </Buttons>
    </Form>
  </FilePage>
)

const runningOf = async (tx: Tx, caseFile: string): Promise<Delivery[]> =>
  (await deliveriesOf(tx, caseFile)).filter(({ state }) => state !== 'ended')

deliveryDesk.get('/dossiers/:id/hulp/wijziging', async (c) => {
  const id = c.req.param('id')
  const look = { action: 'open form wijziging', purpose: 'wijziging vastleggen', fields: ['deliveries'] }
  const { file, seen } = await lookAtFile(c, id, look, (tx) => runningOf(tx, id))
  return c.html(renderPage(<ChangePage c={c} file={file} running={seen} typed={untyped()} />))
})

deliveryDesk.post('/dossiers/:id/hulp/wijziging', (c) => {
  const id = c.req.param('id')
  return handleForm(c, {
    schema: changeForm,
    show: (typed) =>
      transact(c, async (tx) => (
        <ChangePage
          c={c}
          file={await getFile(tx, c.var.actor, id)}
          running={await runningOf(tx, id)}
          typed={typed}
        />
      )),
    act: async (tx, input) => {
      await tellChange(tx, c.var.actor, id, input)
      return deliveriesPath(id)
    },
  })
})
