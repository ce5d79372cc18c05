import { Hono } from 'hono'
import type { ReactElement, ReactNode } from 'react'
import type { z } from 'zod'
import { inWords } from '../../../../core/days.ts'
import type { Tx } from '../../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../../http/environment.ts'
import { handleForm } from '../../../../http/form.ts'
import { Button, ButtonLink, Buttons } from '../../../../ui/button.tsx'
import { DayField } from '../../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../../ui/form.tsx'
import { renderPage } from '../../../../ui/render.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { day, text, untyped, type Typed } from '../../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../../ground/cases/file.ts'
import { FilePage } from '../../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../../ground/cases/look.ts'
import { policyNamed } from '../../../ground/policies/policy-named.ts'
import { providers } from '../application-store.ts'
import type { TemporaryFacts } from '../decision-facts.ts'
import { contextOf } from '../decision-store.ts'
import { dayIn } from '../grant-start.tsx'
import { decisionPath, temporaryPath } from '../paths.ts'
import { previewOf } from '../preview.ts'
import { signDecision } from '../sign-decision.ts'
import { beginTemporary, endTemporary } from './end-temporary.ts'
import { checkedExtension, extendTemporary, holdExtension } from './extend-temporary.ts'
import { AtOncePage, GivePage } from './give-page.tsx'
import { checkedTemporary, holdAtOnce, prepareTemporary, productsAtOnce } from './prepare-temporary.ts'
import { untilAtFirst } from './temporary.ts'
import {
  beganForm,
  endForm,
  extensionForm,
  temporaryForm,
  temporaryIn as inputIn,
  waiveForm,
} from './temporary-form.ts'
import { TemporaryPage } from './temporary-page.tsx'
import { reportForHelp, temporariesOf, temporaryIn, type Temporary } from './temporary-store.ts'
import { waiveTemporary } from './waive-temporary.ts'

/** Help at once of a file: giving it, making it longer, when it began and stopped. */
export const temporaryDesk = new Hono<Environment>()

const BASE = '/dossiers/:id/tijdelijke-hulp'
const HOURS_A_DAY = 24

const fileOf = (c: Request): string => c.req.param('id') ?? ''

temporaryDesk.get(BASE, async (c) => {
  const look = {
    action: 'view temporary provisions',
    purpose: 'tijdelijke hulp bekijken',
    fields: ['report', 'decision', 'order', 'started', 'ended'],
  }
  const { file, seen } = await lookAtFile(c, fileOf(c), look, async (tx, { id }) => ({
    report: await reportForHelp(tx, id),
    given: await temporariesOf(tx, id),
    waits: await waits(tx, id),
  }))
  return c.html(renderPage(<TemporaryPage c={c} file={file} {...seen} />))
})

const waits = async (tx: Tx, caseFile: string): Promise<boolean> =>
  (await tx
    .selectFrom('task')
    .select('id')
    .where('case_file', '=', caseFile)
    .where('kind', '=', 'temporary-provision')
    .where('done_at', 'is', null)
    .executeTakeFirst()) !== undefined

const look = { action: 'open form for help at once', purpose: 'tijdelijke hulp geven', fields: ['report'] }

const readGive = async (tx: Tx, c: Request, file: CaseFile) => {
  const about = { caseFile: file.id, resident: file.resident.id, application: null, item: null }
  return {
    report: await reportForHelp(tx, file.id),
    providers: await providers(tx).execute(),
    context: await contextOf(tx, about, c.var.today),
    products: productsAtOnce(policyNamed(file.policyFile), file.openedOn, c.var.today),
  }
}

temporaryDesk.get(`${BASE}/geven`, async (c) => {
  const { file, seen } = await lookAtFile(c, fileOf(c), look, (tx, opened) => readGive(tx, c, opened))
  const { report, context } = seen
  const { withinHours } = policyNamed(file.policyFile).temporaryProvision
  const { today } = c.var
  const { resident } = file
  const typed = untyped({
    because: report?.urgentWords ?? '',
    ...dayIn('until', report ? untilAtFirst(report.receivedOn, today) : null),
    ...dayIn('startsBy', today.add({ days: Math.floor(withinHours / HOURS_A_DAY) })),
    household: context.others?.includes('partner') ? 'couple' : 'single',
    particulars: resident.interpreter ? `Er is een tolk nodig (${resident.language}).` : '',
  })
  return c.html(renderPage(<GivePage c={c} file={file} {...seen} typed={typed} />))
})

/** The page once more with what was typed; with `facts` also the letter that would go out. */
async function giveAgain(tx: Tx, c: Request, typed: Typed, facts?: TemporaryFacts, ownWords = '') {
  const file = await getFile(tx, c.var.actor, fileOf(c))
  const seen = await readGive(tx, c, file)
  const preview = facts && (await previewOf(tx, c.var.actor, file, facts, ownWords))
  return <GivePage c={c} file={file} {...seen} typed={typed} {...(preview && { preview })} />
}

/** Signs at once when that button was used; leads to the decision. */
async function prepared(tx: Tx, c: Request, decision: string): Promise<string> {
  const { step } = await c.req.parseBody()
  if (step === 'sign') await signDecision(tx, c.var.actor, fileOf(c), decision, 1)
  return decisionPath(fileOf(c), decision)
}

temporaryDesk.post(`${BASE}/geven`, (c) =>
  handleForm(c, {
    schema: temporaryForm,
    show: (typed) => transact(c, (tx) => giveAgain(tx, c, typed)),
    preview: async (tx, typed, shown) => {
      const atOnce = await holdAtOnce(tx, c.var.actor, fileOf(c), typed.product)
      const input = inputIn(typed, await providers(tx).execute())
      return giveAgain(tx, c, shown, checkedTemporary(atOnce, input, c.var.today), input.ownWords)
    },
    act: async (tx, typed) => {
      const input = inputIn(typed, await providers(tx).execute())
      return prepared(tx, c, await prepareTemporary(tx, c.var.actor, fileOf(c), input))
    },
  }),
)

type GivenProps = { c: Request; file: CaseFile; given: Temporary; typed: Typed }

const seenVersion = ({ typed, given }: GivenProps) =>
  text(typed, hiddenFields.version).defaultValue ?? given.version

const readGiven = async (tx: Tx, c: Request, file: string): Promise<Temporary> =>
  temporaryIn(await temporariesOf(tx, file), c.req.param('decision') ?? '')

async function givenAgain(tx: Tx, c: Request, typed: Typed): Promise<GivenProps> {
  const file = await getFile(tx, c.var.actor, fileOf(c))
  return { c, file, given: await readGiven(tx, c, file.id), typed }
}

async function showGiven(
  c: Request,
  page: (props: GivenProps) => ReactElement,
  begins: (given: Temporary) => Typed['values'],
): Promise<Response> {
  const looked = {
    action: 'view temporary provision',
    purpose: 'tijdelijke hulp volgen',
    fields: ['decision'],
  }
  const { file, seen } = await lookAtFile(c, fileOf(c), looked, (tx, { id }) => readGiven(tx, c, id))
  return c.html(renderPage(page({ c, file, given: seen, typed: untyped(begins(seen)) })))
}

const ExtendPage = (
  props: GivenProps & Partial<Pick<Parameters<typeof AtOncePage>[0]['page'], 'preview'>>,
) => (
  <AtOncePage
    page={props}
    title={`Verlengen: ${props.given.facts.letter.provision.name}`}
    step={`${props.given.decision}/verlengen`}
    version={seenVersion(props)}
  >
    <p>
      De hulp loopt af op {inWords(props.given.until)}. De inwoner krijgt daarna dezelfde hulp van dezelfde
      aanbieder, met een nieuw besluit.
    </p>
    <TextArea
      {...text(props.typed, 'because')}
      label="Waarom is de hulp langer nodig?"
      hint="Dit staat in de brief. Schrijf het aan de inwoner"
      rows={3}
    />
    <DayField {...day(props.typed, 'until')} label="Tot en met welke dag?" />
  </AtOncePage>
)

temporaryDesk.get(`${BASE}/:decision/verlengen`, (c) => showGiven(c, ExtendPage, () => ({})))

temporaryDesk.post(`${BASE}/:decision/verlengen`, (c) => {
  const { decision } = c.req.param()
  return handleForm(c, {
    schema: extensionForm,
    show: (typed) => transact(c, async (tx) => <ExtendPage {...await givenAgain(tx, c, typed)} />),
    preview: async (tx, input, typed) => {
      const { file, given } = await holdExtension(tx, c.var.actor, fileOf(c), decision, input.version)
      const facts = checkedExtension(given, input, c.var.today)
      const preview = await previewOf(tx, c.var.actor, file, facts, input.ownWords)
      return <ExtendPage c={c} file={file} given={given} typed={typed} preview={preview} />
    },
    act: async (tx, input) =>
      prepared(tx, c, await extendTemporary(tx, c.var.actor, fileOf(c), decision, input)),
  })
})

type Step<Schema extends z.ZodType> = {
  path: 'begin' | 'stop'
  title: string
  schema: Schema
  begins: (given: Temporary) => Typed['values']
  fields: (typed: Typed) => ReactNode
  act: (tx: Tx, c: Request, decision: string, input: z.output<Schema>) => Promise<void>
}

/** Routes of one thing that is written down of help at once. */
function addStep<Schema extends z.ZodType>(step: Step<Schema>): void {
  const Page = (props: GivenProps): ReactElement => (
    <FilePage
      c={props.c}
      file={props.file}
      current="decisions"
      title={`${step.title}: ${props.given.facts.letter.provision.name}`}
      faulty={props.typed.faults.length > 0}
    >
      <ErrorSummary faults={props.typed.faults} />
      <Form
        frame={props.c.var.frame}
        action={temporaryPath(props.file.id, `${props.given.decision}/${step.path}`)}
        version={seenVersion(props)}
      >
        {step.fields(props.typed)}
        <Buttons>
          <Button>Vastleggen</Button>
          <ButtonLink href={temporaryPath(props.file.id)} kind="quiet">
            Terug
          </ButtonLink>
        </Buttons>
      </Form>
    </FilePage>
  )
  const path = `${BASE}/:decision/${step.path}` as const
  temporaryDesk.get(path, (c) => showGiven(c, Page, step.begins))
  temporaryDesk.post(path, (c) =>
    handleForm(c, {
      schema: step.schema,
      show: (typed) => transact(c, async (tx) => <Page {...await givenAgain(tx, c, typed)} />),
      act: async (tx, input) => {
        await step.act(tx, c, c.req.param('decision') ?? '', input)
        return temporaryPath(fileOf(c))
      },
    }),
  )
}

addStep({
  path: 'begin',
  title: 'Begonnen',
  schema: beganForm,
  begins: ({ from }) => dayIn('startedOn', from),
  fields: (typed) => <DayField {...day(typed, 'startedOn')} label="Op welke dag begon de hulp?" />,
  act: (tx, c, decision, input) => beginTemporary(tx, c.var.actor, fileOf(c), decision, input),
})

addStep({
  path: 'stop',
  title: 'De hulp stopt',
  schema: endForm,
  begins: () => ({}),
  fields: (typed) => (
    <>
      <p>
        Dit is voor hulp die de inwoner niet meer nodig heeft of niet meer wil. Een besluit op de aanvraag
        neemt de hulp vanzelf over.
      </p>
      <DayField {...day(typed, 'endedOn')} label="Wat was de laatste dag van de hulp?" />
      <TextArea {...text(typed, 'because')} label="Waarom stopt de hulp?" rows={3} />
    </>
  ),
  act: (tx, c, decision, input) => endTemporary(tx, c.var.actor, fileOf(c), decision, input),
})

const WaivePage = ({ c, file, typed }: Pick<GivenProps, 'c' | 'file' | 'typed'>) => (
  <FilePage
    c={c}
    file={file}
    current="decisions"
    title="Nu geen tijdelijke hulp nodig"
    faulty={typed.faults.length > 0}
  >
    <ErrorSummary faults={typed.faults} />
    <Form frame={c.var.frame} action={temporaryPath(file.id, 'niet-nodig')}>
      <TextArea
        {...text(typed, 'because')}
        label="Waarom kan de inwoner op het onderzoek wachten?"
        hint="Zoals: de wijkverpleging helpt tot er een besluit is"
        rows={3}
      />
      <Buttons>
        <Button>Vastleggen</Button>
        <ButtonLink href={temporaryPath(file.id)} kind="quiet">
          Terug
        </ButtonLink>
      </Buttons>
    </Form>
  </FilePage>
)

temporaryDesk.get(`${BASE}/niet-nodig`, async (c) => {
  const { file } = await lookAtFile(c, fileOf(c), look, async () => null)
  return c.html(renderPage(<WaivePage c={c} file={file} typed={untyped()} />))
})

temporaryDesk.post(`${BASE}/niet-nodig`, (c) =>
  handleForm(c, {
    schema: waiveForm,
    show: (typed) =>
      transact(c, async (tx) => (
        <WaivePage c={c} file={await getFile(tx, c.var.actor, fileOf(c))} typed={typed} />
      )),
    act: async (tx, { because }) => {
      await waiveTemporary(tx, c.var.actor, fileOf(c), because)
      return temporaryPath(fileOf(c))
    },
  }),
)
