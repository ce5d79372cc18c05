import { Hono } from 'hono'
import { may } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import type { Tx } from '../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../ui/form.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { day, text, untyped, type Typed } from '../../../ui/typed.ts'
import { workersInService, type Colleague } from '../access/workers-in-service.ts'
import { addOwnTask } from './add-own-task.ts'
import type { CaseFile } from './file.ts'
import { FileOrDeskPage } from './file-or-desk-page.tsx'
import { filePath } from './file-page.tsx'
import { finishTask } from './finish-task.ts'
import { handOverTask } from './hand-over-task.ts'
import { lookAtFile } from './look.ts'
import { takeUpTask } from './take-up-task.ts'
import { finishForm, handOverForm, ownTaskForm } from './task-form.ts'
import { fileOfTask, findTask, mayFinish, mayHandOver, type Task } from './task.ts'
import { placeOf } from './worklist.ts'

type Seen = { task: Task; file: CaseFile | null; colleagues: readonly Colleague[] }

/** The task of the address with its file and the colleagues; a look at the file is written down. */
async function seeTask(c: Request, id: string): Promise<Seen> {
  const task = await transact(c, (tx) => findTask(tx, id))
  const colleagues = (tx: Tx) => workersInService(tx, c.var.today)
  if (!task.caseFile)
    return transact(c, async (tx) => {
      await fileOfTask(tx, c.var.actor, task)
      return { task, file: null, colleagues: await colleagues(tx) }
    })
  const look = { action: 'view task', purpose: 'werk verdelen', fields: ['task'] }
  const { file, seen } = await lookAtFile(c, task.caseFile, look, colleagues)
  return { task, file, colleagues: seen }
}

type TaskPageProps = { c: Request; seen: Seen; typed: Typed }

const HandOver = ({ c, seen: { task, colleagues }, typed }: TaskPageProps) => (
  <Panel title="Overdragen">
    <Form frame={c.var.frame} action={`/taken/${task.id}/overdragen`} version={task.version}>
      <Select
        {...text(typed, 'to')}
        label="Aan wie?"
        empty="Kies een collega"
        options={colleagues
          .filter(({ id }) => id !== task.assignee)
          .map((one) => ({ value: one.id, label: `${one.name}, ${one.function}` }))}
      />
      <TextField
        {...text(typed, 'reason')}
        label="Wat moet uw collega weten?"
        hint={task.caseFile ? 'Dit komt op de tijdlijn van het dossier' : 'Noem geen namen van inwoners'}
        width={40}
        optional
      />
      <Buttons>
        <Button kind="secondary">Overdragen</Button>
      </Buttons>
    </Form>
  </Panel>
)

const Finish = ({ c, seen: { task }, typed }: TaskPageProps) => (
  <Panel title="Afmelden">
    <Form frame={c.var.frame} action={`/taken/${task.id}/afmelden`} version={task.version}>
      <TextArea
        {...text(typed, 'outcome')}
        label="Hoe is het afgelopen?"
        hint={task.caseFile ? 'Dit komt op de tijdlijn van het dossier' : undefined}
        rows={3}
      />
      <Buttons>
        <Button>Taak is gedaan</Button>
      </Buttons>
    </Form>
  </Panel>
)

const facts = (task: Task) => [
  { term: 'Uiterlijk', value: inWords(task.dueOn) },
  { term: 'Volgens', value: task.article || 'eigen afspraak' },
  { term: 'Wie', value: task.assigneeName ?? 'nog niemand' },
  ...(task.doneAt ? [{ term: 'Gedaan', value: task.outcome ?? 'ja' }] : []),
]

const TaskPage = (props: TaskPageProps) => {
  const { c, seen, typed } = props
  const { task, file } = seen
  const finish = mayFinish(task)
  const handOver = mayHandOver(task)
  const { actor } = c.var
  const divides =
    task.assignee === actor.worker || file?.access === 'replacement' || may(actor, 'caseload.hand-over')
  return (
    <FileOrDeskPage c={c} file={file} title={task.words} faulty={typed.faults.length > 0}>
      <ErrorSummary faults={typed.faults} />
      <DataList items={facts(task)} />
      {!task.doneAt && (file ?? task.link) && (
        <Buttons>
          <ButtonLink href={placeOf(task)} kind="primary">
            Naar het werk
          </ButtonLink>
        </Buttons>
      )}
      {!task.doneAt && !finish.ok && <p>{finish.refusal.because}</p>}
      {finish.ok && <Finish {...props} />}
      {handOver.ok && divides && <HandOver {...props} />}
      {!handOver.ok && !task.doneAt && <p>{handOver.refusal.because}</p>}
    </FileOrDeskPage>
  )
}

/** One task: giving it to a colleague, saying that it is done, taking it up; and noting one for oneself. */
export const taskDesk = new Hono<Environment>()

type OwnTaskPageProps = { c: Request; file: CaseFile | null; typed: Typed }

const OwnTaskPage = ({ c, file, typed }: OwnTaskPageProps) => (
  <FileOrDeskPage c={c} file={file} title="Taak voor uzelf" faulty={typed.faults.length > 0}>
    <ErrorSummary faults={typed.faults} />
    <Form frame={c.var.frame} action={c.req.path}>
      <TextField
        {...text(typed, 'words')}
        label="Wat gaat u doen?"
        hint={
          file
            ? 'De taak hoort bij dit dossier'
            : 'Noem geen namen van inwoners. Gaat het over een inwoner? Maak de taak dan in het dossier'
        }
        width={40}
      />
      <DayField {...day(typed, 'dueOn')} label="Wanneer moet het klaar zijn?" />
      <Buttons>
        <Button>Op mijn lijst zetten</Button>
        <ButtonLink href={file ? filePath(file.id) : '/'} kind="quiet">
          Niet doen
        </ButtonLink>
      </Buttons>
    </Form>
  </FileOrDeskPage>
)

taskDesk.get('/taken/nieuw', (c) => c.html(renderPage(<OwnTaskPage c={c} file={null} typed={untyped()} />)))

taskDesk.post('/taken/nieuw', (c) =>
  handleForm(c, {
    schema: ownTaskForm,
    show: (typed) => <OwnTaskPage c={c} file={null} typed={typed} />,
    act: async (tx, input) => {
      await addOwnTask(tx, c.var.actor, null, input)
      return '/'
    },
  }),
)

const fileFor = async (c: Request) => {
  const look = { action: 'open form taken/nieuw', purpose: 'werkvoorraad bijhouden', fields: ['name'] }
  return (await lookAtFile(c, c.req.param('id') ?? '', look, async () => undefined)).file
}

taskDesk.get('/dossiers/:id/taken/nieuw', async (c) =>
  c.html(renderPage(<OwnTaskPage c={c} file={await fileFor(c)} typed={untyped()} />)),
)

taskDesk.post('/dossiers/:id/taken/nieuw', async (c) =>
  handleForm(c, {
    schema: ownTaskForm,
    show: async (typed) => <OwnTaskPage c={c} file={await fileFor(c)} typed={typed} />,
    act: async (tx, input) => {
      await addOwnTask(tx, c.var.actor, c.req.param('id'), input)
      return filePath(c.req.param('id'))
    },
  }),
)

taskDesk.get('/taken/:task', async (c) =>
  c.html(renderPage(<TaskPage c={c} seen={await seeTask(c, c.req.param('task'))} typed={untyped()} />)),
)

/** The same page again, with the version that the worker saw. */
async function again(c: Request, typed: Typed): Promise<React.ReactElement> {
  const seen = await seeTask(c, c.req.param('task') ?? '')
  const version = Number(typed.values[hiddenFields.version] ?? seen.task.version)
  return <TaskPage c={c} seen={{ ...seen, task: { ...seen.task, version } }} typed={typed} />
}

taskDesk.post('/taken/:task/overdragen', async (c) =>
  handleForm(c, {
    schema: handOverForm,
    show: (typed) => again(c, typed),
    act: async (tx, input) => {
      await handOverTask(tx, c.var.actor, c.req.param('task'), input)
      return '/'
    },
  }),
)

taskDesk.post('/taken/:task/afmelden', async (c) =>
  handleForm(c, {
    schema: finishForm,
    show: (typed) => again(c, typed),
    act: async (tx, input) => {
      await finishTask(tx, c.var.actor, c.req.param('task'), input)
      return '/'
    },
  }),
)

taskDesk.post('/taken/:task/oppakken', async (c) => {
  const taken = await transact(c, (tx) => takeUpTask(tx, c.var.actor, c.req.param('task')))
  return c.redirect(placeOf(taken), 303)
})
