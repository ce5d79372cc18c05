import { Hono } from 'hono'
import type { ReactElement, ReactNode } from 'react'
import { inShort } from '../../../core/days.ts'
import { Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { refusalGrounds } from '../../../letters/kinds/refusal-grounds.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { DayField, typedDay } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Select } from '../../../ui/select.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text, untyped, type Typed } from '../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { areaName } from '../arrangements/deciding-area.ts'
import { costInWords } from '../arrangements/cost.ts'
import { getLine } from '../arrangements/line-store.ts'
import type { Line } from '../arrangements/line.ts'
import { extentInWords } from '../investigations/need.ts'
import { comparableDecisions, type Comparables } from './comparable.ts'
import { ageBand } from './decision.ts'
import { grantForm, refusalForm } from './form.ts'
import { grantProvision } from './grant-provision.ts'
import { refuseProvision } from './refuse-provision.ts'
import { applicationsOf, householdSizeOf } from './store.ts'

/** What the pages of a decision show: the line, the open application, and comparable decisions. */
type Deciding = { file: CaseFile; line: Line; application: string; comparable: Comparables }

async function readDeciding(
  tx: Tx,
  c: Request,
  file: CaseFile,
  lineId: string,
): Promise<Omit<Deciding, 'file'>> {
  const line = await getLine(tx, file.id, lineId)
  const open = (await applicationsOf(tx, file.id)).find(({ state }) => state === 'open')
  if (!open) throw new Missing('application')
  const comparable = await comparableDecisions(tx, policyNamed(file.policyFile), {
    product: line.product ?? '',
    decidingArea: line.decidingArea ?? line.resultArea,
    ageBand: ageBand(file.resident.age),
    householdSize: await householdSizeOf(tx, file.resident.id, c.var.today),
    today: c.var.today,
  })
  return { line, application: open.id, comparable }
}

const Earlier = ({ comparable }: { comparable: Comparables }) => (
  <section>
    <h2>Vergelijkbare besluiten</h2>
    <p>
      Eerder toegekend: {comparable.granted}. Eerder afgewezen: {comparable.refused}. Zelfde product en
      resultaat, zonder namen.
    </p>
    <Table
      caption="De tien besluiten die het meest lijken op dit"
      rows={comparable.nearest}
      keyOf={(row) => `${row.decidedOn.toString()}${row.ageBand}${row.kind}${row.householdSize}`}
      empty="Er zijn nog geen vergelijkbare besluiten."
      columns={[
        { head: 'Uitkomst', cell: (row) => (row.kind === 'grant' ? 'toegekend' : 'afgewezen') },
        { head: 'Leeftijd', cell: (row) => row.ageBand },
        { head: 'Huishouden', cell: (row) => `${row.householdSize}` },
        { head: 'Grond', cell: (row) => row.ground ?? '' },
        { head: 'Dag', cell: (row) => inShort(row.decidedOn) },
      ]}
    />
  </section>
)

type DecisionPageProps = {
  c: Request
  deciding: Deciding
  typed: Typed
  title: string
  path: string
  children: ReactNode
}

const DecisionPage = ({ c, deciding, typed, title, path, children }: DecisionPageProps) => {
  const { file, line, application, comparable } = deciding
  const policy = policyNamed(file.policyFile)
  return (
    <FilePage
      c={c}
      file={file}
      current="decisions"
      title={title}
      faulty={typed.faults.length > 0}
      aside={<Earlier comparable={comparable} />}
    >
      <ErrorSummary faults={typed.faults} />
      <DataList
        items={[
          { term: 'Resultaat', value: areaName(policy, file.openedOn, line.decidingArea ?? line.resultArea) },
          { term: 'Hoeveel', value: line.extent && extentInWords(line.extent) },
          { term: 'Kosten', value: line.cost && costInWords(line.cost) },
        ]}
      />
      <Form frame={c.var.frame} action={filePath(file.id, `${path}/${line.id}`)}>
        <input type="hidden" name="lineVersion" value={line.version} />
        <input type="hidden" name="application" value={application} />
        {children}
        <TextArea
          {...text(typed, 'ownWords')}
          label="Wilt u zelf iets toevoegen aan de brief?"
          hint="Dit staat als uw eigen woorden in de brief"
          optional
        />
        <Buttons>
          <Button>Ondertekenen en versturen</Button>
          <ButtonLink href={filePath(file.id, 'besluiten')} kind="quiet">
            Terug
          </ButtonLink>
        </Buttons>
      </Form>
    </FilePage>
  )
}

const grantPage = (c: Request, deciding: Deciding, typed: Typed): ReactElement => (
  <DecisionPage
    c={c}
    deciding={deciding}
    typed={typed}
    title={`${deciding.line.what} toekennen`}
    path="toekennen"
  >
    <TextArea {...text(typed, 'activities')} label="Wat gebeurt er?" hint="Eén activiteit op een regel" />
    <TextField {...text(typed, 'frequency')} label="Hoe vaak?" hint="Zoals: elke week op twee ochtenden" />
    <TextField {...text(typed, 'provider')} label="Welke aanbieder geeft de hulp?" />
    <TextField {...text(typed, 'providerPhone')} label="Telefoon van de aanbieder" type="tel" width={20} />
    <DayField {...day(typed, 'startsBy')} label="Wanneer begint de aanbieder uiterlijk?" />
    <DayField {...day(typed, 'from')} label="Vanaf welke dag?" />
    <DayField
      {...day(typed, 'until')}
      label="Tot en met welke dag?"
      hint="Leeg laten als er geen einddatum is"
      optional
    />
    <DayField {...day(typed, 'reviewOn')} label="Wanneer kijkt u opnieuw?" />
    <TextArea {...text(typed, 'reasons')} label="Waarom krijgt de inwoner deze hulp?" />
  </DecisionPage>
)

const refusalPage = (c: Request, deciding: Deciding, typed: Typed): ReactElement => (
  <DecisionPage
    c={c}
    deciding={deciding}
    typed={typed}
    title={`${deciding.line.what} afwijzen`}
    path="afwijzen"
  >
    <Select
      {...text(typed, 'ground')}
      label="Op welke grond?"
      empty="Kies een grond"
      options={Object.entries(refusalGrounds).map(([value, { words, article }]) => ({
        value,
        label: `${words} (${article})`,
      }))}
    />
    <TextArea {...text(typed, 'reasons')} label="Waarom krijgt de inwoner deze hulp niet?" />
    <TextArea
      {...text(typed, 'possible')}
      label="Wat is wel mogelijk?"
      hint="Eén mogelijkheid op een regel, met waar de inwoner die vindt"
      optional
    />
  </DecisionPage>
)

const parts = (name: string, of: Temporal.PlainDate | null) => {
  if (!of) return {}
  const typed = typedDay(of)
  return { [`${name}.day`]: typed.day, [`${name}.month`]: typed.month, [`${name}.year`]: typed.year }
}

/** Taking a decision on one tailored provision. */
export const decideDesk = new Hono<Environment>()

async function lookAtDeciding(c: Request, id: string, line: string): Promise<Deciding> {
  const look = {
    action: 'view decision form',
    purpose: 'besluit voorbereiden',
    fields: ['arrangement', 'application'],
  }
  const { file, seen } = await lookAtFile(c, id, look, (tx, file) => readDeciding(tx, c, file, line))
  return { file, ...seen }
}

/** What the page showed, read again to show it once more with what was typed. */
const readAgain = (c: Request, id: string, line: string): Promise<Deciding> =>
  transact(c, async (tx) => {
    const file = await getFile(tx, c.var.actor, id)
    return { file, ...(await readDeciding(tx, c, file, line)) }
  })

decideDesk.get('/dossiers/:id/toekennen/:line', async (c) => {
  const deciding = await lookAtDeciding(c, c.req.param('id'), c.req.param('line'))
  const { line } = deciding
  const start = { provider: line.doneBy.name, ...parts('from', line.from), ...parts('until', line.until) }
  return c.html(renderPage(grantPage(c, deciding, untyped(start))))
})

decideDesk.get('/dossiers/:id/afwijzen/:line', async (c) => {
  const deciding = await lookAtDeciding(c, c.req.param('id'), c.req.param('line'))
  return c.html(renderPage(refusalPage(c, deciding, untyped())))
})

decideDesk.post('/dossiers/:id/toekennen/:line', (c) => {
  const { id, line } = c.req.param()
  return handleForm(c, {
    schema: grantForm,
    show: async (typed) => grantPage(c, await readAgain(c, id, line), typed),
    act: async (tx, { lineVersion, application, ...input }) => {
      await grantProvision(tx, c.var.actor, id, { line, lineVersion, application }, input)
      return filePath(id, 'besluiten')
    },
  })
})

decideDesk.post('/dossiers/:id/afwijzen/:line', (c) => {
  const { id, line } = c.req.param()
  return handleForm(c, {
    schema: refusalForm,
    show: async (typed) => refusalPage(c, await readAgain(c, id, line), typed),
    act: async (tx, { lineVersion, application, ...input }) => {
      await refuseProvision(tx, c.var.actor, id, { line, lineVersion, application }, input)
      return filePath(id, 'besluiten')
    },
  })
})
