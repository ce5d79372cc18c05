import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { newId } from '../src/core/id.ts'
import type { Permission } from '../src/core/actor.ts'
import { permissions } from '../src/core/actor.ts'
import type { Database } from '../src/database/connect.ts'
import { fold } from '../src/modules/ground/residents/name.ts'
import { openSession } from '../src/modules/ground/access/sessions.ts'
import { inMunicipality } from '../src/database/connect.ts'
import { buildAssets } from '../src/ui/assets.ts'
import { createApp } from '../src/web/app.tsx'
import { sender } from '../src/letters/samples/frame.ts'
import type { Services } from '../src/web/services.ts'
import { createIdentity } from '../src/outside/identity/identity.ts'
import { directoryLevels } from '../src/outside/identity/level.ts'
import { TEST_SECRET } from './database-server.ts'
import type { RegisteredPerson } from '../src/outside/brp/simulator/register.ts'
import { testRegister } from './register.ts'
import { statementsOf, testDatabase, type TestDatabase } from './database.ts'

/** The moment of every test that does not choose its own: Tuesday 24 November 2026, nine o'clock. */
export const NOW = Temporal.Instant.from('2026-11-24T08:00:00Z')
export const GM = 'GM9001'

/** No directory answers here: tests log in by opening a session, and the log-in has tests of its own. */
const directory = createIdentity({
  issuer: 'http://127.0.0.1:9',
  clientId: 'keukentafel',
  clientSecret: 'not a real secret',
  redirectUri: 'http://localhost/inloggen/terug',
  levelNames: directoryLevels,
  minimumLevel: 'middle',
  timeoutMs: 1000,
})

export type Browser = {
  worker: string
  /** The session, as name and value, for a real browser that goes on where this one is. */
  cookie: string
  get: (path: string) => Promise<Response>
  /** Sends a form as a browser does, with the token of its page and a key of its own; values of one name may be several. */
  /** Sends a form; `saves` is how many saves it is where one signature also does what it decides. */
  post: (
    path: string,
    fields: Record<string, string | readonly string[] | Blob>,
    saves?: number,
  ) => Promise<Response>
}

export type Site = {
  database: TestDatabase
  /** Logs in a new worker with these permissions and areas. */
  login: (can?: readonly Permission[], areas?: readonly string[], name?: string) => Promise<Browser>
  /** Logs the same worker in again: a session ends after an hour without use. */
  again: (who: Browser) => Promise<Browser>
  /** Moves the clock of the site. */
  setNow: (now: Temporal.Instant) => void
  fetch: (path: string, init?: RequestInit) => Promise<Response>
}

/** The real site on a database of its own, with one municipality of two areas; requests do not leave the process. */
export async function testSite({
  register = [],
}: { register?: readonly RegisteredPerson[] } = {}): Promise<Site> {
  const database = await testDatabase()
  let now = NOW
  const services: Services = {
    database: database.program,
    clock: () => now,
    secret: TEST_SECRET,
    origin: 'http://localhost',
    secure: false,
    demo: true,
    assets: await buildAssets(),
    brp: await testRegister(register),
  }
  // Part of a larger one, as in main.ts, where the simulators of the demo stand before it.
  const app = new Hono().route('/', createApp(services, directory))
  await foundMunicipality(database.owner)
  const fetch = async (path: string, init?: RequestInit) => app.request(`http://localhost${path}`, init)
  const session = async (worker: string) => {
    const token = await inMunicipality(database.program, GM, (tx) => openSession(tx, GM, worker, 'high', now))
    return browser(fetch, worker, `session=${token}`)
  }
  return {
    database,
    fetch,
    setNow: (moment) => (now = moment),
    login: async (
      can = Object.keys(permissions) as Permission[],
      areas = ['noord'],
      name = 'Test Consulent',
    ) => {
      return session(await addWorker(database.owner, name, can, areas))
    },
    again: ({ worker }) => session(worker),
  }
}

/** The most statements that a page and a save may take, whatever they show or write. */
const [PAGE, SAVE] = [8, 12]

/** How many a request may take: a form that comes back is its saves and a page. */
function most(method: 'GET' | 'POST', status: number, saves: number): number {
  if (method === 'GET') return PAGE
  return saves * SAVE + (status === 200 || status === 422 ? PAGE : 0)
}

/** The saves that take more, still: granting, replacing a decision, and asking for a view on that. */
const OVER =
  /^\/dossiers\/[^/]+\/(besluiten\/[^/]+\/(zienswijze|wijzigen|intrekken)|aanvraag\/[^/]+\/\d+\/toekennen)$/

/** Every page and save of every test is measured: one that takes too many statements fails its test. */
async function measured(
  request: { path: string; method: 'GET' | 'POST'; saves?: number },
  work: () => Promise<Response>,
): Promise<Response> {
  const { result, statements } = await statementsOf(work)
  const limit = most(request.method, result.status, request.saves ?? 1)
  if (statements.length > limit && !OVER.test(request.path))
    throw new Error(
      `${request.method} ${request.path} took ${statements.length} statements; at most ${limit}:\n${statements.join('\n')}`,
    )
  return result
}

function browser(fetch: Site['fetch'], worker: string, cookie: string): Browser {
  let formToken: string | undefined
  const get = (path: string) => measured({ path, method: 'GET' }, () => fetch(path, { headers: { cookie } }))
  return {
    worker,
    cookie,
    get,
    // A form that also signs is two saves.
    post: async (path, fields, saves = fields['step'] === 'sign' ? 2 : 1) => {
      formToken ??= /name="_token" value="([^"]+)"/.exec(await (await get('/')).text())?.[1] ?? ''
      const body = new FormData()
      body.set('_token', formToken)
      if (!fields['_key']) body.set('_key', randomUUID())
      for (const [name, value] of Object.entries(fields))
        for (const one of Array.isArray(value) ? value : [value]) body.append(name, one as string)
      const request = { path, method: 'POST' as const, saves }
      return measured(request, () => fetch(path, { method: 'POST', headers: { cookie }, body }))
    },
  }
}

async function foundMunicipality(owner: Database): Promise<void> {
  await owner
    .insertInto('municipality')
    .values({ code: GM, name: 'Vierdorpen', host: null, created_at: NOW })
    .execute()
  await owner
    .insertInto('municipality_policy')
    .values({ municipality: GM, valid_from: Temporal.PlainDate.from('2015-01-01'), file: 'demo' })
    .execute()
  await owner
    .insertInto('letterhead')
    .values({
      municipality: GM,
      valid_from: NOW.subtract({ hours: 24 * 4000 }),
      content: JSON.stringify(sender),
    })
    .execute()
  await owner
    .insertInto('area')
    .values([
      { municipality: GM, id: 'noord', name: 'Noord', kind: 'district' },
      { municipality: GM, id: 'zuid', name: 'Zuid', kind: 'district' },
    ])
    .execute()
}

/** A worker with these permissions, in the core of a team for these areas. */
export async function addWorker(
  owner: Database,
  name: string,
  can: readonly Permission[],
  areas: readonly string[],
): Promise<string> {
  const [worker, team] = [newId(NOW), newId(NOW)]
  const since = Temporal.PlainDate.from('2020-01-01')
  await owner
    .insertInto('worker')
    .values({
      municipality: GM,
      id: worker,
      subject: worker,
      name,
      function: 'Wmo-consulent',
      active_from: since,
    })
    .execute()
  if (can.length > 0)
    await owner
      .insertInto('permission_grant')
      .values(
        can.map((permission) => ({ municipality: GM, worker, permission, from_day: since, granted_at: NOW })),
      )
      .execute()
  await owner
    .insertInto('team')
    .values({ municipality: GM, id: team, name: `Team van ${name}` })
    .execute()
  await owner
    .insertInto('team_member')
    .values({ municipality: GM, team, worker, membership: 'core', from_day: since })
    .execute()
  for (const area of areas)
    await owner.insertInto('team_area').values({ municipality: GM, team, area, from_day: since }).execute()
  return worker
}

/** A resident of our own records. */
export async function addResident(
  owner: Database,
  resident: Partial<{
    surname: string
    bsn: string
    birthDate: string
    area: string
    protected: boolean
  }> = {},
): Promise<string> {
  const id = newId(NOW)
  const surname = resident.surname ?? 'Wollegras'
  await owner
    .insertInto('resident')
    .values({
      municipality: GM,
      id,
      bsn: resident.bsn ?? null,
      given_names: 'Aafke',
      surname,
      surname_folded: fold(surname),
      birth_date: Temporal.PlainDate.from(resident.birthDate ?? '1944-03-05'),
      street: 'Veenpad',
      house_number: '7',
      postcode: '9999 AA',
      town: 'Vierdorpen',
      area: resident.area ?? 'noord',
      address_protected: resident.protected ?? false,
      source: 'own',
      made_at: NOW,
    })
    .execute()
  return id
}
