import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { REVIEW_TASK } from './tasks.ts'

/**
 * Gives a file to a worker: he coordinates it and gets its open tasks. Who only took the report down has no more to do
 * with it from tomorrow on. One statement; the caller has checked that this worker may do the work.
 */
export async function assignFile(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  worker: string,
  reason: string,
): Promise<void> {
  await tx
    .with('working', (db) =>
      db
        .insertInto('case_worker')
        .values({
          municipality: actor.municipality,
          case_file: caseFile,
          worker,
          from_day: actor.today,
          reason,
        })
        .onConflict((conflict) => conflict.doNothing()),
    )
    .with('released', (db) =>
      db
        .updateTable('case_worker')
        .set({ until_day: actor.today })
        .where('case_file', '=', caseFile)
        .where('worker', '<>', worker)
        .where('reason', '=', TOOK_REPORT)
        .where('until_day', 'is', null),
    )
    .with('tasks', (db) =>
      db
        .updateTable('task')
        .set({ assignee: worker })
        .where('case_file', '=', caseFile)
        .where('kind', '<>', REVIEW_TASK)
        .where('done_at', 'is', null),
    )
    .updateTable('case_file')
    .set({ coordinator: worker, version: sql<number>`version + 1` })
    .where('id', '=', caseFile)
    .execute()
}

/** Why the one who took a report down works on its file. */
export const TOOK_REPORT = 'nam de melding aan'
