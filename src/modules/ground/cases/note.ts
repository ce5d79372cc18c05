import { sql, type OperationNodeSource, type QueryCreator } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import type { DB } from '../../../database/generated.ts'
import type { Tx } from '../../../database/connect.ts'
import { auditRow, type AuditEntry } from '../access/audit.ts'
import { assigning } from './assign-worker.ts'
import { finishing, taskRow, type NewTask } from './tasks.ts'
import { timelineRow, type TimelineEntry } from './timeline.ts'

/** What a change leaves behind in its file: what happened, who did it, and what must be done next. */
export type Note = {
  caseFile: string
  /** What people read of it, where they should; in the order in which it happened. */
  timeline?: TimelineEntry | readonly TimelineEntry[] | undefined
  audit: Omit<AuditEntry, 'caseFile'> | readonly Omit<AuditEntry, 'caseFile'>[]
  /** Who works on the file from today on because of it. */
  assign?: { worker: string; reason: string }
  /** The kinds of the open tasks that are done by it, of other kinds than those that it adds. */
  finish?: { kinds: readonly NewTask['kind'][]; outcome: string }
  /** An open task of this kind that goes to another day, worker and page. */
  move?: Pick<NewTask, 'kind' | 'dueOn' | 'assignee' | 'link'>
  tasks?: readonly Omit<NewTask, 'caseFile'>[]
  /** Inserts and updates of the change itself that need no answer. */
  changes?: readonly OperationNodeSource[]
}

/** What a change does to the worklist, and to who works on the file. */
export type WorklistChange = Pick<Note, 'assign' | 'finish' | 'move' | 'tasks'>

const asList = <T>(of: T | readonly T[] | undefined): readonly T[] =>
  of === undefined ? [] : Array.isArray(of) ? (of as readonly T[]) : [of as T]

/** Writes down a change in timeline, audit log and worklist, in one statement. */
export async function noteInFile(tx: Tx, actor: Actor, note: Note): Promise<void> {
  const { caseFile, assign, finish, move } = note
  const told = asList(note.timeline).map((entry) => timelineRow(actor, caseFile, entry))
  const audited = asList(note.audit).map((entry) => auditRow(actor, { ...entry, caseFile }))
  const tasks = (note.tasks ?? []).map((task) => taskRow(actor, { ...task, caseFile }))
  let writing: QueryCreator<DB> = tx.with('audited', (db) => db.insertInto('audit_line').values(audited))
  if (told.length > 0) writing = writing.with('told', (db) => db.insertInto('timeline_entry').values(told))
  if (assign)
    writing = writing.with(
      'assigned',
      () => sql<Record<string, never>>`(${assigning(actor, caseFile, assign.worker, assign.reason)})`,
    )
  if (finish)
    writing = writing.with('finished', (db) => finishing(db, actor, caseFile, finish.kinds, finish.outcome))
  if (move)
    writing = writing.with('moved', (db) =>
      db
        .updateTable('task')
        .set({ due_on: move.dueOn, assignee: move.assignee ?? null, link: move.link ?? null })
        .where('case_file', '=', caseFile)
        .where('kind', '=', move.kind)
        .where('done_at', 'is', null),
    )
  for (const [index, change] of (note.changes ?? []).entries())
    writing = writing.with(`changed_${index}`, () => sql<Record<string, never>>`(${change})`)
  if (tasks.length > 0) writing = writing.with('tasked', (db) => db.insertInto('task').values(tasks))
  await writing.selectNoFrom((eb) => eb.val(1).as('noted')).execute()
}
