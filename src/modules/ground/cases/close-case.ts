import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { REVIEW_TASK } from './tasks.ts'

/**
 * Closes a file: nothing is left on a worklist and nobody comes to an appointment any more. One statement; the caller
 * has locked the file and says what happened on its timeline.
 */
export async function closeCase(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  closed: { on: Temporal.PlainDate; outcome: string },
): Promise<void> {
  await tx
    .with('finished', (db) =>
      db
        .updateTable('task')
        .set({ done_at: actor.now, done_by: actor.worker, outcome: closed.outcome })
        .where('case_file', '=', caseFile)
        .where('kind', '<>', REVIEW_TASK)
        .where('done_at', 'is', null),
    )
    .with('cancelled', (db) =>
      db
        .updateTable('appointment')
        .set({
          cancelled_at: actor.now,
          cancel_reason: closed.outcome,
          version: sql<number>`version + 1`,
        })
        .where('case_file', '=', caseFile)
        .where('starts_at', '>', actor.now)
        .where('cancelled_at', 'is', null),
    )
    .updateTable('case_file')
    .set({ closed_on: closed.on, outcome: closed.outcome, version: sql<number>`version + 1` })
    .where('id', '=', caseFile)
    .execute()
}

/** Opens a file again that was closed by mistake. What must be done now is for the caller to say. */
export async function reopenCase(tx: Tx, caseFile: string): Promise<void> {
  await tx
    .updateTable('case_file')
    .set({ closed_on: null, outcome: null, version: sql<number>`version + 1` })
    .where('id', '=', caseFile)
    .execute()
}
