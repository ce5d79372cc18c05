import { inMunicipality, type Database } from '../database/connect.ts'
import { sweeps as investigationSweeps } from '../modules/support/investigations/jobs.ts'
import { sweeps as arrangementSweeps } from '../modules/support/arrangements/jobs.ts'
import { sweeps as deliverySweeps } from '../modules/support/deliveries/jobs.ts'
import { sweeps as decisionSweeps } from '../modules/support/decisions/jobs.ts'
import { sweeps as revisionSweeps } from '../modules/support/decisions/revisions/jobs.ts'
import { sweeps as contributionSweeps } from '../modules/support/decisions/contributions/keep-register.ts'
import type { Sweep } from './jobs.ts'
import { systemActor } from './system-actor.ts'

/** The sweeps of all modules, in the order in which they run. */
export const sweeps: readonly Sweep[] = [
  ...investigationSweeps,
  ...arrangementSweeps,
  ...revisionSweeps,
  ...deliverySweeps,
  ...decisionSweeps,
  ...contributionSweeps,
]

/** Runs all sweeps of all municipalities for this moment, each in a transaction of its own. */
export async function runSweeps(database: Database, now: Temporal.Instant): Promise<void> {
  const municipalities = await database.selectFrom('municipality').select('code').execute()
  for (const { code } of municipalities)
    for (const { sweep } of sweeps)
      await inMunicipality(database, code, async (tx) => sweep(tx, await systemActor(tx, code, now)))
}
