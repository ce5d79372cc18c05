import { Hono } from 'hono'
import { demand } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { DeskPage } from '../../../ui/page.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Select } from '../../../ui/select.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { text } from '../../../ui/typed.ts'
import { addManagedForm } from '../access/managed-form.tsx'
import { workersInService } from '../access/workers-in-service.ts'
import { caseloadsOf, type Caseload } from './caseload.ts'
import { caseloadForm } from './task-form.ts'
import { caseloadOf, handOverCaseload } from './hand-over-caseload.ts'

/** The page on which workloads are handed over. */
const CASELOADS = '/werkvoorraad/overdragen'

/** Handing the whole workload of somebody to a colleague: he leaves, is ill, or the areas are divided anew. */
export const caseloadDesk = new Hono<Environment>()

caseloadDesk.get(CASELOADS, async (c) => {
  demand(c.var.actor, 'caseload.hand-over')
  const caseloads = await transact(c, (tx) => caseloadsOf(tx, c.var.actor))
  return c.html(renderPage(<CaseloadsPage c={c} caseloads={caseloads} />))
})

const CaseloadsPage = ({ c, caseloads }: { c: Request; caseloads: readonly Caseload[] }) => (
  <DeskPage
    frame={c.var.frame}
    title="Werkvoorraad overdragen"
    current="caseload"
    back={{ href: '/', name: 'Werkvoorraad' }}
  >
    <p>Wie in uw gebieden werk heeft. U draagt alles in een keer over aan een collega.</p>
    <Table
      caption="Wie werk heeft"
      hideCaption
      rows={caseloads}
      keyOf={({ id }) => id}
      empty="Niemand heeft werk in uw gebieden."
      columns={[
        { head: 'Naam', cell: ({ name }) => name },
        { head: 'Functie', cell: (caseload) => caseload.function },
        { head: 'Open taken', number: true, cell: ({ tasks }) => tasks },
        { head: 'Lopende dossiers', number: true, cell: ({ files }) => files },
        { head: 'Gaat niet mee', number: true, cell: ({ staying }) => staying },
        {
          head: 'Overdragen',
          cell: ({ id, name }) => (
            <a href={`${CASELOADS}/${id}`}>
              Overdragen<span className="kt-hidden"> werk van {name}</span>
            </a>
          ),
        },
      ]}
    />
  </DeskPage>
)

addManagedForm(caseloadDesk, {
  needs: 'caseload.hand-over',
  current: 'caseload',
  path: `${CASELOADS}/:worker`,
  load: async (tx: Tx, c: Request) => {
    const from = c.req.param('worker') ?? ''
    const colleagues = (await workersInService(tx, c.var.today)).filter(({ id }) => id !== from)
    return { ...(await caseloadOf(tx, c.var.actor, from)), colleagues }
  },
  title: ({ name }) => `Werk van ${name} overdragen`,
  back: () => ({ href: CASELOADS, name: 'Werkvoorraad overdragen' }),
  schema: caseloadForm,
  controls: (typed, { name, tasks, files, staying, colleagues }) => (
    <>
      <p>
        Open taken die overgaan: {tasks}. Dossiers waarvan {name} de regie heeft: {files}. In elk dossier komt
        dit op de tijdlijn.
      </p>
      {staying > 0 && (
        <p>
          Niet mee gaan: {staying}. Dat zijn geplande gesprekken en beoordelingen van noodinzagen. Verplaats
          een gesprek in het dossier om een ander te kiezen.
        </p>
      )}
      <Select
        {...text(typed, 'to')}
        label="Aan wie?"
        empty="Kies"
        options={colleagues.map((colleague) => ({ value: colleague.id, label: colleague.name }))}
      />
      <TextArea
        {...text(typed, 'reason')}
        label="Waarom?"
        hint="Dit komt in elk dossier te staan. Schrijf niets over ziekte of andere persoonlijke zaken van de collega"
        rows={2}
      />
    </>
  ),
  button: 'Alles overdragen',
  act: async (tx, c, input) => {
    await handOverCaseload(tx, c.var.actor, c.req.param('worker') ?? '', input)
    return CASELOADS
  },
})
