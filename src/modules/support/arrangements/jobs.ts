import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'

/** How many lines one sweep takes: what is left comes with the next. */
const BATCH = 500

/** Agreed help that needs no decision runs from its first day on. */
export async function startAgreedLines(tx: Tx, actor: Actor): Promise<void> {
  await tx
    .updateTable('arrangement_line')
    .set((eb) => ({
      state: 'running',
      started_on: eb.ref('from_day'),
      version: eb('version', '+', 1),
      changed_by: actor.worker,
      changed_at: actor.now,
    }))
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('arrangement_line')
        .select('id')
        .where('state', '=', 'agreed')
        .where('tier', '<>', 'individual')
        .where('from_day', '<=', actor.today)
        .orderBy('from_day')
        .limit(BATCH)
        .forUpdate()
        .skipLocked(),
    )
    .execute()
}

/** Help that needs no decision ends after its last day; the end of what was decided on is for `deliveries`. */
export async function endLinesPastTheirDay(tx: Tx, actor: Actor): Promise<void> {
  await tx
    .updateTable('arrangement_line')
    .set((eb) => ({
      state: 'ended',
      ended_on: eb.ref('until_day'),
      ended_because: 'de afgesproken tijd is om',
      version: eb('version', '+', 1),
      changed_by: actor.worker,
      changed_at: actor.now,
    }))
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('arrangement_line')
        .select('id')
        .where('state', '=', 'running')
        .where('tier', '<>', 'individual')
        .where('until_day', '<', actor.today)
        .orderBy('until_day')
        .limit(BATCH)
        .forUpdate()
        .skipLocked(),
    )
    .execute()
}

/** What this module does each day. */
export const sweeps = [
  { name: 'start agreed lines', sweep: startAgreedLines },
  { name: 'end lines past their day', sweep: endLinesPastTheirDay },
] as const
