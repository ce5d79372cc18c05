import { Hono } from 'hono'
import { inShort, inWords, parseDay, timeInWords } from '../../../core/days.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { capital } from '../../../core/capital.ts'
import { ButtonLink, Buttons } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { PrintButton } from '../../../ui/print-button.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Status } from '../../../ui/status.tsx'
import { Table } from '../../../ui/table.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { recordAudits } from '../access/audit.ts'
import { agendaFile, appointmentsOf, byDay, weekOf, type Appointment, type Period } from './agenda.ts'
import { filePath } from './file-page.tsx'

/** One's own agenda by day and by week, and as a calendar file. */
export const agendaDesk = new Hono<Environment>()

/** How far the calendar file reaches: from a month ago to a year ahead. */
const inFile = (today: Temporal.PlainDate): Period => ({
  from: today.subtract({ months: 1 }),
  to: today.add({ years: 1 }),
})

const weekPath = (day: Temporal.PlainDate) => `/agenda?week=${day.toString()}`
const dayPath = (day: Temporal.PlainDate) => `/agenda?dag=${day.toString()}`

/** The appointments of the one who looks; every resident who is shown has a line in the log. */
async function look(c: Request, period: Period, action: string, fields: string[]): Promise<Appointment[]> {
  const { actor } = c.var
  const found = await transact(c, (tx) => appointmentsOf(tx, actor, actor.worker, period))
  if (found.length > 0)
    await transact(c, (tx) =>
      recordAudits(
        tx,
        actor,
        found.map(({ file }) => ({
          action,
          purpose: 'eigen agenda',
          caseFile: file.id,
          resident: file.residentId,
          fields,
        })),
      ),
    )
  return found
}

const Day = ({ day, rows }: ReturnType<typeof byDay>[number]) => (
  <section>
    <h2>
      <a href={dayPath(day)}>{capital(inWords(day))}</a>
    </h2>
    <Table
      caption={`Afspraken op ${inWords(day)}`}
      hideCaption
      keyOf={({ id }) => id}
      rows={rows}
      columns={[
        { head: 'Tijd', cell: (one) => `${timeInWords(one.startsAt)} – ${timeInWords(one.endsAt)}` },
        {
          head: 'Afspraak',
          cell: (one) => (
            <>
              <a href={one.link}>{one.words}</a>
              {one.overlaps && <Status tone="attention">Overlapt</Status>}
            </>
          ),
        },
        { head: 'Met', cell: (one) => one.file.resident },
        { head: 'Waar', cell: (one) => one.place },
        { head: 'Dossier', cell: (one) => <a href={filePath(one.file.id)}>{one.file.number}</a> },
      ]}
    />
  </section>
)

agendaDesk.get('/agenda', async (c) => {
  const { today } = c.var
  const day = parseDay(c.req.query('dag') ?? '')
  const week = weekOf(parseDay(c.req.query('week') ?? '') ?? day ?? today)
  const period = day ? { from: day, to: day } : week
  const step = { days: day ? 1 : 7 }
  const path = day ? dayPath : weekPath
  const found = await look(c, period, 'view agenda', ['name', 'appointment'])
  return c.html(
    renderPage(
      <DeskPage frame={c.var.frame} title="Agenda" current="agenda">
        <Tabs
          label="Periode"
          tabs={[
            { name: 'Vandaag', href: dayPath(today), current: day?.equals(today) ?? false },
            {
              name: 'Deze week',
              href: weekPath(today),
              current: !day && week.from.equals(weekOf(today).from),
            },
          ]}
        />
        <p>{day ? capital(inWords(day)) : `Week van ${inShort(week.from)} tot en met ${inShort(week.to)}`}</p>
        {found.length === 0 ? (
          <EmptyState title="U heeft geen afspraken">
            Hier komen de gesprekken die u plant vanuit een onderzoek.
          </EmptyState>
        ) : (
          byDay(found).map((one) => <Day key={one.day.toString()} {...one} />)
        )}
        <Pagination
          label={day ? 'dagen' : 'weken'}
          previous={path(period.from.subtract(step))}
          next={path(period.from.add(step))}
        />
        <Buttons>
          <ButtonLink href="/agenda/agenda.ics" download>
            Agendabestand opslaan
          </ButtonLink>
          <PrintButton />
        </Buttons>
        <p>In het agendabestand staan geen namen van inwoners, alleen het nummer van het dossier.</p>
      </DeskPage>,
    ),
  )
})

agendaDesk.get('/agenda/agenda.ics', async (c) => {
  const found = await look(c, inFile(c.var.today), 'download agenda', ['appointment'])
  return c.body(agendaFile(found, c.var.now), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="agenda.ics"',
    'cache-control': 'no-store',
  })
})
