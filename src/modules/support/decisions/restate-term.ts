import { inWords } from '../../../core/days.ts'
import { granted, Stale } from '../../../core/failure.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import type { Suspension } from '../../../core/suspension.ts'
import type { Tx } from '../../../database/connect.ts'
import { moveTasks } from '../../ground/cases/tasks.ts'
import type { OpenApplication } from './application.ts'
import { decideTask } from './begin-term.ts'
import { decisionTerm, type DecisionTerm } from './decision-term.ts'

/** The term of an application as it stands, with these suspensions in place of those that it had. */
export const termWith = (
  { takenUpOn, ownDays }: OpenApplication,
  suspensions: readonly Suspension[],
): DecisionTerm => granted(decisionTerm(nationalLaw(), { takenUpOn, ownDays, suspensions }))

/** Until when must be decided, in words: "besluit uiterlijk dinsdag 8 december 2026". */
export const termInTimeline = (term: DecisionTerm): string =>
  term.state === 'runs' ? `besluit uiterlijk ${inWords(term.lastDay)}` : 'de beslistermijn staat stil'

/**
 * Writes down until when an application must be decided, now that its suspensions are these, and moves its task along;
 * while the term stands still the task waits for the day on which it is expected to run again. Throws `Stale` when
 * somebody else changed the application.
 */
export async function restateTerm(
  tx: Tx,
  application: OpenApplication,
  suspensions: readonly Suspension[],
  expected?: Temporal.PlainDate,
): Promise<DecisionTerm> {
  const term = termWith(application, suspensions)
  const decideBy = term.state === 'runs' ? term.lastDay : null
  const done = await tx
    .updateTable('application')
    .set({ decide_by: decideBy, version: application.version + 1 })
    .where('id', '=', application.id)
    .where('version', '=', application.version)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Stale('deze aanvraag')
  const due = decideBy ?? expected
  if (due) await moveTasks(tx, application.caseFile, decideTask(application.number), due)
  return term
}
