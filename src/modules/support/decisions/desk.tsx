import { Hono } from 'hono'
import { inShort, inWords } from '../../../core/days.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text, untyped, type Typed } from '../../../ui/typed.ts'
import { getFile, type CaseFile } from '../../ground/cases/file.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import { stateWords } from '../arrangements/line.ts'
import { arrangementsOf } from '../arrangements/store.ts'
import { ways, type Application } from './application.ts'
import { applicationForm } from './form.ts'
import { receiveApplication } from './receive-application.ts'
import { applicationsOf, decisionsOf } from './store.ts'
import { takeUpApplication } from './take-up-application.ts'

const optionsOf = (of: Record<string, string>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }))

const stateOf = (application: Application): string => {
  switch (application.state) {
    case 'early':
      return 'te vroeg, bewaard'
    case 'open':
      return `besluit uiterlijk ${inWords(application.decideBy)}`
    case 'decided':
      return 'besloten'
    case 'withdrawn':
      return 'ingetrokken'
    default:
      return application satisfies never
  }
}

/** Applications and decisions of a file, and what can be decided on now. */
export const decisionDesk = new Hono<Environment>()

decisionDesk.get('/dossiers/:id/besluiten', async (c) => {
  const id = c.req.param('id')
  const look = {
    action: 'view decisions',
    purpose: 'besluiten bekijken',
    fields: ['applications', 'decisions'],
  }
  const { file, seen } = await lookAtFile(c, id, look, async (tx) => ({
    applications: await applicationsOf(tx, id),
    decisions: await decisionsOf(tx, id),
    arrangements: await arrangementsOf(tx, id),
  }))
  const open = seen.applications.find(({ state }) => state === 'open')
  const lines = seen.arrangements
    .flatMap((arrangement) => arrangement.lines)
    .filter((line) => line.tier === 'individual' && (line.state === 'proposed' || line.state === 'agreed'))
  return c.html(
    renderPage(
      <FilePage c={c} file={file} current="decisions" title="Aanvragen en besluiten">
        <section>
          <h2>Aanvragen</h2>
          {seen.applications.length === 0 ? (
            <EmptyState
              title="Er is nog geen aanvraag"
              action={<ButtonLink href={filePath(id, 'aanvraag')}>Aanvraag vastleggen</ButtonLink>}
            >
              Een aanvraag kan na het verslag, of als er zes weken voorbij zijn. Een eerdere wordt bewaard.
            </EmptyState>
          ) : (
            <>
              <Table
                caption="Aanvragen"
                hideCaption
                rows={seen.applications}
                keyOf={(application) => application.id}
                columns={[
                  { head: 'Aanvraag', cell: (application) => application.asked },
                  { head: 'Ontvangen', cell: (application) => inShort(application.receivedOn) },
                  { head: 'Stand', cell: stateOf },
                  { head: 'Nummer', cell: (application) => application.number },
                ]}
              />
              {seen.applications.map((application) =>
                application.state === 'early' ? (
                  <Form
                    key={application.id}
                    frame={c.var.frame}
                    action={filePath(id, `aanvraag/${application.id}`)}
                  >
                    <Button kind="secondary">Aanvraag {application.number} in behandeling nemen</Button>
                  </Form>
                ) : null,
              )}
              <ButtonLink href={filePath(id, 'aanvraag')}>Nog een aanvraag vastleggen</ButtonLink>
            </>
          )}
        </section>
        <section>
          <h2>Nog te besluiten</h2>
          {lines.length === 0 && <p>Er is geen maatwerkvoorziening waarover nog besloten moet worden.</p>}
          {lines.map((line) => (
            <article key={line.id}>
              <h3>
                {line.what} <Status>{stateWords[line.state]}</Status>
              </h3>
              {open ? (
                <Buttons>
                  <ButtonLink href={filePath(id, `toekennen/${line.id}`)} kind="primary">
                    Toekennen
                  </ButtonLink>
                  <ButtonLink href={filePath(id, `afwijzen/${line.id}`)}>Afwijzen</ButtonLink>
                </Buttons>
              ) : (
                <p>Besluiten kan zodra er een aanvraag in behandeling is.</p>
              )}
            </article>
          ))}
        </section>
        <section>
          <h2>Besluiten</h2>
          <Table
            caption="Besluiten"
            hideCaption
            rows={seen.decisions}
            keyOf={(decision) => decision.id}
            empty="Er is nog niet besloten."
            columns={[
              {
                head: 'Besluit',
                cell: (decision) => <a href={filePath(id, `brieven/${decision.letter}`)}>{decision.what}</a>,
              },
              {
                head: 'Uitkomst',
                cell: (decision) => (decision.kind === 'grant' ? 'toegekend' : 'afgewezen'),
              },
              { head: 'Dag', cell: (decision) => inShort(decision.decidedOn) },
              { head: 'Ondertekend door', cell: (decision) => decision.signedBy },
            ]}
          />
        </section>
      </FilePage>,
    ),
  )
})

const ApplicationPage = ({ c, file, typed }: { c: Request; file: CaseFile; typed: Typed }) => (
  <FilePage
    c={c}
    file={file}
    current="decisions"
    title="Aanvraag vastleggen"
    faulty={typed.faults.length > 0}
  >
    <ErrorSummary faults={typed.faults} />
    <Form frame={c.var.frame} action={filePath(file.id, 'aanvraag')}>
      <TextField
        {...text(typed, 'asked')}
        label="Wat vraagt de inwoner aan?"
        hint="Zoals: hulp bij het huishouden"
      />
      <DayField
        {...day(typed, 'receivedOn')}
        label="Wanneer kwam de aanvraag binnen?"
        hint="Leeg laten betekent vandaag"
        optional
      />
      <Choice {...text(typed, 'way')} label="Hoe kwam de aanvraag binnen?" options={optionsOf(ways)} />
      <Buttons>
        <Button>Aanvraag vastleggen</Button>
        <ButtonLink href={filePath(file.id, 'besluiten')} kind="quiet">
          Terug
        </ButtonLink>
      </Buttons>
    </Form>
  </FilePage>
)

decisionDesk.get('/dossiers/:id/aanvraag', async (c) => {
  const id = c.req.param('id')
  const look = { action: 'view application form', purpose: 'aanvraag vastleggen', fields: ['name'] }
  const { file } = await lookAtFile(c, id, look, async () => undefined)
  return c.html(renderPage(<ApplicationPage c={c} file={file} typed={untyped()} />))
})

decisionDesk.post('/dossiers/:id/aanvraag', async (c) => {
  const id = c.req.param('id')
  const file = await transact(c, (tx) => getFile(tx, c.var.actor, id))
  return handleForm(c, {
    schema: applicationForm,
    show: (typed) => <ApplicationPage c={c} file={file} typed={typed} />,
    act: async (tx, input) => {
      await receiveApplication(tx, c.var.actor, id, input)
      return filePath(id, 'besluiten')
    },
  })
})

decisionDesk.post('/dossiers/:id/aanvraag/:application', async (c) => {
  const { id, application } = c.req.param()
  await transact(c, (tx) => takeUpApplication(tx, c.var.actor, id, application))
  return c.redirect(filePath(id, 'besluiten'), 303)
})
