import { Hono } from 'hono'
import { demand, permissions, type Permission } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import { Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { transact, type Environment, type Request } from '../../../http/environment.ts'
import { capital } from '../../../core/capital.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { renderPage } from '../../../ui/render.tsx'
import { Select } from '../../../ui/select.tsx'
import { day, text } from '../../../ui/typed.ts'
import { organisationsOn } from '../organisations/organisation.ts'
import { recordAudit } from './audit.ts'
import { endService, resumeService, type WorkInFiles } from './end-service.ts'
import { endPermission, grantPermission } from './grant-permission.ts'
import { dayBoxes, LastDay } from './last-day.tsx'
import { addManagedForm } from './managed-form.tsx'
import { changeWorker, recordWorker } from './record-worker.ts'
import { grantForm, lastDayForm, newWorkerForm, versionForm, workerForm } from './worker-form.ts'
import { WorkerPage } from './worker-page.tsx'
import { WorkerFields, WorkLeft } from './worker-parts.tsx'
import { getWorker, type WorkerCard } from './worker-store.ts'
import { standOf, workInWords, type Grant } from './worker.ts'
import { workerPath } from './workers-desk.tsx'

const idOf = (c: Request): string => c.req.param('id') ?? ''

/** What the forms about workers have in common. */
const common = {
  needs: 'access.manage' as const,
  current: 'workers',
  version: ({ version }: Pick<WorkerCard, 'version'>) => version,
  back: ({ id, name }: Pick<WorkerCard, 'id' | 'name'>) => ({ href: workerPath(id), name }),
}

const load = (tx: Tx, c: Request) => getWorker(tx, idOf(c))

const withOrganisations = async (tx: Tx, c: Request) => ({
  ...(await load(tx, c)),
  organisations: await organisationsOn(tx, c.var.today),
})

function grantIn(c: Request, worker: WorkerCard): Grant {
  const grant = worker.grants.find(({ id }) => id === c.req.param('grant'))
  if (!grant) throw new Missing('grant')
  return grant
}

const namesOf = Object.entries(permissions).map(([value, words]) => ({
  value: value as Permission,
  label: capital(words),
}))

/** The pages of one worker, and adding one; what leaving means for files comes from the module of the files. */
export function workerDesk(work: WorkInFiles): Hono<Environment> {
  const desk = new Hono<Environment>()
  addFacts(desk)
  addGrants(desk)
  addService(desk, work)
  desk.get('/medewerkers/:id', async (c) => {
    const { actor } = c.var
    demand(actor, 'access.manage')
    const shown = await transact(c, async (tx) => {
      const worker = await getWorker(tx, idOf(c))
      await recordAudit(tx, actor, {
        action: 'view worker',
        purpose: 'medewerkers beheren',
        fields: [`worker ${worker.id}`],
      })
      return { worker, work: await work.openWork(tx, actor, worker.id) }
    })
    return c.html(renderPage(<WorkerPage c={c} {...shown} />))
  })
  return desk
}

function addFacts(desk: Hono<Environment>): void {
  addManagedForm(desk, {
    needs: 'access.manage',
    current: 'workers',
    path: '/medewerkers/nieuw',
    title: () => 'Medewerker toevoegen',
    back: () => ({ href: '/medewerkers', name: 'Medewerkers' }),
    load: (tx, c) => organisationsOn(tx, c.var.today),
    schema: newWorkerForm,
    controls: (typed, organisations) => (
      <>
        <WorkerFields typed={typed} organisations={organisations} />
        <DayField
          {...day(typed, 'from')}
          label="Eerste dag"
          hint="Leeg laten betekent vandaag. Wat deze medewerker mag, kiest u daarna"
          optional
        />
      </>
    ),
    button: 'Toevoegen',
    act: async (tx, c, input) => workerPath(await recordWorker(tx, c.var.actor, input)),
  })
  addManagedForm(desk, {
    ...common,
    path: '/medewerkers/:id/wijzigen',
    title: ({ name }) => `Gegevens van ${name}`,
    load: withOrganisations,
    schema: workerForm,
    start: (worker) => ({
      name: worker.name,
      function: worker.function,
      email: worker.email ?? '',
      phone: worker.phone ?? '',
      subject: worker.subject,
      organisation: worker.organisation?.id ?? '',
    }),
    controls: (typed, { organisations }) => <WorkerFields typed={typed} organisations={organisations} />,
    button: 'Opslaan',
    act: async (tx, c, input) => {
      await changeWorker(tx, c.var.actor, idOf(c), input)
      return workerPath(idOf(c))
    },
  })
}

function addGrants(desk: Hono<Environment>): void {
  addManagedForm(desk, {
    ...common,
    path: '/medewerkers/:id/bevoegdheden',
    title: ({ name }) => `Bevoegdheid geven aan ${name}`,
    load,
    schema: grantForm,
    controls: (typed) => (
      <>
        <Select
          {...text(typed, 'permission')}
          label="Wat mag deze medewerker?"
          empty="Kies"
          options={namesOf}
        />
        <DayField
          {...day(typed, 'from')}
          label="Vanaf welke dag?"
          hint="Leeg laten betekent vandaag"
          optional
        />
        <DayField
          {...day(typed, 'until')}
          label="Tot en met welke dag?"
          hint="Leeg laten betekent: tot iemand de bevoegdheid beëindigt"
          optional
        />
      </>
    ),
    button: 'Geven',
    act: async (tx, c, input) => {
      await grantPermission(tx, c.var.actor, idOf(c), input)
      return workerPath(idOf(c))
    },
  })
  addManagedForm(desk, {
    ...common,
    path: '/medewerkers/:id/bevoegdheden/:grant',
    title: ({ name }) => `Bevoegdheid van ${name} beëindigen`,
    load: async (tx: Tx, c: Request) => {
      const worker = await load(tx, c)
      return { ...worker, grant: grantIn(c, worker) }
    },
    schema: lastDayForm,
    start: (_, c) => dayBoxes('until', c.var.today),
    controls: (typed, { name, grant }) => (
      <>
        <p>
          {name} mag nu: {permissions[grant.permission]}.
        </p>
        <LastDay typed={typed} />
      </>
    ),
    button: 'Beëindigen',
    warning: true,
    act: async (tx, c, input) => {
      await endPermission(tx, c.var.actor, idOf(c), c.req.param('grant') ?? '', input)
      return workerPath(idOf(c))
    },
  })
}

function addService(desk: Hono<Environment>, work: WorkInFiles): void {
  addManagedForm(desk, {
    ...common,
    path: '/medewerkers/:id/uit-dienst',
    title: ({ name }) => `${name} uit dienst melden`,
    load: async (tx: Tx, c: Request) => ({
      ...(await load(tx, c)),
      work: await work.openWork(tx, c.var.actor, idOf(c)),
    }),
    schema: lastDayForm,
    start: (_, c) => dayBoxes('until', c.var.today),
    controls: (typed, worker) => (
      <>
        {workInWords(worker.work) !== '' && <WorkLeft name={worker.name} work={worker.work} />}
        <p>Na de laatste dag:</p>
        <ul>
          <li>kan {worker.name} niet meer inloggen;</li>
          <li>eindigen alle bevoegdheden en de plaats in teams en dossiers;</li>
          <li>blijft zichtbaar wat {worker.name} heeft gedaan.</li>
        </ul>
        <LastDay typed={typed} />
      </>
    ),
    button: 'Uit dienst melden',
    warning: true,
    act: async (tx, c, input) => {
      await endService(tx, c.var.actor, idOf(c), input, work)
      return workerPath(idOf(c))
    },
  })
  addManagedForm(desk, {
    ...common,
    path: '/medewerkers/:id/in-dienst',
    title: ({ name }) => `${name} in dienst`,
    load,
    schema: versionForm,
    controls: (_, worker, c) => (
      <p>
        {worker.until && standOf(worker, c.var.today) === 'over'
          ? `${worker.name} kan weer inloggen. `
          : `De laatste dag ${worker.until ? inWords(worker.until) : ''} vervalt. `}
        Bevoegdheden en teams die zijn beëindigd, komen niet vanzelf terug: geef ze daarna opnieuw.
      </p>
    ),
    button: 'In dienst nemen',
    act: async (tx, c, { version }) => {
      await resumeService(tx, c.var.actor, idOf(c), version)
      return workerPath(idOf(c))
    },
  })
}
