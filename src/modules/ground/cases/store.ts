import { sql } from 'kysely'
import type { Tx } from '../../../database/connect.ts'
import { REVIEW_TASK } from './tasks.ts'

/** How many lines of a list come on one page. */
export const PAGE = 25

export type TimelineLine = {
  id: string
  at: Temporal.Instant
  kind: string
  words: string
  link: string | null
  worker: string | null
}

/** The newest of what happened in a file, or what came before an entry. */
export async function timelineOf(tx: Tx, caseFile: string, before?: string): Promise<TimelineLine[]> {
  let query = tx
    .selectFrom('timeline_entry as e')
    .leftJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'e.municipality').onRef('w.id', '=', 'e.worker'),
    )
    .select(['e.id', 'e.at', 'e.kind', 'e.words', 'e.link', 'w.name as worker'])
    .where('e.case_file', '=', caseFile)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(PAGE + 1)
  if (before)
    query = query.where(
      sql<boolean>`(e.at, e.id) < (select b.at, b.id from timeline_entry b
        where b.municipality = current_setting('keukentafel.municipality') and b.id = ${before}::uuid)`,
    )
  return query.execute()
}

export type OpenTask = {
  id: string
  kind: string
  words: string
  article: string
  dueOn: Temporal.PlainDate
  link: string | null
  assignee: string | null
}

/** What must be done for the resident's question, the first due first. */
export async function openTasksOf(tx: Tx, caseFile: string): Promise<OpenTask[]> {
  return tx
    .selectFrom('task as t')
    .leftJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 't.municipality').onRef('w.id', '=', 't.assignee'),
    )
    .select(['t.id', 't.kind', 't.words', 't.article', 't.due_on as dueOn', 't.link', 'w.name as assignee'])
    .where('t.case_file', '=', caseFile)
    .where('t.done_at', 'is', null)
    .where('t.kind', '<>', REVIEW_TASK)
    .orderBy('t.due_on')
    .execute()
}

export type FileOfResident = {
  id: string
  number: string
  openedOn: Temporal.PlainDate
  closedOn: Temporal.PlainDate | null
  outcome: string | null
}

/** The files of a resident, the newest first. */
export async function filesOfResident(tx: Tx, resident: string): Promise<FileOfResident[]> {
  return tx
    .selectFrom('case_file')
    .select(['id', 'number', 'opened_on as openedOn', 'closed_on as closedOn', 'outcome'])
    .where('resident', '=', resident)
    .orderBy('opened_on', 'desc')
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
}
