import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import type { WorkInFiles } from '../access/end-service.ts'
import type { FilesInAreas } from '../access/record-team.ts'
import type { OpenWork } from '../access/worker.ts'

/** What somebody has to do still for residents, his own notes aside: open tasks, files that he coordinates, appointments to come. One statement. */
async function openWork(tx: Tx, actor: Actor, worker: string): Promise<OpenWork> {
  const found = await sql<OpenWork>`
    select
      (select count(*)::int from task t
        where t.municipality = ${actor.municipality} and t.assignee = ${worker}::uuid and t.done_at is null
          and t.case_file is not null) as tasks,
      (select count(*)::int from case_file f
        where f.municipality = ${actor.municipality} and f.coordinator = ${worker}::uuid and f.closed_on is null)
        as files,
      (select count(*)::int from appointment a
        where a.municipality = ${actor.municipality} and a.worker = ${worker}::uuid and a.starts_at > ${actor.now}
          and a.cancelled_at is null) as appointments`.execute(tx)
  return found.rows[0] ?? { tasks: 0, files: 0, appointments: 0 }
}

/** Ends his work on files after a day, so that none opens for him should he come back. */
const leavingFiles: WorkInFiles['leavingFiles'] = (db, worker, until) =>
  db
    .updateTable('case_worker')
    .set({ until_day: until })
    .where('worker', '=', worker)
    .where(sql<boolean>`(until_day is null or until_day > ${until})`)

/** How many files are open in each of these areas. */
export const filesInAreas: FilesInAreas = (tx, areas) =>
  tx
    .selectFrom('case_file')
    .select(({ fn }) => [sql<string>`area`.as('area'), fn.countAll<number>().as('files')])
    .where('area', 'in', areas)
    .where('closed_on', 'is', null)
    .groupBy('area')
    .execute()

/** What leaving means for the files of residents. */
export const workInFiles: WorkInFiles = { openWork, leavingFiles }
