import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import type { TaskKind } from '../../ground/cases/task-kinds.ts'

/** The kind of the task that a review brings. */
export const reviewTask = (decision: string): TaskKind => `review ${decision}`

/** Help that stopped is not looked at again: its reviews and their tasks end. One statement. */
export async function endReviewsOfLine(tx: Tx, actor: Actor, line: string, words: string): Promise<void> {
  await tx
    .with('ended', (db) =>
      db
        .updateTable('review')
        .set((eb) => ({
          done_on: actor.today,
          outcome: 'ended',
          words,
          version: eb('version', '+', 1),
        }))
        .where('line', '=', line)
        .where('done_on', 'is', null)
        .returning(['municipality', 'case_file', 'decision']),
    )
    .updateTable('task')
    .from('ended')
    .innerJoin('decision as d', (join) =>
      join.onRef('d.municipality', '=', 'ended.municipality').onRef('d.id', '=', 'ended.decision'),
    )
    .set({ done_at: actor.now, done_by: actor.worker, outcome: 'de hulp is gestopt' })
    .whereRef('task.municipality', '=', 'ended.municipality')
    .whereRef('task.case_file', '=', 'ended.case_file')
    .where('task.done_at', 'is', null)
    .where('task.kind', '=', sql<string>`${reviewTask('')}::text || d.number`)
    .execute()
}
