import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { may, type Actor } from '../../../core/actor.ts'

/**
 * Whether a worker may open the file `f` of a list: of his own areas, or one that he works on; the same grounds as
 * `accessTo`, for a query in which the table of files is called `f`.
 */
export const openable = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(exists (
    select from case_worker cw
    where cw.municipality = f.municipality and cw.case_file = f.id and cw.worker = ${actor.worker}
      and cw.from_day <= ${actor.today} and (cw.until_day is null or cw.until_day >= ${actor.today}))
  or ${may(actor, 'files.own-area')} and f.area = any(${[...actor.areas]}::text[]))`
