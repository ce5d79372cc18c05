import { Hono } from 'hono'
import { inShort, inWords } from '../../../core/days.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Checks } from '../../../ui/checks.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Status, type Tone } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, many, text, untyped, type Typed } from '../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import type { Line } from '../arrangements/line.ts'
import { arrangementsOf } from '../arrangements/store.ts'
import type { Tx } from '../../../database/connect.ts'
import { ways, type Application, type Item } from './application.ts'
import { applicationsOf } from './application-store.ts'
import { decisionStates } from './decision-state.ts'
import { decisionsOf, type Decision } from './decision-store.ts'
import { applicationForm } from './form.ts'
import { kindWords } from './mandate.ts'
import { applicationPath, decisionPath, decisionsPath, itemPath, temporaryPath } from './paths.ts'
import { formsPath } from './pgb/paths.ts'
import { revisions } from './revisions/revision.ts'
import { receiveApplication } from './receive-application.ts'
import { takeUpApplication } from './take-up-application.ts'

const standOf = (application: Application): { words: string; tone: Tone } => {
  switch (application.state) {
    case 'early':
      return { words: `te vroeg, bewaard; kan vanaf ${inShort(application.firstDay)}`, tone: 'attention' }
    case 'open':
      return application.decideBy
        ? { words: `besluit uiterlijk ${inWords(application.decideBy)}`, tone: 'active' }
        : { words: 'de termijn staat stil', tone: 'attention' }
    case 'decided':
      return { words: `besloten op ${inShort(application.endedOn)}`, tone: 'good' }
    case 'not-dealt-with':
      return { words: `niet behandeld: ${application.endedWords}`, tone: 'neutral' }
    case 'withdrawn':
      return { words: `ingetrokken: ${application.endedWords}`, tone: 'neutral' }
    default:
      return application satisfies never
  }
}

type ItemRowProps = { file: CaseFile; application: Application; item: Item; decision: Decision | undefined }

const ItemRow = ({ file, application, item, decision }: ItemRowProps) => (
  <li>
    <p>
      <strong>{item.asked}</strong>{' '}
      {decision && (
        <a href={decisionPath(file.id, decision.id)}>
          besluit {decision.number}: {kindWords[decision.kind]}, {decisionStates[decision.state]}
        </a>
      )}
    </p>
    {application.state === 'open' && !decision && (
      <Buttons>
        <ButtonLink href={itemPath(file.id, application.id, item.position, 'toekennen')} kind="primary">
          Toekennen
        </ButtonLink>
        <ButtonLink href={itemPath(file.id, application.id, item.position, 'afwijzen')}>Afwijzen</ButtonLink>
      </Buttons>
    )}
  </li>
)

type ApplicationPanelProps = {
  c: Request
  file: CaseFile
  application: Application
  decisions: readonly Decision[]
}

const ApplicationPanel = ({ c, file, application, decisions }: ApplicationPanelProps) => {
  const stand = standOf(application)
  return (
    <Panel title={`Aanvraag ${application.number}`} action={<Status tone={stand.tone}>{stand.words}</Status>}>
      <p className="kt-meta">
        Ontvangen op {inWords(application.receivedOn)} via {ways[application.way]}
      </p>
      <ul className="kt-files">
        {application.items.map((item) => (
          <ItemRow
            key={item.position}
            file={file}
            application={application}
            item={item}
            decision={decisions.find(
              (one) =>
                one.application === application.id &&
                (one.item === null || one.item === item.position) &&
                one.state !== 'sent-back',
            )}
          />
        ))}
      </ul>
      <p>
        <a href={applicationPath(file.id, application.id)}>
          Termijn en verloop<span className="kt-hidden"> van aanvraag {application.number}</span>
        </a>
      </p>
      {application.state === 'early' && (
        <Form frame={c.var.frame} action={applicationPath(file.id, application.id, 'opnemen')}>
          <Button kind="secondary">De inwoner wil dit nog: in behandeling nemen</Button>
        </Form>
      )}
    </Panel>
  )
}

/** The state of a decision, and the later one that came in its place. */
const Stand = ({ file, decision: { state, replacedBy } }: { file: CaseFile; decision: Decision }) => (
  <>
    {decisionStates[state]}
    {replacedBy?.state === 'announced' && replacedBy.decidedOn && (
      <>
        , {revisions[replacedBy.as].done} door{' '}
        <a href={decisionPath(file.id, replacedBy.id)}>
          {replacedBy.number} van {inShort(replacedBy.decidedOn)}
        </a>
      </>
    )}
  </>
)

const DecisionTable = ({ file, decisions }: { file: CaseFile; decisions: readonly Decision[] }) => (
  <Table
    caption="Besluiten"
    rows={decisions}
    keyOf={(decision) => decision.id}
    empty="Er is nog niet besloten."
    columns={[
      {
        head: 'Besluit',
        cell: (decision) => <a href={decisionPath(file.id, decision.id)}>{decision.number}</a>,
      },
      { head: 'Wat', cell: (decision) => kindWords[decision.kind] },
      { head: 'Stand', cell: (decision) => <Stand file={file} decision={decision} /> },
      { head: 'Dag', cell: (decision) => decision.decidedOn && inShort(decision.decidedOn) },
      {
        head: 'Getekend door',
        cell: (decision) => decision.signatures.map(({ name }) => name).join(', '),
      },
    ]}
  />
)

/** Applications and decisions of a file, and what can be decided on now. */
export const decisionsDesk = new Hono<Environment>()

decisionsDesk.get('/dossiers/:id/besluiten', async (c) => {
  const look = {
    action: 'view decisions',
    purpose: 'besluiten bekijken',
    fields: ['applications', 'decisions'],
  }
  const { file, seen } = await lookAtFile(c, c.req.param('id'), look, async (tx, { id }) => ({
    applications: await applicationsOf(tx, id),
    decisions: await decisionsOf(tx, id),
  }))
  return c.html(
    renderPage(
      <FilePage c={c} file={file} current="decisions" title="Aanvragen en besluiten">
        {seen.applications.length === 0 && (
          <EmptyState title="Er is nog geen aanvraag">
            Een aanvraag kan na het verslag, of als er zes weken voorbij zijn. Een eerdere wordt bewaard.
          </EmptyState>
        )}
        {seen.applications.map((application) => (
          <ApplicationPanel
            key={application.id}
            c={c}
            file={file}
            application={application}
            decisions={seen.decisions}
          />
        ))}
        <Buttons>
          <ButtonLink href={filePath(file.id, 'aanvraag')}>Aanvraag vastleggen</ButtonLink>
          <ButtonLink href={formsPath(file.id)}>Vorm van de hulp</ButtonLink>
          <ButtonLink href={temporaryPath(file.id)}>Tijdelijke hulp</ButtonLink>
        </Buttons>
        <DecisionTable file={file} decisions={seen.decisions} />
      </FilePage>,
    ),
  )
})

type ApplicationPageProps = { c: Request; file: CaseFile; lines: readonly Line[]; typed: Typed }

const ApplicationPage = ({ c, file, lines, typed }: ApplicationPageProps) => (
  <FilePage
    c={c}
    file={file}
    current="decisions"
    title="Aanvraag vastleggen"
    faulty={typed.faults.length > 0}
  >
    <ErrorSummary faults={typed.faults} />
    <Form frame={c.var.frame} action={filePath(file.id, 'aanvraag')}>
      {lines.length > 0 && (
        <Checks
          {...many(typed, 'lines')}
          label="Wat vraagt de inwoner aan uit het arrangement?"
          options={lines.map(({ id, what }) => ({ value: id, label: what }))}
          optional
        />
      )}
      <TextField
        {...text(typed, 'asked')}
        label={lines.length > 0 ? 'Vraagt de inwoner nog iets anders aan?' : 'Wat vraagt de inwoner aan?'}
        hint="Zoals: hulp bij het huishouden"
        optional={lines.length > 0}
      />
      <DayField
        {...day(typed, 'receivedOn')}
        label="Wanneer kwam de aanvraag binnen?"
        hint="Leeg laten betekent vandaag"
        optional
      />
      <Choice
        {...text(typed, 'way')}
        label="Hoe kwam de aanvraag binnen?"
        options={Object.entries(ways).map(([value, label]) => ({ value, label }))}
      />
      <Buttons>
        <Button>Aanvraag vastleggen</Button>
        <ButtonLink href={decisionsPath(file.id)} kind="quiet">
          Terug
        </ButtonLink>
      </Buttons>
    </Form>
  </FilePage>
)

/** Individual lines that can be asked for. */
const openLines = async (tx: Tx, caseFile: string): Promise<Line[]> =>
  (await arrangementsOf(tx, caseFile))
    .flatMap(({ lines }) => lines)
    .filter(({ tier, state }) => tier === 'individual' && (state === 'proposed' || state === 'agreed'))

decisionsDesk.get('/dossiers/:id/aanvraag', async (c) => {
  const look = {
    action: 'view application form',
    purpose: 'aanvraag vastleggen',
    fields: ['name', 'arrangement'],
  }
  const { file, seen } = await lookAtFile(c, c.req.param('id'), look, (tx, { id }) => openLines(tx, id))
  const typed = untyped({
    lines: seen.map(({ id }) => id),
    ...(seen.length > 0 && { way: 'signed-findings' }),
  })
  return c.html(renderPage(<ApplicationPage c={c} file={file} lines={seen} typed={typed} />))
})

decisionsDesk.post('/dossiers/:id/aanvraag', (c) => {
  const id = c.req.param('id')
  return handleForm(c, {
    schema: applicationForm,
    show: (typed) =>
      transact(c, async (tx) => (
        <ApplicationPage
          c={c}
          file={await getFile(tx, c.var.actor, id)}
          lines={await openLines(tx, id)}
          typed={typed}
        />
      )),
    act: async (tx, input) => {
      await receiveApplication(tx, c.var.actor, id, input)
      return decisionsPath(id)
    },
  })
})

decisionsDesk.post('/dossiers/:id/aanvraag/:application/opnemen', async (c) => {
  const { id, application } = c.req.param()
  await transact(c, (tx) => takeUpApplication(tx, c.var.actor, id, application))
  return c.redirect(decisionsPath(id), 303)
})
