import { demand, type Actor } from '../../../../core/actor.ts'
import { inWords, isBefore } from '../../../../core/days.ts'
import { InputFault, Missing, Refused, Stale } from '../../../../core/failure.ts'
import { newId } from '../../../../core/id.ts'
import type { Tx } from '../../../../database/connect.ts'
import { getFile, type CaseFile } from '../../../ground/cases/file.ts'
import { noteInFile, type Note } from '../../../ground/cases/note.ts'
import { choosable, type Choosable } from './choose-form.ts'
import { choicePath } from './paths.ts'
import {
  helperObstacles,
  planFaults,
  PGB_LAW,
  type AbilityTest,
  type HelperWords,
  type Pgb,
  type PlanWords,
} from './pgb.ts'
import { pgbFor } from './pgb-store.ts'

/** Which budget, in the version that was looked at; 0 for none yet. */
export type PgbTarget = { caseFile: string; line: string; version: number }

export type Held = Choosable & { file: CaseFile; pgb: Pgb | null }

/** Opens a budget to change it; throws `Stale` when somebody else was first. */
export async function holdPgb(tx: Tx, actor: Actor, { caseFile, line, version }: PgbTarget): Promise<Held> {
  demand(actor, 'decisions.prepare')
  const file = await getFile(tx, actor, caseFile)
  const found = await choosable(tx, actor, file, line, 'hold')
  const pgb = await pgbFor(tx, caseFile, line, 'hold')
  if ((pgb?.version ?? 0) !== version) throw new Stale('dit pgb')
  return { ...found, file, pgb }
}

/** The same for what needs a plan; throws `Refused` without one. */
export async function holdPlan(tx: Tx, actor: Actor, target: PgbTarget): Promise<Held & { pgb: Pgb }> {
  const held = await holdPgb(tx, actor, target)
  if (!held.pgb)
    throw new Refused({
      rule: 'no-plan',
      because: 'Leg eerst het budgetplan vast.',
      source: `${PGB_LAW}, tweede lid`,
    })
  return { ...held, pgb: held.pgb }
}

/** Writes down what was done with a budget. */
export const notePgb = (
  tx: Tx,
  actor: Actor,
  { file, line }: Held,
  of: { action: string; words: string; fields: readonly string[]; tasks?: Note['tasks'] },
) =>
  noteInFile(tx, actor, {
    caseFile: file.id,
    timeline: { kind: 'decision', words: of.words, link: choicePath(file.id, line.id, 'pgb') },
    audit: { action: of.action, purpose: 'pgb volgen', resident: file.resident.id, fields: of.fields },
    ...(of.tasks && { tasks: of.tasks }),
  })

/** A budget changed: its version goes up. */
export const touch = (
  tx: Tx,
  { line, pgb }: Held,
  set: Partial<{ tested_on: Temporal.PlainDate; able: boolean; able_words: string }> = {},
) =>
  tx
    .updateTable('pgb_plan')
    .set({ ...set, version: (pgb?.version ?? 0) + 1 })
    .where('line', '=', line.id)
    .execute()

/** Writes the budget plan down, or what changed in it (Wmo 2.3.6(2)). Throws `InputFault`, `Stale`, `Missing`. */
export async function recordPlan(tx: Tx, actor: Actor, target: PgbTarget, plan: PlanWords): Promise<void> {
  const held = await holdPgb(tx, actor, target)
  const faults = planFaults(plan, actor.today)
  if (faults.length > 0) throw new InputFault(faults)
  const words = {
    written_by: plan.writtenBy,
    handed_in_on: plan.handedInOn,
    goals: plan.goals,
    managed_by: plan.managedBy,
    manager_name: plan.managerName,
    manager_gives_help: plan.managerGivesHelp,
    problem_debts: plan.problemDebts,
    seriously_confused: plan.seriouslyConfused,
    payee: plan.payee,
    separate_account: plan.separateAccount,
    version: target.version + 1,
  }
  const written = await tx
    .insertInto('pgb_plan')
    .values({
      municipality: actor.municipality,
      line: held.line.id,
      case_file: held.file.id,
      ...words,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality', 'line'])
        .doUpdateSet(words)
        .where('pgb_plan.version', '=', target.version),
    )
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows === 0n) throw new Stale('dit pgb')
  await notePgb(tx, actor, held, {
    action: 'record pgb plan',
    words: `Budgetplan vastgelegd voor ${held.product.name}`,
    fields: ['plan', 'manager', 'contraIndications'],
  })
}

/** Writes down what the talk on the plan showed: whether the tasks can be carried (Wmo 2.3.6(2)a). */
export async function testAbility(tx: Tx, actor: Actor, target: PgbTarget, test: AbilityTest): Promise<void> {
  const held = await holdPlan(tx, actor, target)
  if (isBefore(actor.today, test.testedOn))
    throw new InputFault([{ field: 'testedOn', message: 'Deze dag ligt in de toekomst' }])
  await touch(tx, held, { tested_on: test.testedOn, able: test.able, able_words: test.words })
  await notePgb(tx, actor, held, {
    action: 'test pgb ability',
    words: `Gesprek over het pgb gehouden: de taken gaan ${test.able ? 'wel' : 'niet'} lukken`,
    fields: ['able', 'words'],
  })
}

/** Whether the budget was granted: from then on the rules hold for each change. */
export const isGranted = ({ line }: Pick<Held, 'line'>): boolean =>
  line.form === 'pgb' && (line.state === 'decided' || line.state === 'running')

/**
 * Adds who gives the help. Before the decision what the resident proposes is kept, also where it does not fit; once
 * the budget was granted only who fits the rates and demands is paid. Throws `Refused`, `Stale`, `Missing`.
 */
export async function addHelper(tx: Tx, actor: Actor, target: PgbTarget, helper: HelperWords): Promise<void> {
  const held = await holdPlan(tx, actor, target)
  const [obstacle] = helperObstacles(held.policy, held.product, helper)
  if (isGranted(held) && obstacle) throw new Refused(obstacle)
  await tx
    .insertInto('pgb_helper')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      line: held.line.id,
      name: helper.name,
      kind: helper.kind,
      relation: helper.relation,
      rate: helper.rate,
      amount: helper.amount,
      quality: [...helper.quality],
      quality_words: helper.qualityWords,
      from_day: helper.from,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  await touch(tx, held)
  await notePgb(tx, actor, held, {
    action: 'add pgb helper',
    words: `Hulpverlener voor het pgb vastgelegd, vanaf ${inWords(helper.from)}`,
    fields: ['helper', 'rate', 'quality'],
  })
}

/** Ends the work of a helper, with the day and why. Throws `InputFault`, `Missing`, `Stale`. */
export async function endHelper(
  tx: Tx,
  actor: Actor,
  target: PgbTarget,
  ended: { helper: string; on: Temporal.PlainDate; because: string },
): Promise<void> {
  const held = await holdPlan(tx, actor, target)
  const helper = held.pgb.helpers.find(({ id }) => id === ended.helper)
  if (!helper || helper.ended) throw new Missing('pgb helper')
  if (isBefore(ended.on, helper.from))
    throw new InputFault([{ field: 'endedOn', message: 'Deze dag ligt voor de eerste dag van de hulp' }])
  await tx
    .updateTable('pgb_helper')
    .set({ ended_on: ended.on, ended_because: ended.because, version: helper.version + 1 })
    .where('id', '=', helper.id)
    .execute()
  await touch(tx, held)
  await notePgb(tx, actor, held, {
    action: 'end pgb helper',
    words: `Hulpverlener van het pgb stopt op ${inWords(ended.on)}`,
    fields: ['endedOn', 'because'],
  })
}
