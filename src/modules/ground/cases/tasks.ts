import { sql, type QueryCreator } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { newId } from '../../../core/id.ts'
import type { DB } from '../../../database/generated.ts'
import type { Tx } from '../../../database/connect.ts'
import type { TaskKind } from './task-kinds.ts'

/**
 * The kind of the task to judge an emergency access. It is about a worker and not about the resident's question, so it
 * neither moves with the file nor ends with it, and is no next step of it.
 */
export const REVIEW_TASK = 'review-emergency' satisfies TaskKind

export type NewTask = {
  /** Null for what a worker notes for himself. */
  caseFile: string | null
  /** What kind of work it is; one open task a kind a file. */
  kind: TaskKind
  /** What must be done, in Dutch. */
  words: string
  /** The article that sets the day; empty when it is our own. */
  article: string
  dueOn: Temporal.PlainDate
  /** Who must do it; without one it lies with the team of the area. */
  assignee?: string | undefined
  area?: string | null | undefined
  /** The page on which it is done, where its kind does not say so. */
  link?: string | undefined
}

/** Puts something on the worklist, in the transaction of the change. */
export async function addTask(tx: Tx, actor: Actor, task: NewTask): Promise<string> {
  const row = taskRow(actor, task)
  await tx.insertInto('task').values(row).execute()
  return row.id
}

/** Puts several things on worklists at once. */
export async function addTasks(tx: Tx, actor: Actor, tasks: readonly NewTask[]): Promise<void> {
  if (tasks.length === 0) return
  await tx
    .insertInto('task')
    .values(tasks.map((task) => taskRow(actor, task)))
    .execute()
}

/** The row of a task, for a statement that writes more than the worklist. */
export const taskRow = (actor: Actor, task: NewTask) => ({
  municipality: actor.municipality,
  id: newId(actor.now),
  case_file: task.caseFile,
  kind: task.kind,
  words: task.words,
  article: task.article,
  due_on: task.dueOn,
  // Who is away is stood in for: new work goes to who does his work.
  assignee: task.assignee ? sql<string>`keukentafel.stand_in(${task.assignee}::uuid, ${actor.today})` : null,
  area: task.area ?? null,
  made_at: actor.now,
  link: task.link ?? null,
})

/** Takes the open tasks of these kinds off the worklist; answers how many there were. */
export async function finishTasks(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  kinds: readonly TaskKind[],
  outcome: string,
): Promise<number> {
  const done = await finishing(tx, actor, caseFile, kinds, outcome).executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** The same, for a statement that writes more than the worklist. */
export const finishing = (
  db: QueryCreator<DB>,
  actor: Actor,
  caseFile: string,
  kinds: readonly string[],
  outcome: string,
) =>
  db
    .updateTable('task')
    .set({ done_at: actor.now, done_by: actor.worker, outcome })
    .where('case_file', '=', caseFile)
    .where('kind', 'in', kinds)
    .where('done_at', 'is', null)

/** Moves the day of the open tasks of a kind: the term was suspended or agreed anew. */
export async function moveTasks(
  tx: Tx,
  caseFile: string,
  kind: TaskKind,
  dueOn: Temporal.PlainDate,
): Promise<void> {
  await tx
    .updateTable('task')
    .set({ due_on: dueOn })
    .where('case_file', '=', caseFile)
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .execute()
}
