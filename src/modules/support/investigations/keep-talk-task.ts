import type { Actor } from '../../../core/actor.ts'
import { dayOf } from '../../../core/days.ts'
import type { Tx } from '../../../database/connect.ts'
import { addTask, finishTasks } from '../../ground/cases/tasks.ts'

/** The kind of the task to hold the talk. */
export const CONVERSE = 'conversation'

/**
 * Keeps the one task to hold a talk true after a talk was planned, moved, held or cancelled: it stands on the day of
 * the first talk to come, for who holds it, and is done when there is none.
 */
export async function keepTalkTask(tx: Tx, actor: Actor, caseFile: string, outcome: string): Promise<void> {
  const next = await tx
    .selectFrom('conversation as c')
    .innerJoin('appointment as p', (join) =>
      join.onRef('p.municipality', '=', 'c.municipality').onRef('p.id', '=', 'c.appointment'),
    )
    .select(['c.id', 'p.starts_at', 'p.worker'])
    .where('c.case_file', '=', caseFile)
    .where('c.held_on', 'is', null)
    .where('p.cancelled_at', 'is', null)
    .orderBy('p.starts_at')
    .executeTakeFirst()
  if (!next) {
    await finishTasks(tx, actor, caseFile, [CONVERSE], outcome)
    return
  }
  const dueOn = dayOf(next.starts_at)
  const link = `/dossiers/${caseFile}/onderzoek/gesprekken/${next.id}`
  const kept = await tx
    .updateTable('task')
    .set({ due_on: dueOn, assignee: next.worker, link })
    .where('case_file', '=', caseFile)
    .where('kind', '=', CONVERSE)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  if (kept.numUpdatedRows > 0n) return
  await addTask(tx, actor, {
    caseFile,
    kind: CONVERSE,
    words: 'Voer het gesprek',
    article: 'Wmo 2015, artikel 2.3.2, eerste lid',
    dueOn,
    assignee: next.worker,
    link,
  })
}
