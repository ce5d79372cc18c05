import { readConfig, type Config } from './config.ts'
import { dayOf, systemClock, type Clock } from './core/days.ts'
import { StartFault } from './core/failure.ts'
import { openDatabase, openPool } from './database/connect.ts'
import type { Addresses } from './database/roles.ts'
import { startDatabase } from './database/start-database.ts'
import { buildAssets } from './ui/assets.ts'
import { createApp } from './web/app.tsx'
import { listen } from './web/serve.ts'
import { startWorker } from './worker/start-worker.ts'

/** Keeps a moved clock running from the moment of starting. */
function clockFrom(moved: string | undefined): Clock {
  if (!moved) return systemClock
  const [start, began] = [Temporal.Instant.from(moved), Temporal.Now.instant()]
  return () => start.add(began.until(Temporal.Now.instant()))
}

async function start(config: Config): Promise<void> {
  const clock = clockFrom(config.clock)
  const to = await startDatabase(config)
  if (config.demo) await fillDemo(to, dayOf(clock()))
  const [pool, queue] = [openPool(to.program), openPool(to.queue, 4)]
  const database = openDatabase(pool)
  const app = createApp({
    database,
    clock,
    secret: config.secret,
    secure: config.origin.startsWith('https:'),
    demo: config.demo,
    assets: await buildAssets(),
  })
  const web = await listen(app, config.port).catch(async (fault: unknown) => {
    await to.stop()
    throw fault
  })
  const worker = await startWorker(queue, database, clock)
  console.log(`Keukentafel is te vinden op http://localhost:${web.port}`)
  onStop(async () => {
    await web.stop()
    await worker.stop()
    await Promise.all([database.destroy(), queue.end()])
    await to.stop()
  })
}

/** The demo's own code is loaded only for the demo. */
async function fillDemo(to: Addresses, today: Temporal.PlainDate): Promise<void> {
  const { makeDemo } = await import('../demo/make-demo.ts')
  await makeDemo(to, today, (what, done, of) =>
    console.log(`De demo wordt gemaakt: ${what} ${done} van ${of}`),
  )
}

/** Lets go in order when asked to stop; a second ask ends the program at once. */
function onStop(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      void stop().then(() => process.exit(0))
    })
}

try {
  await start(readConfig(process.env, { demo: process.argv.includes('--demo') }))
} catch (fault) {
  if (!(fault instanceof StartFault)) throw fault
  console.error(`keukentafel: ${fault.message}`)
  process.exit(1)
}
