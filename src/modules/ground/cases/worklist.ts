import { sql, type RawBuilder } from 'kysely'
import { may, type Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { fullName } from '../residents/name.ts'
import { filePath } from './file-page.tsx'
import { kindOf } from './task-kinds.ts'
import { REVIEW_TASK } from './tasks.ts'

/**
 * Whose work is shown: that of one worker, what nobody took up yet in one's areas, or what the colleagues of one's teams
 * have to do there. `area` narrows it to one area; null is what lies in no area.
 */
export type WorklistOf =
  | { of: 'worker'; worker: string; /** Somebody for whom one stands in. */ away?: true }
  | { of: 'nobody' | 'team'; area?: string | null | undefined }

export type WorkItem = {
  id: string
  kind: string
  words: string
  article: string
  dueOn: Temporal.PlainDate
  /** The page where it is done. */
  place: string
  /** The file that it is about; null for what a worker noted for himself. */
  file: { id: string; number: string; residentId: string; resident: string; areaName: string | null } | null
  assignee: string | null
  version: number
}

/** Where the next page begins: after this task. */
export type WorklistCursor = { dueOn: Temporal.PlainDate; id: string }

/** The page where a task is done: its own link, the page of its kind in its file, or the task itself. */
export const placeOf = (task: { id: string; kind: string; link: string | null; caseFile: string | null }) =>
  task.link ?? (task.caseFile ? filePath(task.caseFile, kindOf(task.kind).page) : `/taken/${task.id}`)

/** Whether the worker sees what lies with the team: of the files that he may open there. */
export const seesTeam = (actor: Actor): boolean => may(actor, 'files.own-area') && actor.areas.length > 0

/** What lies in no area can be taken up by who divides reports. */
export const seesOutside = (actor: Actor): boolean => may(actor, 'reports.triage')

/** The other workers in the teams of which one is a core member today. */
const teamOf = (actor: Actor): RawBuilder<unknown> => sql`array(
    select distinct o.worker::text from team_member m
    join team_member o on o.municipality = m.municipality and o.team = m.team
      and o.from_day <= ${actor.today} and (o.until_day is null or o.until_day >= ${actor.today})
    where m.municipality = ${actor.municipality} and m.worker = ${actor.worker} and m.membership = 'core'
      and m.from_day <= ${actor.today} and (m.until_day is null or m.until_day >= ${actor.today})
      and o.worker <> ${actor.worker})`

/** Open tasks of which some, each in the order of their days, are on the page: a list for each key. */
type List = { keys: RawBuilder<unknown>; of: RawBuilder<unknown>; withFile?: true }

const ofArea: RawBuilder<unknown> = sql`t.area = list.key and t.assignee is null`
const ofNoArea: RawBuilder<unknown> = sql`t.area is null and t.assignee is null`

const keysOf = (keys: readonly string[]): RawBuilder<unknown> => sql`${[...keys]}::text[]`

/** The lists whose first tasks together are the first of the whole: one for each worker, or for each area. */
function listsOf(actor: Actor, whose: WorklistOf): List[] {
  const { areas } = actor
  if (whose.of === 'worker') return [{ keys: keysOf([whose.worker]), of: sql`t.assignee = list.key::uuid` }]
  if (whose.of === 'team') {
    const within = whose.area ? [whose.area] : areas
    const of = sql`t.assignee = list.key::uuid and f.area = any(${within}::text[]) and t.kind <> ${REVIEW_TASK}`
    return [{ keys: teamOf(actor), of, withFile: true }]
  }
  if (whose.area) return [{ keys: keysOf([whose.area]), of: ofArea }]
  const outside = { keys: keysOf(['']), of: ofNoArea }
  if (whose.area === null) return [outside]
  return [{ keys: keysOf(areas), of: ofArea }, ...(seesOutside(actor) ? [outside] : [])]
}

type Row = {
  id: string
  kind: string
  words: string
  article: string
  due_on: Temporal.PlainDate
  link: string | null
  version: number
  case_file: string | null
  resident: string
  number: string
  area_name: string | null
  given_names: string
  name_prefix: string
  surname: string
  assignee_name: string | null
}

/**
 * One page of what must be done, the first due first. Reads no more of each list than it shows, however many tasks there
 * are: a partial index on open tasks and a cursor, no count.
 */
export async function worklistOf(
  tx: Tx,
  actor: Actor,
  whose: WorklistOf,
  size: number,
  after?: WorklistCursor,
): Promise<WorkItem[]> {
  const from = after ? sql`and (t.due_on, t.id) > (${after.dueOn}, ${after.id}::uuid)` : sql``
  const parts = listsOf(actor, whose).map(
    ({ keys, of, withFile }) => sql`
      select task.* from unnest(${keys}) as list(key) cross join lateral (
        select t.id, t.kind, t.words, t.article, t.due_on, t.link, t.version, t.case_file, t.assignee
        from task t ${withFile ? sql`join case_file f on f.municipality = t.municipality and f.id = t.case_file` : sql``}
        where t.municipality = ${actor.municipality} and t.done_at is null and ${of} ${from}
        order by t.due_on, t.id limit ${size}) as task`,
  )
  const found = await sql<Row>`
    select task.*, about.resident, about.number, a.name as area_name, about.given_names, about.name_prefix, about.surname,
      w.name as assignee_name
    from (select * from (${sql.join(parts, sql` union all `)}) as task
      order by task.due_on, task.id limit ${size}) as task
    left join lateral (${fileOfTask(actor)}) as about on true
    left join area a on a.municipality = ${actor.municipality} and a.id = about.area
    left join worker w on w.municipality = ${actor.municipality} and w.id = task.assignee
    order by task.due_on, task.id`.execute(tx)
  return found.rows.map(toItem)
}

/** Whom a task is about. With a limit it is looked up by its key for each task, whatever the database thinks of sizes. */
const fileOfTask = (actor: Actor): RawBuilder<unknown> => sql`
  select f.resident, f.number, f.area, r.given_names, r.name_prefix, r.surname
  from case_file f join resident r on r.municipality = f.municipality and r.id = f.resident
  where f.municipality = ${actor.municipality} and f.id = task.case_file limit 1`

const toItem = (row: Row): WorkItem => ({
  id: row.id,
  kind: row.kind,
  words: row.words,
  article: row.article,
  dueOn: row.due_on,
  place: placeOf({ id: row.id, kind: row.kind, link: row.link, caseFile: row.case_file }),
  file: row.case_file
    ? {
        id: row.case_file,
        number: row.number,
        residentId: row.resident,
        resident: fullName(row),
        areaName: row.area_name,
      }
    : null,
  assignee: row.assignee_name,
  version: row.version,
})

/** The areas that one may choose from, by name; one statement. */
export async function areaNames(tx: Tx, actor: Actor): Promise<{ id: string; name: string }[]> {
  if (actor.areas.length === 0) return []
  return tx
    .selectFrom('area')
    .select(['id', 'name'])
    .where('municipality', '=', actor.municipality)
    .where('id', 'in', [...actor.areas])
    .orderBy('name')
    .execute()
}
