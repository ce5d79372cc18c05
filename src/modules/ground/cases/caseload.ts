import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { ok, refuse, type Result } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { taskKinds } from './task-kinds.ts'

/** What one worker has to do in the areas of who divides the work. `staying` are tasks that only he can do. */
export type Caseload = {
  id: string
  name: string
  function: string
  tasks: number
  files: number
  staying: number
}

/** The kinds of task that cannot be given to a colleague like others. */
export const stayingKinds: readonly string[] = Object.entries(taskKinds).flatMap(([kind, of]) =>
  'stays' in of ? [kind] : [],
)

/** Whether there is anything to hand over to a colleague. */
export const mayHandOverCaseload = ({ name, tasks, files }: Caseload): Result<void> =>
  tasks + files === 0
    ? refuse('nothing-to-hand-over', `${name} heeft in uw gebieden niets dat over kan.`, 'Keukentafel')
    : ok(undefined)

/** A coordinator leads the investigation, so whoever gets files may do that. */
export const mayReceive = ({ files }: Caseload, to: { name: string; leads: boolean }): Result<void> =>
  files > 0 && !to.leads
    ? refuse(
        'cannot-coordinate',
        `${to.name} mag geen onderzoek doen en kan deze dossiers daarom niet overnemen. Kies iemand anders.`,
        'Keukentafel',
      )
    : ok(undefined)

/** Open tasks and coordinated files of workers, in files in the areas of who asks; one statement. */
export async function caseloadsOf(tx: Tx, actor: Actor, of?: string): Promise<Caseload[]> {
  const only = of === undefined ? sql`` : sql`and w.id = ${of}::uuid`
  const found = await sql<Caseload>`
    with work as (
      select t.assignee as worker, split_part(t.kind, ' ', 1) = any (${[...stayingKinds]}::text[]) as stays, 1 as task, 0 as file
      from task t join case_file f on f.municipality = t.municipality and f.id = t.case_file
      where t.municipality = ${actor.municipality} and t.done_at is null and t.assignee is not null
        and f.area = any (${[...actor.areas]}::text[])
      union all
      select f.coordinator, false, 0, 1 from case_file f
      where f.municipality = ${actor.municipality} and f.closed_on is null and f.coordinator is not null
        and f.area = any (${[...actor.areas]}::text[]))
    select w.id, w.name, w.function, coalesce(sum(work.task) filter (where not work.stays), 0)::int as tasks,
      coalesce(sum(work.file), 0)::int as files, coalesce(sum(work.task) filter (where work.stays), 0)::int as staying
    from worker w join work on work.worker = w.id
    where w.municipality = ${actor.municipality} ${only}
    group by w.id, w.name, w.function order by lower(w.name), w.id`.execute(tx)
  return found.rows
}
