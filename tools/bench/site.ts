import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import pg from 'pg'
import { fillDemo } from '../../demo/demo.ts'
import { DEMO } from '../../demo/municipality.ts'
import { openDatabase, openPool, inMunicipality, type Database } from '../../src/database/connect.ts'
import type { Addresses } from '../../src/database/roles.ts'
import { startDatabase } from '../../src/database/start-database.ts'
import { openSession } from '../../src/modules/ground/access/sessions.ts'
import { createBrp } from '../../src/outside/brp/client.ts'
import { createIdentity } from '../../src/outside/identity/identity.ts'
import { directoryLevels } from '../../src/outside/identity/level.ts'
import { buildAssets } from '../../src/ui/assets.ts'
import { createApp } from '../../src/web/app.tsx'
import { listen } from '../../src/web/serve.ts'
import type { Statement } from './replay.ts'

/** Somebody who is logged in. */
export type Asker = {
  get: (path: string) => Promise<string>
  post: (path: string, fields: Record<string, string>) => Promise<Response>
}

/** The real program on a filled demo of its own, as a bench asks it over HTTP. */
export type BenchSite = {
  municipality: string
  program: Database
  owner: pg.Client
  /** A connection of the program's own role that sees the municipality. */
  direct: pg.Client
  worker: string
  get: Asker['get']
  post: Asker['post']
  /** Asks as another worker. */
  as: (worker: string) => Promise<Asker>
  /** The statements that some work makes the program send, begin and commit among them. */
  heard: (work: () => Promise<unknown>) => Promise<Statement[]>
  stop: () => Promise<void>
}

const SECRET = 'a secret for benches only, of more than 32 characters'
const NOW = Temporal.Instant.from('2026-11-24T08:00:00Z')

/** The addresses of a migrated database without a municipality, and what lets go of it. */
type EmptyDatabase = Addresses & { stop: () => Promise<void> }

/** A server of its own on data that are thrown away. */
async function ownDatabase(): Promise<EmptyDatabase> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'keukentafel-bench-'))
  // The embedded server runs as somebody else when the bench runs as root.
  chmodSync(dataDirectory, 0o755)
  const to = await startDatabase({ databaseUrl: undefined, dataDirectory, secret: SECRET })
  const stop = async () => {
    await to.stop()
    rmSync(dataDirectory, { recursive: true, force: true })
  }
  return { ...to, stop }
}

/** The program on a demo of this size, in a database of its own unless an empty one is given. */
export async function benchSite(
  size: { residents: number; files: number },
  on?: EmptyDatabase,
): Promise<BenchSite> {
  const to = on ?? (await ownDatabase())
  let hearing: Statement[] | undefined
  const program = openDatabase(openPool(to.program), (text, values) => hearing?.push({ text, values }))
  const filler = openDatabase(openPool(to.owner, 2))
  await fillDemo({ owner: filler, program }, NOW, size, () => undefined)
  await filler.destroy()
  const [owner, direct] = [to.owner, to.program].map((url) => new pg.Client({ connectionString: url }))
  await Promise.all([owner!.connect(), direct!.connect()])
  await direct!.query(`select set_config('keukentafel.municipality', $1, false)`, [DEMO])
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const web = await listen(new Hono().route('/', await app(program, port)), port)
  const worker = await workerOf(program)
  const as = (of: string) => askerOf(program, of, port)
  return {
    municipality: DEMO,
    program,
    owner: owner!,
    direct: direct!,
    worker,
    ...(await as(worker)),
    as,
    heard: async (work) => {
      hearing = []
      await work()
      const heard = hearing
      hearing = undefined
      return heard
    },
    stop: async () => {
      await web.stop()
      await Promise.all([owner!.end(), direct!.end(), program.destroy()])
      await to.stop()
    },
  }
}

async function askerOf(program: Database, worker: string, port: number): Promise<Asker> {
  const token = await inMunicipality(program, DEMO, (tx) => openSession(tx, DEMO, worker, 'high', NOW))
  const headers = { cookie: `session=${token}`, accept: 'text/html' }
  const get = async (path: string) => (await fetch(`http://localhost:${port}${path}`, { headers })).text()
  const formToken = /name="_token" value="([^"]+)"/.exec(await get('/'))?.[1] ?? ''
  return {
    get,
    post: (path, fields) =>
      fetch(`http://localhost:${port}${path}`, {
        method: 'POST',
        headers,
        redirect: 'manual',
        body: new URLSearchParams({ _token: formToken, ...fields }),
      }),
  }
}

const app = async (database: Database, port: number) =>
  createApp(
    {
      database,
      clock: () => NOW,
      secret: SECRET,
      origin: `http://localhost:${port}`,
      secure: false,
      demo: true,
      assets: await buildAssets(),
      brp: createBrp({ url: 'http://127.0.0.1:9', credentials: { kind: 'none' }, timeoutMs: 100 }),
    },
    createIdentity({
      issuer: 'http://127.0.0.1:9',
      clientId: 'keukentafel',
      clientSecret: 'not a real secret',
      redirectUri: `http://localhost:${port}/inloggen/terug`,
      levelNames: directoryLevels,
      minimumLevel: 'middle',
      timeoutMs: 100,
    }),
  )

/** The consultant of the demo. */
const workerOf = (program: Database): Promise<string> =>
  inMunicipality(program, DEMO, async (tx) => {
    const found = await tx
      .selectFrom('worker')
      .select('id')
      .where('subject', '=', 'consultant')
      .executeTakeFirstOrThrow()
    return found.id
  })
