import type { Config } from '../src/config.ts'
import { dayOf } from '../src/core/days.ts'
import { Missing, StartFault } from '../src/core/failure.ts'
import { openDatabase, openPool, type Database } from '../src/database/connect.ts'
import type { Addresses } from '../src/database/roles.ts'
import { policyNamed } from '../src/modules/ground/policies/policy-named.ts'
import type { Policy } from '../src/modules/ground/policies/policy.ts'
import type { Progress } from './progress.ts'
import { beginMaking, endMaking, isInMaking, throwAway } from './making.ts'
import { DEMO_POLICY, makeMunicipality } from './municipality.ts'
import { makeFiles, type Played } from './files/make-files.ts'
import { planLives } from './files/plan-lives.ts'
import { openPreparedDatabase } from './prepared-database.ts'
import { demoPopulation, makeResidents } from './residents.ts'
import { demoWorkers } from './workers.ts'

export { demoSimulators } from './simulators.ts'

/** What is printed at start: who can log in, and what he does. */
export const logIns: readonly string[] = [
  'Log in als (kies een naam op de inlogpagina; de code staat erbij):',
  ...demoWorkers.map(
    (worker) => `  ${worker.subject.padEnd(17)} ${worker.name}, ${worker.function}: ${worker.does}`,
  ),
]

/** One file for so many residents, and at most this number of files. */
const RESIDENTS_PER_FILE = 5
const MOST_FILES = 600

/**
 * Fills an empty database with the municipality of the demo, as it is at this moment, with this many residents. Under
 * another policy than the demo's own there are no files: what happened in them goes by the demo's. Does nothing when
 * there is a municipality already, so that a second start keeps all data; a demo that was never finished, because the
 * program was ended while it made it, is thrown away and made anew. Throws `StartFault` for an unknown policy.
 */
export async function makeDemo(
  to: Addresses,
  now: Temporal.Instant,
  { demoResidents: residents, demoPolicy: demoPolicyId }: Pick<Config, 'demoResidents' | 'demoPolicy'>,
  progress: Progress,
): Promise<void> {
  const owner = openDatabase(openPool(to.owner, 2))
  const program = openPreparedDatabase(openPool(to.program, 2))
  try {
    if (await isInMaking(owner)) await throwAway(owner)
    else if (await owner.selectFrom('municipality').select('code').executeTakeFirst()) return
    const policy = demoPolicy(demoPolicyId)
    const files =
      policy.id === DEMO_POLICY ? Math.min(MOST_FILES, Math.floor(residents / RESIDENTS_PER_FILE)) : 0
    await beginMaking(owner)
    await fillDemo({ owner, program }, now, { residents, files, policy }, progress)
    await endMaking(owner)
  } finally {
    await Promise.all([owner.destroy(), program.destroy()])
  }
}

function demoPolicy(id: string): Policy {
  try {
    return policyNamed(id)
  } catch (fault) {
    if (fault instanceof Missing) throw new StartFault(`DEMO_POLICY: there is no policies/${id}.yaml`)
    throw fault
  }
}

/** Makes the municipality, its residents, and so many files; answers what was played in the files. */
export async function fillDemo(
  { owner, program }: { owner: Database; program: Database },
  now: Temporal.Instant,
  size: { residents: number; files: number; policy?: Policy },
  progress: Progress,
): Promise<Played[]> {
  await makeMunicipality(owner, program, size.policy)
  const population = demoPopulation(dayOf(now), size.residents)
  const lives = planLives(population, now, size.files)
  const departed = lives.flatMap(({ who }) => (who.departed ? [[who.bsn, who] as const] : []))
  await makeResidents(program, population, new Map(departed), progress)
  return makeFiles(program, lives, progress)
}
