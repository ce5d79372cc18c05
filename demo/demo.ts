import { openDatabase, openPool } from '../src/database/connect.ts'
import type { Addresses } from '../src/database/roles.ts'
import type { Progress } from './progress.ts'
import { makeMunicipality } from './municipality.ts'
import { makeResidents } from './residents.ts'
import { demoWorkers } from './workers.ts'

export { demoSimulators } from './simulators.ts'

/** What is printed at start: who can log in, and what he does. */
export const logIns: readonly string[] = [
  'Log in als (kies een naam op de inlogpagina; de code staat erbij):',
  ...demoWorkers.map(
    (worker) => `  ${worker.subject.padEnd(17)} ${worker.name}, ${worker.function}: ${worker.does}`,
  ),
]

/**
 * Fills an empty database with the municipality of the demo, as it is on `today`, with this many residents. Does nothing when there is a
 * municipality already, so that a second start keeps all data.
 */
export async function makeDemo(
  to: Addresses,
  today: Temporal.PlainDate,
  residents: number,
  progress: Progress,
): Promise<void> {
  const owner = openDatabase(openPool(to.owner, 2))
  const program = openDatabase(openPool(to.program, 4))
  try {
    if (await owner.selectFrom('municipality').select('code').executeTakeFirst()) return
    await makeMunicipality(owner, program)
    await makeResidents(program, today, residents, progress)
  } finally {
    await Promise.all([owner.destroy(), program.destroy()])
  }
}
