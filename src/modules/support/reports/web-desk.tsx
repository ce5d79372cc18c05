import { Hono } from 'hono'
import { demand, may, type Actor } from '../../../core/actor.ts'
import { inWords, momentInWords } from '../../../core/days.ts'
import { Missing } from '../../../core/failure.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import type { Tx } from '../../../database/connect.ts'
import { Button, ButtonLink, Buttons } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { text, untyped, type Typed } from '../../../ui/typed.ts'
import { recordAudit, recordAudits } from '../../ground/access/audit.ts'
import { askBrp } from '../../ground/residents/ask-brp.ts'
import { BrpAnswer } from '../../ground/residents/brp-answer.tsx'
import { Doubles } from '../../ground/residents/hits.tsx'
import { likelyDoubles, type LikelyDouble } from '../../ground/residents/likely-doubles.ts'
import { fold, fullName } from '../../ground/residents/name.ts'
import { insertResident } from '../../ground/residents/record-resident.ts'
import { residentPath } from '../../ground/residents/search-desk.tsx'
import { areaOfPostcode } from '../../ground/residents/store.ts'
import { reporterKinds, type ReporterKind } from './report.ts'
import { setAsideWebReport } from './set-aside-web-report.ts'
import type { WebReport } from './web-report.ts'
import { setAsideForm } from './web-form.ts'
import { findWebReport, openWebReports, takeWebReport } from './web-report-store.ts'

const PATH = '/meldingen/website'

/** After choosing or recording a person, the report form goes on with what came through the website. */
const nextOf = (web: WebReport): string => `melding?web=${web.id}`

/** What came through the website and waits for a clerk to match it to a person. */
export const webReportDesk = new Hono<Environment>()

webReportDesk.get(PATH, async (c) => {
  demand(c.var.actor, 'reports.take')
  const waiting = await transact(c, (tx) => openWebReports(tx, c.var.actor))
  await transact(c, (tx) =>
    recordAudit(tx, c.var.actor, {
      action: 'list web reports',
      purpose: 'webmeldingen behandelen',
      fields: ['name', 'receivedAt', 'urgent'],
    }),
  )
  return c.html(
    renderPage(
      <DeskPage frame={c.var.frame} title="Webmeldingen" current="web-reports">
        {waiting.length === 0 ? (
          <EmptyState title="Er wacht niets">
            Hier komt wat mensen via de website melden, tot u het bij de juiste inwoner zet.
          </EmptyState>
        ) : (
          <Table
            caption="Wachtende webmeldingen"
            hideCaption
            keyOf={({ id }) => id}
            rows={waiting}
            columns={[
              {
                head: 'Nummer',
                cell: (web) => (
                  <>
                    <a href={`${PATH}/${web.id}`}>{web.number}</a>
                    {web.urgent && <Status tone="bad">Spoed</Status>}
                  </>
                ),
              },
              { head: 'Van', cell: (web) => fullName(web) },
              { head: 'Ontvangen', cell: (web) => momentInWords(web.received_at) },
            ]}
          />
        )}
      </DeskPage>,
    ),
  )
})

/** A web report that waits, with who it may be. */
async function readWaiting(tx: Tx, actor: Actor, id: string) {
  const web = await findWebReport(tx, id)
  if (!web) throw new Missing('web report')
  const doubles = await likelyDoubles(tx, actor, {
    bsn: null,
    givenNames: web.given_names,
    surnameFolded: fold(web.surname),
    birthDate: web.birth_date,
    postcode: web.postcode || null,
    houseNumber: web.house_number || null,
  })
  return { web, doubles }
}

const noteLook = (c: Request, doubles: readonly LikelyDouble[], action: string) =>
  transact(c, (tx) => {
    const line = {
      action,
      purpose: 'webmelding bij de inwoner zetten',
      fields: ['webReport', 'name', 'birthDate'],
    }
    return recordAudits(tx, c.var.actor, [line, ...doubles.map(({ id }) => ({ ...line, resident: id }))])
  })

const Told = ({ web }: { web: WebReport }) => (
  <Panel title="Wat er gemeld is">
    {web.urgent && (
      <p>
        <Status tone="bad">Spoed</Status> {web.urgent_words}
      </p>
    )}
    <p className="kt-words">{web.words}</p>
    <DataList
      items={[
        { term: 'Over', value: fullName(web) },
        { term: 'Geboren', value: inWords(web.birth_date) },
        { term: 'Adres', value: [web.postcode, web.house_number].filter(Boolean).join(' ') },
        { term: 'Telefoon', value: web.phone },
        { term: 'E-mail', value: web.email },
        { term: 'Gemeld door', value: reporterKinds[web.reporter_kind as ReporterKind] },
        ...(web.reporter_name
          ? [
              { term: 'Naam van de melder', value: `${web.reporter_name} (${web.reporter_contact})` },
              { term: 'Band met de inwoner', value: web.reporter_ground },
            ]
          : []),
        { term: 'Wil cliëntondersteuning', value: web.wants_supporter ? 'ja' : 'nee' },
        { term: 'Ontvangen', value: momentInWords(web.received_at) },
      ]}
    />
  </Panel>
)

const WebReportPage = (props: {
  c: Request
  web: WebReport
  doubles: readonly LikelyDouble[]
  typed: Typed
  children?: React.ReactNode
}) => {
  const { c, web, doubles, typed } = props
  const next = nextOf(web)
  return (
    <DeskPage
      frame={c.var.frame}
      title={`Webmelding ${web.number}`}
      current="web-reports"
      faulty={typed.faults.length > 0}
      back={{ href: PATH, name: 'Webmeldingen' }}
    >
      <ErrorSummary faults={typed.faults} />
      <Told web={web} />
      <Panel title="Wie is het?">
        {doubles.length > 0 ? (
          <Doubles doubles={doubles} next={next} />
        ) : (
          <p>Wij kennen niemand met deze naam en geboortedag.</p>
        )}
        {props.children}
        {may(c.var.actor, 'residents.record') && (
          <Buttons>
            <Form frame={c.var.frame} action={`${PATH}/${web.id}/brp`}>
              <Button kind="secondary">Zoek in de BRP</Button>
            </Form>
            <Form frame={c.var.frame} action={`${PATH}/${web.id}/inwoner`}>
              <Button kind="secondary">Leg deze inwoner vast met deze gegevens</Button>
            </Form>
            <ButtonLink href="/inwoners" kind="quiet">
              Zelf zoeken
            </ButtonLink>
          </Buttons>
        )}
      </Panel>
      <Panel title="Is dit geen melding?">
        <Form frame={c.var.frame} action={`${PATH}/${web.id}/terzijde`}>
          <TextArea
            {...text(typed, 'words')}
            label="Waarom niet?"
            hint="Bijvoorbeeld: reclame, of de inwoner belde al over hetzelfde"
            rows={2}
          />
          <Buttons>
            <Button kind="warning">Terzijde leggen</Button>
          </Buttons>
        </Form>
      </Panel>
    </DeskPage>
  )
}

webReportDesk.get(`${PATH}/:id`, async (c) => {
  demand(c.var.actor, 'reports.take')
  const { web, doubles } = await transact(c, (tx) => readWaiting(tx, c.var.actor, c.req.param('id')))
  await noteLook(c, doubles, 'view web report')
  return c.html(renderPage(<WebReportPage c={c} web={web} doubles={doubles} typed={untyped()} />))
})

webReportDesk.post(`${PATH}/:id/brp`, async (c) => {
  const { actor, brp } = c.var
  demand(actor, 'residents.record')
  const { web, doubles } = await transact(c, (tx) => readWaiting(tx, actor, c.req.param('id')))
  const answer = await askBrp(brp, {
    by: 'name',
    readings: [{ surname: web.surname, prefix: web.name_prefix, givenNames: web.given_names }],
    birthDate: web.birth_date,
  })
  await noteLook(c, doubles, 'search brp')
  return c.html(
    renderPage(
      <WebReportPage c={c} web={web} doubles={doubles} typed={untyped()}>
        <BrpAnswer frame={c.var.frame} next={nextOf(web)} answer={answer} />
      </WebReportPage>,
    ),
  )
})

webReportDesk.post(`${PATH}/:id/inwoner`, async (c) => {
  const { actor } = c.var
  const id = c.req.param('id')
  demand(actor, 'residents.record')
  const resident = await transact(c, async (tx) => {
    const web = await takeWebReport(tx, id)
    return insertResident(tx, actor, 'record resident from web report', {
      given_names: web.given_names,
      name_prefix: web.name_prefix,
      surname: web.surname,
      birth_date: web.birth_date,
      postcode: web.postcode || null,
      house_number: web.house_number || null,
      area: await areaOfPostcode(tx, actor, web.postcode),
      phone: web.phone || null,
      email: web.email || null,
      source: 'own',
    })
  })
  return c.redirect(residentPath(resident, `melding?web=${id}`), 303)
})

webReportDesk.post(`${PATH}/:id/terzijde`, async (c) => {
  const { actor } = c.var
  const id = c.req.param('id')
  demand(actor, 'reports.take')
  return handleForm(c, {
    schema: setAsideForm,
    show: async (typed) => {
      const { web, doubles } = await transact(c, (tx) => readWaiting(tx, actor, id))
      return <WebReportPage c={c} web={web} doubles={doubles} typed={typed} />
    },
    act: async (tx, { words }) => {
      await setAsideWebReport(tx, actor, id, words)
      return PATH
    },
  })
})
