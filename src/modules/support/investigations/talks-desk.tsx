import { Hono } from 'hono'
import { dayOf, momentInWords, timeInWords, inWords } from '../../../core/days.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Environment, Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { Details } from '../../../ui/details.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form, hiddenFields } from '../../../ui/form.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Status } from '../../../ui/status.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { day, text, untyped, type Typed } from '../../../ui/typed.ts'
import { FilePage, filePath } from '../../ground/cases/file-page.tsx'
import { lookAtFile } from '../../ground/cases/look.ts'
import { calendarFile } from './calendar.ts'
import { cancelConversation } from './cancel-conversation.ts'
import { hoursInWords, stateOf, ways } from './conversation.ts'
import { conversationForm, heldForm, reasonForm } from './form.ts'
import { getConversation, type Talk } from './get-conversation.ts'
import { holdConversation } from './hold-conversation.ts'
import { moveConversation } from './move-conversation.ts'
import { dayValues } from './pages.tsx'
import { planConversation } from './plan-conversation.ts'
import { findRecord } from './record.ts'
import { TalkControls } from './talk-form.tsx'
import { workersInService } from '../../ground/access/workers-in-service.ts'

/** Planning, moving, cancelling and holding the talks of an investigation. */
export const talksDesk = new Hono<Environment>()

const look = {
  action: 'view conversation',
  purpose: 'gesprek plannen',
  fields: ['appointment', 'companions'],
}
const talkPath = (talk: string) => `onderzoek/gesprekken/${talk}`

/** The talk of the address with who may hold it. */
const seeTalk = (c: Request) =>
  lookAtFile(c, c.req.param('id') ?? '', look, async (tx, file) => ({
    talk: await getConversation(tx, file.id, c.req.param('talk') ?? ''),
    workers: await workersInService(tx, c.var.today),
  }))

/** What a new talk begins with: the one who plans it, and the carer and supporter who are known. */
async function beginnings(tx: Tx, c: Request, file: Parameters<typeof findRecord>[1]): Promise<Typed> {
  const record = await findRecord(tx, file, c.var.today)
  return untyped({
    way: 'home',
    worker: c.var.actor.worker,
    carer: record?.knownCarers[0]?.name,
  })
}

const PlanPage = ({ c, seen, typed, title }: PlanPageProps) => {
  const version = text(typed, hiddenFields.version).defaultValue
  return (
    <FilePage c={c} file={seen.file} current="investigation" title={title} faulty={typed.faults.length > 0}>
      <ErrorSummary faults={typed.faults} />
      <p>De inwoner krijgt een uitnodiging met dag, tijd en plaats, en met wat hij kan klaarleggen.</p>
      <Form frame={c.var.frame} action={c.req.path} {...(version && { version })}>
        <TalkControls typed={typed} workers={seen.seen.workers} />
        <Buttons>
          <Button>Plannen en uitnodigen</Button>
          <ButtonLink kind="quiet" href={filePath(seen.file.id, 'onderzoek')}>
            Terug zonder opslaan
          </ButtonLink>
        </Buttons>
      </Form>
    </FilePage>
  )
}
type Seen = {
  file: Parameters<typeof FilePage>[0]['file']
  seen: { workers: Awaited<ReturnType<typeof workersInService>> }
}
type PlanPageProps = { c: Request; seen: Seen; typed: Typed; title: string }

talksDesk.get('/dossiers/:id/onderzoek/gesprekken/nieuw', async (c) => {
  const seen = await lookAtFile(c, c.req.param('id'), look, async (tx, file) => ({
    workers: await workersInService(tx, c.var.today),
    typed: await beginnings(tx, c, file),
  }))
  return c.html(renderPage(<PlanPage c={c} seen={seen} typed={seen.seen.typed} title="Gesprek plannen" />))
})

talksDesk.post('/dossiers/:id/onderzoek/gesprekken/nieuw', async (c) => {
  const id = c.req.param('id')
  return handleForm(c, {
    schema: conversationForm,
    show: async (typed) => {
      const seen = await lookAtFile(c, id, look, async (tx) => ({
        workers: await workersInService(tx, c.var.today),
      }))
      return <PlanPage c={c} seen={seen} typed={typed} title="Gesprek plannen" />
    },
    act: async (tx, { plan, ownWords }) =>
      filePath(id, talkPath(await planConversation(tx, c.var.actor, id, plan, ownWords))),
  })
})

const valuesOf = (talk: Talk): Typed['values'] => ({
  way: talk.way,
  place: talk.way === 'elsewhere' ? talk.place : '',
  ...dayValues('day', dayOf(talk.startsAt)),
  from: timeInWords(talk.startsAt),
  until: timeInWords(talk.endsAt),
  worker: talk.worker,
  supporter: talk.supporter,
  carer: talk.carer,
  companions: talk.companions,
  bring: talk.bring,
  [hiddenFields.version]: String(talk.version),
})

talksDesk.get('/dossiers/:id/onderzoek/gesprekken/:talk/verplaatsen', async (c) => {
  const seen = await seeTalk(c)
  const typed = untyped(valuesOf(seen.seen.talk))
  return c.html(renderPage(<PlanPage c={c} seen={seen} typed={typed} title="Gesprek verplaatsen" />))
})

talksDesk.post('/dossiers/:id/onderzoek/gesprekken/:talk/verplaatsen', async (c) => {
  const { id, talk } = c.req.param()
  return handleForm(c, {
    schema: conversationForm,
    show: async (typed) => (
      <PlanPage c={c} seen={await seeTalk(c)} typed={typed} title="Gesprek verplaatsen" />
    ),
    act: async (tx, { plan, ownWords, version }) => {
      await moveConversation(tx, c.var.actor, id, { id: talk, version }, plan, ownWords)
      return filePath(id, talkPath(talk))
    },
  })
})

const states = { planned: 'gepland', held: 'gevoerd', cancelled: 'afgezegd' } as const

/** The calendar file goes along with the invitation, or with the letter that the talk does not take place. */
const ForCalendar = ({ talk, file }: { talk: Talk; file: string }) => (
  <>
    <a href={filePath(file, `${talkPath(talk.id)}/afspraak.ics`)} download>
      {talk.cancelledAt ? 'Afzegging voor de agenda' : 'Afspraak voor de agenda'}
    </a>
    <br />
    Stuur het mee met de brief als de inwoner dat wil. Er staat alleen in wanneer en waar, en welke gemeente.
  </>
)

const TalkFacts = ({ talk, file }: { talk: Talk; file: string }) => (
  <DataList
    items={[
      { term: 'Stand', value: <Status>{states[stateOf(talk)]}</Status> },
      { term: 'Dag', value: inWords(dayOf(talk.startsAt)) },
      { term: 'Tijd', value: hoursInWords(talk) },
      { term: 'Hoe', value: ways[talk.way] },
      ...(talk.way === 'elsewhere' ? [{ term: 'Plaats', value: talk.place }] : []),
      { term: 'Gevoerd door', value: talk.workerName },
      { term: 'Cliëntondersteuner', value: talk.supporter || 'gesprek zonder cliëntondersteuner' },
      { term: 'Mantelzorger', value: talk.carer || 'is er niet bij' },
      ...(talk.companions ? [{ term: 'Ook aanwezig', value: talk.companions }] : []),
      { term: 'Brief', value: <a href={filePath(file, `brieven/${talk.letter}`)}>Laatste brief</a> },
      ...(talk.heldOn ? [] : [{ term: 'Agendabestand', value: <ForCalendar talk={talk} file={file} /> }]),
      ...(talk.heldOn
        ? [
            { term: 'Gevoerd op', value: inWords(talk.heldOn) },
            { term: 'Wie erbij waren', value: talk.present },
          ]
        : []),
      ...(talk.cancelledAt
        ? [{ term: 'Afgezegd', value: `${momentInWords(talk.cancelledAt)}: ${talk.cancelReason}` }]
        : []),
    ]}
  />
)

const TalkPage = ({
  c,
  seen,
  typed,
}: {
  c: Request
  seen: Awaited<ReturnType<typeof seeTalk>>
  typed: Typed
}) => {
  const {
    file,
    seen: { talk },
  } = seen
  const path = filePath(file.id, talkPath(talk.id))
  return (
    <FilePage c={c} file={file} current="investigation" title="Gesprek" faulty={typed.faults.length > 0}>
      <ErrorSummary faults={typed.faults} />
      <TalkFacts talk={talk} file={file.id} />
      {stateOf(talk) === 'planned' && (
        <>
          <Buttons>
            <ButtonLink href={`${path}/verplaatsen`}>Verplaatsen</ButtonLink>
          </Buttons>
          <Form frame={c.var.frame} action={`${path}/gevoerd`} version={talk.version}>
            <h2>Het gesprek is gevoerd</h2>
            <DayField
              {...day(typed, 'heldOn')}
              label="Op welke dag?"
              hint="Leeg laten betekent vandaag"
              optional
            />
            <TextArea {...text(typed, 'present')} label="Wie waren erbij?" rows={2} />
            <Buttons>
              <Button>Vastleggen</Button>
            </Buttons>
          </Form>
          <Details summary="Het gesprek gaat niet door" open={typed.values['because'] !== undefined}>
            <Form frame={c.var.frame} action={`${path}/afzeggen`} version={talk.version}>
              <TextArea
                {...text(typed, 'because')}
                label="Waarom gaat het niet door?"
                hint="Dit staat in de brief aan de inwoner"
                rows={2}
              />
              <Buttons>
                <Button kind="warning">Gesprek afzeggen</Button>
              </Buttons>
            </Form>
          </Details>
        </>
      )}
    </FilePage>
  )
}

talksDesk.get('/dossiers/:id/onderzoek/gesprekken/:talk', async (c) =>
  c.html(renderPage(<TalkPage c={c} seen={await seeTalk(c)} typed={untyped()} />)),
)

talksDesk.post('/dossiers/:id/onderzoek/gesprekken/:talk/gevoerd', async (c) => {
  const { id, talk } = c.req.param()
  return handleForm(c, {
    schema: heldForm,
    show: async (typed) => <TalkPage c={c} seen={await seeTalk(c)} typed={typed} />,
    act: async (tx, { version, ...held }) => {
      await holdConversation(tx, c.var.actor, id, { id: talk, version }, held)
      return filePath(id, 'gesprek')
    },
  })
})

talksDesk.post('/dossiers/:id/onderzoek/gesprekken/:talk/afzeggen', async (c) => {
  const { id, talk } = c.req.param()
  return handleForm(c, {
    schema: reasonForm,
    show: async (typed) => <TalkPage c={c} seen={await seeTalk(c)} typed={typed} />,
    act: async (tx, { version, because }) => {
      await cancelConversation(tx, c.var.actor, id, { id: talk, version }, because)
      return filePath(id, talkPath(talk))
    },
  })
})

talksDesk.get('/dossiers/:id/onderzoek/gesprekken/:talk/afspraak.ics', async (c) => {
  const { seen } = await seeTalk(c)
  const { talk } = seen
  const file = calendarFile({
    id: talk.id,
    version: talk.version,
    startsAt: talk.startsAt,
    endsAt: talk.endsAt,
    place: talk.place,
    cancelled: talk.cancelledAt !== null,
    municipality: c.var.municipality.name,
    now: c.var.now,
  })
  return c.body(file, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="afspraak.ics"',
  })
})
