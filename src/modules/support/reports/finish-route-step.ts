import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { StepKind } from '../../ground/policies/shape/access.ts'

/**
 * Marks steps of the chosen route as done, for the module that did them, and says so on the timeline; a step that the
 * route does not have or that was done before is passed over; answers whether there was any. One statement. The caller has checked that the one who
 * acts may work on the file.
 */
export async function finishRouteSteps(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  steps: readonly StepKind[],
  words: string,
): Promise<boolean> {
  const { municipality, now, today, worker } = actor
  const { numAffectedRows = 0n } = await sql`
    with finished as (
      update route_step s set done_on = ${today}, done_by = ${worker}, done_words = ${words}
      from unnest(${[...steps]}::text[], ${steps.map(() => newId(now))}::uuid[]) as wanted(step, entry)
      where s.municipality = ${municipality} and s.case_file = ${caseFile} and s.step = wanted.step
        and s.done_on is null
        and s.triage = (select t.id from triage t
          where t.municipality = ${municipality} and t.case_file = ${caseFile}
          order by t.at desc, t.id desc limit 1)
      returning wanted.entry, s.name)
    insert into timeline_entry (municipality, id, case_file, at, worker, kind, words)
    select ${municipality}, entry, ${caseFile}::uuid, ${now}::timestamptz, ${worker}::uuid, 'route-step',
      name || ': ' || ${words}
    from finished`.execute(tx)
  return numAffectedRows > 0n
}
