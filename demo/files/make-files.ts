import { dayOf } from '../../src/core/days.ts'
import { inMunicipality, type Database } from '../../src/database/connect.ts'
import { sweeps } from '../../src/worker/sweeps.ts'
import { systemActor } from '../../src/worker/system-actor.ts'
import { DEMO } from '../municipality.ts'
import type { Progress } from '../progress.ts'
import { readCast, type Cast } from './cast.ts'
import type { Life, PlannedStep } from './life.ts'
import { play } from './play.ts'
import type { Memory } from './scene.ts'

/** A life that was played, with what came of it. */
export type Played = { life: Life; memory: Memory }

type Due = { life: Life; memory: Memory; step: PlannedStep }

/** Progress is told every so many days. */
const TOLD_EVERY = 20

/**
 * Plays lives as they went, day by day and in the order of their moments, so that numbers, terms and letters are those
 * of their days. At the end of each day the program does what it does by itself. One transaction a day.
 */
export async function makeFiles(
  program: Database,
  lives: readonly Life[],
  progress: Progress,
): Promise<Played[]> {
  const { cast, residents } = await inMunicipality(program, DEMO, async (tx) => ({
    cast: await readCast(tx),
    residents: new Map(
      (await tx.selectFrom('resident').select(['id', 'bsn']).execute()).map(({ id, bsn }) => [bsn, id]),
    ),
  }))
  const played = lives.map((life): Played => ({
    life,
    memory: { resident: residents.get(life.who.bsn)!, arrangement: 0 },
  }))
  const due: Due[] = played.flatMap(({ life, memory }) => life.steps.map((step) => ({ life, memory, step })))
  due.sort((a, b) => Temporal.Instant.compare(a.step.at, b.step.at))
  const days = [...Map.groupBy(due, ({ step }) => dayOf(step.at).toString()).values()]
  for (const [at, steps] of days.entries()) {
    await playDay(program, cast, steps)
    if (at % TOLD_EVERY === 0 || at === days.length - 1) progress('dagen werk', at + 1, days.length)
  }
  return played
}

async function playDay(program: Database, cast: Cast, steps: readonly Due[]): Promise<void> {
  await inMunicipality(program, DEMO, async (tx) => {
    for (const { life, memory, step } of steps)
      await play[step.name]({ tx, actor: cast.as(step.by, step.at), life, memory, workers: cast.ids })
    const last = steps.at(-1)!.step.at
    for (const { sweep } of sweeps) await sweep(tx, await systemActor(tx, DEMO, last))
  })
}
