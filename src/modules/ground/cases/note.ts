import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { auditRow, type AuditEntry } from '../access/audit.ts'
import { taskRow, type NewTask } from './tasks.ts'
import { timelineRow, type TimelineEntry } from './timeline.ts'

/** What a change leaves behind in its file: what happened, who did it, and what must be done next. */
export type Note = {
  caseFile: string
  timeline: TimelineEntry
  audit: Omit<AuditEntry, 'caseFile'>
  tasks?: readonly Omit<NewTask, 'caseFile'>[]
}

/** Writes down a change in timeline, audit log and worklist, in one statement. */
export async function noteInFile(tx: Tx, actor: Actor, note: Note): Promise<void> {
  const { caseFile } = note
  const told = timelineRow(actor, caseFile, note.timeline)
  const audited = auditRow(actor, { ...note.audit, caseFile })
  const tasks = (note.tasks ?? []).map((task) => taskRow(actor, { ...task, caseFile }))
  const written = tx
    .with('told', (db) => db.insertInto('timeline_entry').values(told))
    .with('audited', (db) => db.insertInto('audit_line').values(audited))
  await (tasks.length > 0
    ? written.insertInto('task').values(tasks).execute()
    : written.selectNoFrom((eb) => eb.val(1).as('noted')).execute())
}
