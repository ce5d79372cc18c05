import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { fullName } from '../residents/name.ts'

/** Whose work is shown: one's own, or what lies with the team of one's areas. */
export type WorklistOf = { mine: true } | { area: string }

export type WorkItem = {
  id: string
  words: string
  article: string
  dueOn: Temporal.PlainDate
  caseFile: string
  number: string
  resident: string
  area: string | null
  /** The page on which it is done, where that is not the first page of the file. */
  link: string | null
}

/** Where the next page begins: after this task. */
export type WorklistCursor = { dueOn: Temporal.PlainDate; id: string }

/**
 * One page of what must be done, the first due first. Reads as many rows as it shows, however many there are: a partial
 * index on open tasks and a cursor, no count.
 */
export async function worklistOf(
  tx: Tx,
  actor: Actor,
  whose: WorklistOf,
  size: number,
  after?: WorklistCursor,
): Promise<WorkItem[]> {
  let tasks = tx
    .selectFrom('task as t')
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 't.municipality').onRef('f.id', '=', 't.case_file'),
    )
    .innerJoin('resident as r', (join) =>
      join.onRef('r.municipality', '=', 'f.municipality').onRef('r.id', '=', 'f.resident'),
    )
    .select([
      't.id',
      't.words',
      't.article',
      't.due_on',
      't.case_file',
      't.link',
      'f.number',
      'f.area',
      'r.given_names',
      'r.name_prefix',
      'r.surname',
    ])
    .where('t.municipality', '=', actor.municipality)
    .where('t.done_at', 'is', null)
    .orderBy('t.due_on')
    .orderBy('t.id')
    .limit(size)
  tasks =
    'mine' in whose
      ? tasks.where('t.assignee', '=', actor.worker)
      : tasks.where('t.area', '=', whose.area).where('t.assignee', 'is', null)
  if (after) tasks = tasks.where(sql<boolean>`(t.due_on, t.id) > (${after.dueOn}, ${after.id}::uuid)`)
  const rows = await tasks.execute()
  return rows.map((row) => ({
    id: row.id,
    words: row.words,
    article: row.article,
    dueOn: row.due_on,
    caseFile: row.case_file,
    number: row.number,
    area: row.area,
    link: row.link,
    resident: fullName(row),
  }))
}
