import { dayOf } from '../src/core/days.ts'
import { openDatabase, openPool, type Database } from '../src/database/connect.ts'
import type { Addresses } from '../src/database/roles.ts'
import type { Progress } from './progress.ts'
import { beginMaking, endMaking, isInMaking, throwAway } from './making.ts'
import { makeMunicipality } from './municipality.ts'
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
 * Fills an empty database with the municipality of the demo, as it is at this moment, with this many residents. Does
 * nothing when there is a municipality already, so that a second start keeps all data; a demo that was never finished,
 * because the program was ended while it made it, is thrown away and made anew.
 */
export async function makeDemo(
  to: Addresses,
  now: Temporal.Instant,
  residents: number,
  progress: Progress,
): Promise<void> {
  const owner = openDatabase(openPool(to.owner, 2))
  const program = openPreparedDatabase(openPool(to.program, 2))
  try {
    if (await isInMaking(owner)) await throwAway(owner)
    else if (await owner.selectFrom('municipality').select('code').executeTakeFirst()) return
    const files = Math.min(MOST_FILES, Math.floor(residents / RESIDENTS_PER_FILE))
    await beginMaking(owner)
    await fillDemo({ owner, program }, now, { residents, files }, progress)
    await endMaking(owner)
  } finally {
    await Promise.all([owner.destroy(), program.destroy()])
  }
}

/** Makes the municipality, its residents, and so many files; answers what was played in the files. */
export async function fillDemo(
  { owner, program }: { owner: Database; program: Database },
  now: Temporal.Instant,
  size: { residents: number; files: number },
  progress: Progress,
): Promise<Played[]> {
  await makeMunicipality(owner, program)
  const population = demoPopulation(dayOf(now), size.residents)
  const lives = planLives(population, now, size.files)
  const departed = lives.flatMap(({ who }) => (who.departed ? [[who.bsn, who] as const] : []))
  await makeResidents(program, population, new Map(departed), progress)
  return makeFiles(program, lives, progress)
}
