import { sql } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { inEuros } from '../../../core/cents.ts'
import { granted, Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile } from '../../ground/cases/file.ts'
import { finishTasks } from '../../ground/cases/tasks.ts'
import { exceptionBudget } from '../../ground/policies/dated.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { sourceOf } from '../../ground/policies/policy.ts'
import { exceptionStates, maySettle } from './exception.ts'
import { drawnIn, getException } from './exception-store.ts'
import { noteStep } from './hold-application.ts'
import { exceptionTask } from './propose-exception.ts'

/** Who agrees at the same time waits here, so that two together cannot go above the budget. */
const holdBudget = (tx: Tx, { municipality }: Actor, year: number) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`exceptions ${municipality} ${year}`}, 0))`.execute(tx)

/**
 * Agrees to a proposed exception, or does not (STW-15): by who may, not by who proposed it, and within the budget of
 * its year. Throws `Refused`, `Stale` when somebody else was first.
 */
export async function settleException(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  id: string,
  input: { version: number; as: 'agreed' | 'declined'; words: string },
): Promise<void> {
  demand(actor, 'exceptions.agree')
  const file = await getFile(tx, actor, caseFile)
  const policy = policyNamed(file.policyFile)
  const seen = await getException(tx, caseFile, id)
  await holdBudget(tx, actor, seen.budgetYear)
  const exception = await getException(tx, caseFile, id)
  const budget = exceptionBudget(policy, Temporal.PlainDate.from({ year: seen.budgetYear, month: 1, day: 1 }))
  granted(
    maySettle({
      as: input.as,
      state: exception.state,
      proposedBy: exception.proposedBy.id,
      draws: exception.draws,
      by: actor.worker,
      budget: budget && { ...budget, source: sourceOf(policy, budget) },
      drawn: await drawnIn(tx, seen.budgetYear),
    }),
  )
  const done = await tx
    .updateTable('case_exception')
    .set({
      state: input.as,
      settled_by: actor.worker,
      settled_on: actor.today,
      settled_words: input.words,
      version: input.version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', input.version)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Stale('deze uitzondering')
  await finishTasks(
    tx,
    actor,
    caseFile,
    [exceptionTask(exception.applicationNumber, exception.item)],
    exceptionStates[input.as],
  )
  await noteStep(tx, actor, file, exception.application, {
    words: `Uitzondering ${exceptionStates[input.as]} voor ${exception.asked} (${inEuros(exception.draws)} uit het budget van ${exception.budgetYear}): ${input.words}`,
    action: input.as === 'agreed' ? 'agree to exception' : 'decline exception',
    purpose: 'over een uitzondering beslissen',
    fields: ['state', 'settledWords'],
  })
}
