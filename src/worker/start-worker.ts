import { Logger, run } from 'graphile-worker'
import type { Clock } from '../core/days.ts'
import type { Database, Pool } from '../database/connect.ts'
import { runSweeps } from './sweeps.ts'

/** The library's log would name payloads; only its errors are kept, without them. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error') console.error(JSON.stringify({ worker: message.split('\n')[0]?.slice(0, 80) }))
})

/** Starts the worker: the day sweeps every five minutes. Stops within seconds when asked. */
export async function startWorker(
  queue: Pool,
  database: Database,
  clock: Clock,
): Promise<{ stop: () => Promise<void> }> {
  const runner = await run({
    pgPool: queue,
    concurrency: 2,
    noHandleSignals: true,
    logger: quiet,
    crontab: '*/5 * * * * sweep ?max=1',
    taskList: { sweep: () => runSweeps(database, clock()) },
  })
  return { stop: () => runner.stop() }
}
