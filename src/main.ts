import { join } from 'node:path'
import { Hono } from 'hono'
import { readConfig, type Config } from './config.ts'
import { clockFrom, dayOf } from './core/days.ts'
import { StartFault } from './core/failure.ts'
import { signingKey } from './core/secrets.ts'
import { openDatabase, openPool } from './database/connect.ts'
import { startDatabase } from './database/start-database.ts'
import { createBrp } from './outside/brp/client.ts'
import { createIdentity } from './outside/identity/identity.ts'
import { directoryLevels } from './outside/identity/level.ts'
import { buildAssets } from './ui/assets.ts'
import { createApp } from './web/app.tsx'
import { ensureFree, listen } from './web/serve.ts'
import { startWorker } from './worker/start-worker.ts'

/** Starts everything: database, pages, worker. Answers how to let go of it, in order. */
async function start(config: Config): Promise<() => Promise<void>> {
  const clock = clockFrom(config.clock)
  const today = () => dayOf(clock())
  await ensureFree(config.port)
  const to = await startDatabase(config)
  // The demo's own code is loaded only for the demo.
  const demo = config.demo ? await import('../demo/demo.ts') : undefined
  await demo?.makeDemo(to, clock(), config, sayProgress)
  const [database, queue] = [openDatabase(openPool(to.program)), openPool(to.queue, 4)]
  const site = new Hono()
  if (demo) site.route('/', demo.demoSimulators(config, today))
  site.route(
    '/',
    createApp(
      {
        database,
        clock,
        secret: config.secret,
        origin: config.origin,
        secure: config.origin.startsWith('https:'),
        demo: config.demo,
        assets: await buildAssets(),
        brp: createBrp({
          url: config.brp.url,
          credentials: { kind: 'api-key', key: config.brp.apiKey },
          timeoutMs: 5000,
        }),
      },
      createIdentity({
        ...config.directory,
        redirectUri: `${config.origin}/inloggen/terug`,
        levelNames: directoryLevels,
        minimumLevel: 'middle',
        timeoutMs: 10_000,
      }),
    ),
  )
  const web = await listen(site, config.port).catch(async (fault: unknown) => {
    await to.stop()
    throw fault
  })
  const worker = await startWorker(queue, database, clock, {
    key: signingKey(config.secret, 'audit seal'),
    headFile: join(config.dataDirectory, 'audit-head.json'),
  })
  console.log(`Keukentafel is te vinden op ${config.origin}`)
  for (const line of demo?.logIns ?? []) console.log(line)
  return async () => {
    await web.stop()
    await worker.stop()
    await Promise.all([database.destroy(), queue.end()])
    await to.stop()
  }
}

const sayProgress = (what: string, done: number, of: number): void =>
  console.log(`De demo wordt gemaakt: ${what} ${done} van ${of}`)

/** Lets go in order when asked to stop; a second ask ends the program at once. */
function stopWhenAsked(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      void stop().then(() => process.exit(0))
    })
}

try {
  stopWhenAsked(await start(readConfig(process.env, { demo: process.argv.includes('--demo') })))
} catch (fault) {
  if (!(fault instanceof StartFault)) throw fault
  console.error(`keukentafel: ${fault.message}`)
  process.exit(1)
}
