import { Hono } from 'hono'
import { may } from '../../../core/actor.ts'
import { inShort } from '../../../core/days.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { handleForm } from '../../../http/form.ts'
import { Button, Buttons } from '../../../ui/button.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Select } from '../../../ui/select.tsx'
import { Table } from '../../../ui/table.tsx'
import { day, text, untyped, type Typed } from '../../../ui/typed.ts'
import { workersInService, type Colleague } from '../access/workers-in-service.ts'
import { dayValues } from '../residents/resident-page.tsx'
import { absenceForm } from './absence-form.ts'
import { absencesOf, managesAbsenceOf, type Absence } from './absence.ts'
import { endAbsence, recordAbsence } from './record-absence.ts'

/** Who is away and who stands in: one's own absences, and those of all for who divides the work. */
export const absenceDesk = new Hono<Environment>()

const optionsOf = (colleagues: readonly Colleague[]) =>
  colleagues.map((one) => ({ value: one.id, label: `${one.name}, ${one.function}` }))

const Known = ({ c, absences }: { c: Request; absences: readonly Absence[] }) => (
  <Table
    caption="Afwezig, nu en later"
    keyOf={({ id }) => id}
    rows={absences}
    empty="Er staat geen afwezigheid. Hier komt wie er weg is, tot wanneer, en wie vervangt."
    columns={[
      { head: 'Wie', cell: (one) => one.workerName },
      { head: 'Van', cell: (one) => inShort(one.from) },
      { head: 'Tot en met', cell: (one) => inShort(one.until) },
      { head: 'Vervangen door', cell: (one) => one.replacementName },
      {
        head: 'Eerder terug',
        cell: (one) =>
          managesAbsenceOf(c.var.actor, one.worker) && (
            <Form frame={c.var.frame} action={`/afwezigheid/${one.id}/beeindigen`}>
              <Button kind="secondary">
                Beëindigen<span className="kt-hidden"> de afwezigheid van {one.workerName}</span>
              </Button>
            </Form>
          ),
      },
    ]}
  />
)

async function page(c: Request, typed: Typed) {
  const { actor, today } = c.var
  const all = may(actor, 'caseload.hand-over')
  const { absences, colleagues } = await transact(c, async (tx) => ({
    absences: await absencesOf(tx, today, all ? undefined : [actor.worker]),
    colleagues: await workersInService(tx, today),
  }))
  return (
    <DeskPage
      frame={c.var.frame}
      title="Afwezigheid"
      current="worklist"
      faulty={typed.faults.length > 0}
      back={{ href: '/', name: 'Werkvoorraad' }}
    >
      <ErrorSummary faults={typed.faults} />
      <Known c={c} absences={absences} />
      <Panel title="Afwezigheid vastleggen">
        <p>
          Wie vervangt, ziet in deze dagen ook het werk en de dossiers van wie afwezig is, en krijgt de nieuwe
          taken. Daarna houdt dat vanzelf op. Schrijf nergens op waarom iemand afwezig is.
        </p>
        <Form frame={c.var.frame} action="/afwezigheid">
          {all ? (
            <Select {...text(typed, 'worker')} label="Wie is er afwezig?" options={optionsOf(colleagues)} />
          ) : (
            <input type="hidden" name="worker" value={actor.worker} />
          )}
          <DayField {...day(typed, 'from')} label="Eerste dag" />
          <DayField {...day(typed, 'until')} label="Laatste dag" />
          <Select
            {...text(typed, 'replacement')}
            label="Wie vervangt?"
            empty="Kies een collega"
            options={optionsOf(all ? colleagues : colleagues.filter(({ id }) => id !== actor.worker))}
          />
          <Buttons>
            <Button>Vastleggen</Button>
          </Buttons>
        </Form>
      </Panel>
    </DeskPage>
  )
}

absenceDesk.get('/afwezigheid', async (c) =>
  c.html(
    renderPage(await page(c, untyped({ worker: c.var.actor.worker, ...dayValues('from', c.var.today) }))),
  ),
)

absenceDesk.post('/afwezigheid', async (c) =>
  handleForm(c, {
    schema: absenceForm,
    show: (typed) => page(c, typed),
    act: async (tx, input) => {
      await recordAbsence(tx, c.var.actor, input)
      return '/afwezigheid'
    },
  }),
)

absenceDesk.post('/afwezigheid/:absence/beeindigen', async (c) => {
  await transact(c, (tx) => endAbsence(tx, c.var.actor, c.req.param('absence')))
  return c.redirect('/afwezigheid', 303)
})
