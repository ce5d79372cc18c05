import type { Actor } from '../../../../core/actor.ts'
import { inWords, isBefore } from '../../../../core/days.ts'
import { granted, InputFault, Missing, ok, refuse, type Result } from '../../../../core/failure.ts'
import { newId } from '../../../../core/id.ts'
import type { Tx } from '../../../../database/connect.ts'
import type { TaskKind } from '../../../ground/cases/task-kinds.ts'
import { finishTasks, type NewTask } from '../../../ground/cases/tasks.ts'
import { pgbPaymentOn } from '../../../ground/policies/dated.ts'
import type { Policy } from '../../../ground/policies/policy.ts'
import { choicePath } from './paths.ts'
import { helpersNow, PGB_LAW, type Helper } from './pgb.ts'
import { holdPlan, isGranted, notePgb, type PgbTarget } from './record-pgb.ts'

/** The tasks that a granted budget brings: its contracts, its talks, and another helper where one falls short. */
const contractKind = (line: string): TaskKind => `pgb-contract ${line}`
const talkKind = (line: string): TaskKind => `pgb-talk ${line}`
const otherHelperKind = (line: string): TaskKind => `pgb-other-helper ${line}`

/** Every task that a budget can have open. */
export const pgbTasks = (line: string): TaskKind[] => [
  contractKind(line),
  talkKind(line),
  otherHelperKind(line),
]

/** The day of the next talk, counted from the start or from the talk before it (STW-22). */
export const nextTalkOn = ({ pgb }: Policy, after: Temporal.PlainDate): Temporal.PlainDate =>
  after.add({ months: pgb.talks.everyMonths })

const talkTask = (caseFile: string, line: string, dueOn: Temporal.PlainDate): Omit<NewTask, 'caseFile'> => ({
  kind: talkKind(line),
  words: 'Bespreek met de inwoner hoe het gaat met het pgb',
  article: '',
  dueOn,
  link: choicePath(caseFile, line, 'pgb/gesprek'),
})

/** What must be done once a budget was granted. */
export const tasksOfPgb = (
  policy: Policy,
  of: {
    caseFile: string
    line: string
    from: Temporal.PlainDate
    area: string | null
    today: Temporal.PlainDate
  },
): Omit<NewTask, 'caseFile'>[] => [
  {
    kind: contractKind(of.line),
    words:
      pgbPaymentOn(policy, of.today)?.by === 'own-account'
        ? 'Keur het contract van het pgb goed'
        : 'Keur het contract van het pgb goed, en zie toe op de goedkeuring door de SVB',
    article: 'Wmo 2015, artikel 2.6.2',
    dueOn: of.from,
    area: of.area,
    link: choicePath(of.caseFile, of.line, 'pgb'),
  },
  { ...talkTask(of.caseFile, of.line, nextTalkOn(policy, of.from)), area: of.area },
]

export type Approval = {
  contractOn: Temporal.PlainDate
  municipalityOn: Temporal.PlainDate | null
  svbOn: Temporal.PlainDate | null
}

/** Whether the contract of a helper is approved by all who must, so that he can be paid. */
export const isApproved = (policy: Policy, helper: Helper, today: Temporal.PlainDate): boolean =>
  helper.municipalityApprovedOn !== null &&
  (helper.svbApprovedOn !== null || pgbPaymentOn(policy, today)?.by === 'own-account')

/** Whether approvals come in their order: contract, municipality, SVB; and only of a budget that was granted. */
export function mayApprove(
  isOfGranted: boolean,
  approval: Approval,
  today: Temporal.PlainDate,
): Result<Approval> {
  const source = 'Uitvoeringsregeling Wmo 2015, artikel 2a'
  if (!isOfGranted)
    return refuse('not-granted', 'Keur het contract pas goed als het pgb is toegekend.', source)
  const days = [approval.contractOn, approval.municipalityOn, approval.svbOn]
  if (approval.svbOn && !approval.municipalityOn)
    return refuse('svb-after-municipality', 'Eerst keurt de gemeente het contract goed, dan de SVB.', source)
  const known = days.filter((day) => day !== null)
  if (known.some((day, index) => index > 0 && isBefore(day, known[index - 1]!)))
    return refuse(
      'approval-order',
      'Een goedkeuring kan niet voor het contract of de vorige goedkeuring liggen.',
      source,
    )
  if (known.some((day) => isBefore(today, day)))
    return refuse('approval-to-come', 'Een van deze dagen ligt in de toekomst.', source)
  return ok(approval)
}

/** Writes down who approved the contract with a helper; only then he is paid. Throws `Refused`, `Stale`, `Missing`. */
export async function approveContract(
  tx: Tx,
  actor: Actor,
  target: PgbTarget,
  id: string,
  approval: Approval,
): Promise<void> {
  const held = await holdPlan(tx, actor, target)
  const helper = held.pgb.helpers.find((one) => one.id === id)
  if (!helper || helper.ended) throw new Missing('pgb helper')
  granted(mayApprove(isGranted(held), approval, actor.today))
  const { contractOn, municipalityOn, svbOn } = approval
  await tx
    .with('version', (db) =>
      db
        .updateTable('pgb_plan')
        .set({ version: held.pgb.version + 1 })
        .where('line', '=', held.line.id),
    )
    .updateTable('pgb_helper')
    .set({
      contract_on: contractOn,
      municipality_approved_on: municipalityOn,
      svb_approved_on: svbOn,
      version: helper.version + 1,
    })
    .where('id', '=', id)
    .execute()
  const now: Helper = { ...helper, contractOn, municipalityApprovedOn: municipalityOn, svbApprovedOn: svbOn }
  const all = helpersNow(held.pgb).map((one) => (one.id === id ? now : one))
  const replaced = held.pgb.helpers.some(({ ended }) => ended !== null)
  if (all.every((one) => isApproved(held.policy, one, actor.today)))
    await finishTasks(
      tx,
      actor,
      held.file.id,
      [contractKind(held.line.id), ...(replaced ? [otherHelperKind(held.line.id)] : [])],
      'contract goedgekeurd',
    )
  await notePgb(tx, actor, held, {
    action: 'approve pgb contract',
    words: 'Contract van het pgb beoordeeld',
    fields: ['contractOn', 'municipalityApprovedOn', 'svbApprovedOn'],
  })
}

export type TalkInput = {
  heldOn: Temporal.PlainDate
  words: string
  goodEnough: boolean
  otherHelperBy: Temporal.PlainDate | null
}

/**
 * Writes down a talk with the holder while the budget runs, and plans the next. Where the help falls short he is told
 * to look for another helper, by a day (STW-22). Throws `InputFault`, `Refused` before the grant, `Stale`.
 */
export async function holdTalk(tx: Tx, actor: Actor, target: PgbTarget, talk: TalkInput): Promise<void> {
  const held = await holdPlan(tx, actor, target)
  if (!isGranted(held))
    granted(refuse('not-granted', 'Dit pgb is niet toegekend. Leg het gesprek over het plan vast.', PGB_LAW))
  if (isBefore(actor.today, talk.heldOn))
    throw new InputFault([{ field: 'heldOn', message: 'Deze dag ligt in de toekomst' }])
  if (!talk.goodEnough && (!talk.otherHelperBy || !isBefore(actor.today, talk.otherHelperBy)))
    throw new InputFault([
      {
        field: 'otherHelperBy',
        message: 'Vul in voor welke dag de inwoner een ander zoekt; die dag komt nog',
      },
    ])
  const by = talk.goodEnough ? null : talk.otherHelperBy
  await tx
    .with('version', (db) =>
      db
        .updateTable('pgb_plan')
        .set({ version: held.pgb.version + 1 })
        .where('line', '=', held.line.id),
    )
    .insertInto('pgb_talk')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      line: held.line.id,
      held_on: talk.heldOn,
      words: talk.words,
      good_enough: talk.goodEnough,
      other_helper_by: by,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  const { area, id } = held.file
  const done = [talkKind(held.line.id), ...(by ? [otherHelperKind(held.line.id)] : [])]
  await finishTasks(tx, actor, id, done, 'gesprek gehouden')
  const next = { ...talkTask(id, held.line.id, nextTalkOn(held.policy, talk.heldOn)), area }
  const other = {
    kind: otherHelperKind(held.line.id),
    words: `De inwoner zoekt een andere hulpverlener voor het pgb: ${held.policy.pgb.helperSwitch.because}`,
    article: '',
    area,
    link: choicePath(id, held.line.id, 'pgb'),
  }
  await notePgb(tx, actor, held, {
    action: 'hold pgb talk',
    words: by
      ? `Gesprek over het pgb: de hulp schiet tekort, de inwoner zoekt voor ${inWords(by)} een ander`
      : 'Gesprek over het pgb: de hulp is goed genoeg',
    fields: ['words', 'goodEnough'],
    tasks: [next, ...(by ? [{ ...other, dueOn: by }] : [])],
  })
}
