import { Logger, run } from 'graphile-worker'
import type { Clock } from '../core/days.ts'
import type { Database, Pool } from '../database/connect.ts'
import { sealAll, type Sealing } from './seal.ts'
import { runSweeps } from './sweeps.ts'

/** The library's log would name payloads; only its errors are kept, without them. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error') console.error(JSON.stringify({ worker: message.split('\n')[0]?.slice(0, 80) }))
})

/** Starts the worker: the day sweeps and the seals of the log, every five minutes. Stops within seconds when asked. */
export async function startWorker(
  queue: Pool,
  database: Database,
  clock: Clock,
  sealing: Sealing,
): Promise<{ stop: () => Promise<void> }> {
  const runner = await run({
    pgPool: queue,
    concurrency: 2,
    noHandleSignals: true,
    logger: quiet,
    crontab: '*/5 * * * * sweep ?max=1\n*/5 * * * * seal ?max=1',
    taskList: {
      sweep: () => runSweeps(database, clock()),
      seal: () => sealAll(database, clock(), sealing),
    },
  })
  return { stop: () => runner.stop() }
}
