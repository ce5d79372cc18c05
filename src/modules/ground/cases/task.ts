import type { Actor } from '../../../core/actor.ts'
import { Forbidden, Missing, ok, refuse, Stale, type Result } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { doesWorkOf } from './absence.ts'
import { getFile, type CaseFile } from './file.ts'
import { kindOf } from './task-kinds.ts'

/** One thing that must be done, with who has it and how it ended. */
export type Task = {
  id: string
  kind: string
  words: string
  article: string
  dueOn: Temporal.PlainDate
  link: string | null
  caseFile: string | null
  area: string | null
  assignee: string | null
  assigneeName: string | null
  doneAt: Temporal.Instant | null
  outcome: string | null
  version: number
}

const taskRow = (tx: Tx, id: string) =>
  tx
    .selectFrom('task as t')
    .leftJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 't.municipality').onRef('w.id', '=', 't.assignee'),
    )
    .select([
      't.id',
      't.kind',
      't.words',
      't.article',
      't.due_on as dueOn',
      't.link',
      't.case_file as caseFile',
    ])
    .select([
      't.area',
      't.assignee',
      'w.name as assigneeName',
      't.done_at as doneAt',
      't.outcome',
      't.version',
    ])
    .where('t.id', '=', id)

/** The task with this id; one statement. Throws `Missing` when there is none in this municipality. */
export async function findTask(tx: Tx, id: string): Promise<Task> {
  const task = isId(id) ? await taskRow(tx, id).executeTakeFirst() : undefined
  if (!task) throw new Missing('task')
  return task
}

/**
 * A task that is about to change, with its file: nobody else changes it until the transaction ends. Throws `Forbidden`
 * for who may not open the file or see the task, `Stale` when somebody else was given it meanwhile.
 */
export async function lockTask(
  tx: Tx,
  actor: Actor,
  id: string,
  version: number,
): Promise<{ task: Task; file: CaseFile | null }> {
  const task = isId(id) ? await taskRow(tx, id).forUpdate('t').executeTakeFirst() : undefined
  if (!task) throw new Missing('task')
  const file = await fileOfTask(tx, actor, task)
  if (task.version !== version) throw new Stale('deze taak')
  return { task, file }
}

/** The file of a task; what a worker noted for himself has none, and is for nobody else. */
export async function fileOfTask(
  tx: Tx,
  actor: Actor,
  task: Pick<Task, 'caseFile' | 'assignee'>,
): Promise<CaseFile | null> {
  if (task.caseFile) return getFile(tx, actor, task.caseFile)
  if (!(await doesWorkOf(tx, actor, task.assignee)))
    throw new Forbidden('own task', 'Deze taak is van een collega.')
  return null
}

const source = 'Keukentafel'

const open = (task: Task): Result<Task> =>
  task.doneAt
    ? refuse('task-done', `Deze taak is al gedaan: ${task.outcome ?? 'afgerond'}.`, source)
    : ok(task)

/** Whether the worker may say that it is done: where no form of its own says so. */
export function mayFinish(task: Task): Result<Task> {
  if (kindOf(task.kind).byHand) return open(task)
  return refuse('task-has-form', 'Deze taak gaat vanzelf van de lijst als het werk is vastgelegd.', source)
}

/** Whether it can be given to a colleague. */
export function mayHandOver(task: Task): Result<Task> {
  const { stays } = kindOf(task.kind)
  return stays ? refuse('task-stays', stays, source) : open(task)
}

/** Whether it still lies with the team, so that somebody may take it up. */
export function mayTakeUp(task: Task): Result<Task> {
  if (task.assignee)
    return refuse(
      'task-taken',
      `Deze taak is al opgepakt door ${task.assigneeName ?? 'een collega'}.`,
      source,
    )
  return open(task)
}
