import type { Actor } from '../../../core/actor.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'

/**
 * One line of the audit log: what was done or refused, about whom, for which purpose and with which fields. Names of
 * fields only, never values. A change of many fields is one line.
 */
export type AuditEntry = {
  /** Verb and noun, such as "view file" or "decide application". */
  action: string
  outcome?: 'done' | 'refused'
  resident?: string | undefined
  caseFile?: string | undefined
  /** Why: taken from the task or the page, not asked for. */
  purpose: string
  fields?: readonly string[]
  emergency?: boolean
}

/** In whose name a line is written; nobody's when a program asks to act for a worker for whom it may not. */
export type Writer = Pick<Actor, 'municipality' | 'client' | 'now'> & { worker: string | null }

/** Writes a line in the audit log, in the transaction of a change, or in one of its own after a look. */
export const recordAudit = (tx: Tx, actor: Writer, entry: AuditEntry): Promise<void> =>
  recordAudits(tx, actor, [entry])

/** Writes a line for each of these, in one statement: a search shows several people, and each has a line of his own. */
export async function recordAudits(tx: Tx, actor: Writer, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  await tx
    .insertInto('audit_line')
    .values(entries.map((entry) => auditRow(actor, entry)))
    .execute()
}

/** The row of a line, for a statement that writes more than the log. */
export const auditRow = (actor: Writer, entry: AuditEntry) => ({
  municipality: actor.municipality,
  id: newId(actor.now),
  at: actor.now,
  worker: actor.worker,
  client: actor.client ?? null,
  action: entry.action,
  outcome: entry.outcome ?? 'done',
  resident: entry.resident ?? null,
  case_file: entry.caseFile ?? null,
  purpose: entry.purpose,
  fields: [...(entry.fields ?? [])],
  emergency: entry.emergency ?? false,
})
