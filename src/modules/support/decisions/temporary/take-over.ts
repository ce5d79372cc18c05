import { sql } from 'kysely'
import type { Actor } from '../../../../core/actor.ts'
import type { Tx } from '../../../../database/connect.ts'
import type { CaseFile } from '../../../ground/cases/file.ts'
import type { TaskKind } from '../../../ground/cases/task-kinds.ts'
import type { Decision } from '../decision-store.ts'
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
 * or when all of the application is answered. Answers the kinds of the tasks that are done by it.
 */
export async function takeOver(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  decision: Decision,
  answered: boolean,
): Promise<TaskKind[]> {
  const rows = await tx
    .selectFrom('temporary_provision as t')
    .innerJoin('decision as d', (join) =>
      join.onRef('d.municipality', '=', 't.municipality').onRef('d.id', '=', 't.decision'),
    )
    .select(['t.decision', 'd.number', 't.product', 't.from_day as from', 't.until_day as until'])
    .where('t.case_file', '=', file.id)
    .where('t.ended_on', 'is', null)
    .where('t.until_day', '>=', actor.today)
    .orderBy('t.from_day')
    .forUpdate('t')
    .execute()
  const by = definitive(actor, decision, answered)
  const given = rows.map((row) => ({ ...row, announced: true, endedOn: null }))
  const ends = given.flatMap((one) => {
    const day = takenOverOn(one, by)
    return day ? [{ ...one, day }] : []
  })
  if (ends.length === 0) return []
  await sql`
    update temporary_provision t set ended_on = e.day, taken_over_by = ${decision.id},
      ended_because = ${`besluit ${decision.number}`}, version = t.version + 1,
      changed_by = ${actor.worker}, changed_at = ${actor.now}
    from unnest(${ends.map((end) => end.decision)}::uuid[], ${ends.map(({ day }) => day.toString())}::date[])
      as e (decision, day)
    where t.municipality = ${actor.municipality} and t.decision = e.decision`.execute(tx)
  return ends.flatMap(({ number }) => temporaryTasks(number))
}
