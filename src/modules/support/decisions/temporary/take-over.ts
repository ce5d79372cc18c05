import { sql, type OperationNodeSource } from 'kysely'
import type { Actor } from '../../../../core/actor.ts'
import type { TaskKind } from '../../../ground/cases/task-kinds.ts'
import type { Decision, RunningTemporary } from '../decision-store.ts'
import { temporaryTasks } from './give-temporary.ts'
import { takenOverOn, type Definitive } from './temporary.ts'

/** The decision as far as it bears upon help at once. */
const definitive = (actor: Actor, { facts, product }: Decision, answered: boolean): Definitive => ({
  granted:
    (facts.kind === 'grant' || facts.kind === 'grant-in-part') && product
      ? { product, from: facts.granted.from }
      : null,
  answered,
  on: actor.today,
})

/**
 * Help at once ends where a decision on the application takes over (Wmo 2.3.3): on the day before the same help begins,
 * or when all of the application is answered. Answers what is written along with the announcement, and the kinds of the
 * tasks that are done by it.
 */
export function takeOver(
  actor: Actor,
  running: readonly RunningTemporary[],
  decision: Decision,
  answered: boolean,
): { changes: readonly OperationNodeSource[]; done: readonly TaskKind[] } {
  const by = definitive(actor, decision, answered)
  const ends = running.flatMap((one) => {
    const day = takenOverOn({ ...one, announced: true, endedOn: null }, by)
    return day ? [{ ...one, day }] : []
  })
  if (ends.length === 0) return { changes: [], done: [] }
  const ending = sql`
    update temporary_provision t set ended_on = e.day, taken_over_by = ${decision.id},
      ended_because = ${`besluit ${decision.number}`}, version = t.version + 1,
      changed_by = ${actor.worker}, changed_at = ${actor.now}
    from unnest(${ends.map((end) => end.decision)}::uuid[], ${ends.map(({ day }) => day.toString())}::date[])
      as e (decision, day)
    where t.municipality = ${actor.municipality} and t.decision = e.decision and t.ended_on is null`
  return { changes: [ending], done: ends.flatMap(({ number }) => temporaryTasks(number)) }
}
