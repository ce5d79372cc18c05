import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { may, type Actor } from '../../../core/actor.ts'
import { REVIEW_TASK } from './tasks.ts'

/** Whether this worker works on the file `f` today, or has a task in it. */
const worksOn = (worker: RawBuilder<unknown>, { today }: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(exists (
    select from case_worker cw
    where cw.municipality = f.municipality and cw.case_file = f.id and cw.worker = ${worker}
      and cw.from_day <= ${today} and (cw.until_day is null or cw.until_day >= ${today}))
  or exists (select from task ct
    where ct.municipality = f.municipality and ct.case_file = f.id and ct.assignee = ${worker}
      and ct.done_at is null and ct.kind <> ${REVIEW_TASK}))`

/** Whether somebody stands in today for a colleague who works on the file `f`. */
export const standsIn = (actor: Actor): RawBuilder<boolean> =>
  sql<boolean>`exists (select from unnest(keukentafel.replaced_by(${actor.worker}::uuid, ${actor.today})) as away(worker)
    where ${worksOn(sql.ref('away.worker'), actor)})`

/**
 * Whether a worker may open the file `f` of a list: he works on it, it is of his own areas, or he stands in for somebody
 * who works on it; the same grounds as `accessTo` without an emergency, for a query that calls the file "f".
 */
export const openable = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(
  ${worksOn(sql`${actor.worker}::uuid`, actor)}
  or ${may(actor, 'files.own-area')} and f.area = any(${[...actor.areas]}::text[])
  or ${standsIn(actor)})`
