import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termOf } from '../../../core/terms.ts'
import type { Tx } from '../../../database/connect.ts'
import { addTasks } from '../../ground/cases/tasks.ts'
import { askToSetPenalties, askToTellDelays } from './lateness/late-sweeps.ts'
import { applicationPath } from './paths.ts'
import { leaveAsideTask } from './prepare-not-dealt-with.ts'

/** How many rows one sweep takes: what is left comes with the next. */
const BATCH = 500

/**
 * A day to complete an application passed unused: who waited for it now has four weeks to decide not to deal with it
 * (Awb 4:5(4)), or decides on it as it is.
 */
export async function endUnusedRequests(tx: Tx, actor: Actor): Promise<void> {
  const { rows } = await sql<{
    application: string
    number: string
    case_file: string
    last_day: Temporal.PlainDate
    assignee: string | null
    area: string | null
  }>`
    with passed as (
      select s.application, a.number, a.case_file, s.last_day, t.municipality, t.id as task, t.assignee, t.area
      from suspension s
      join application a on a.municipality = s.municipality and a.id = s.application
      join task t on t.municipality = a.municipality and t.case_file = a.case_file
        and t.kind = 'await-completion ' || a.number and t.done_at is null
      where s.municipality = ${actor.municipality} and s.ground = 'completion' and s.ended_on is null
        and s.last_day < ${actor.today} and a.state = 'open'
      limit ${BATCH} for update of t skip locked),
    done as (
      update task t set done_at = ${actor.now}, done_by = ${actor.worker}, outcome = 'niet op tijd aangevuld'
      from passed p where t.municipality = p.municipality and t.id = p.task)
    select application, number, case_file, last_day, assignee, area from passed`.execute(tx)
  const law = nationalLaw()
  await addTasks(
    tx,
    actor,
    rows.map((row) => {
      const { lastDay, article } = termOf(law, 'incomplete-refusal', row.last_day)
      return {
        caseFile: row.case_file,
        kind: leaveAsideTask(row.number),
        words: `Aanvraag ${row.number} is niet op tijd aangevuld: besluit of u haar behandelt`,
        article,
        dueOn: lastDay,
        assignee: row.assignee ?? undefined,
        area: row.area,
        link: applicationPath(row.case_file, row.application),
      }
    }),
  )
}

/** What the worker does by itself for applications. */
export const sweeps = [
  { name: 'end unused requests to complete', sweep: endUnusedRequests },
  { name: 'ask to tell of late decisions', sweep: askToTellDelays },
  { name: 'ask to set penalties', sweep: askToSetPenalties },
] as const
