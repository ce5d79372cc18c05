import type { Actor } from '../../../core/actor.ts'
import { granted, InputFault, Missing, Stale } from '../../../core/failure.ts'
import { isBefore } from '../../../core/days.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { finishRouteSteps } from '../reports/finish-route-step.ts'
import { adviceState, mayStep, type AdviceStep } from './advice.ts'
import { AWAIT_ADVICE } from './ask-advice.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'
import { CHASE_ADVICE } from './remind-advice.ts'

/** The kind of the task to show an advice to the resident. */
export const SHOW_ADVICE = 'show-advice'

/** Which advice, in the version that was shown. */
export type AdviceTarget = { id: string; version: number }

type Set = Partial<{
  received_on: Temporal.PlainDate
  answer: string
  shown_on: Temporal.PlainDate
  shown_words: string
  withdrawn_on: Temporal.PlainDate
  withdrawn_words: string
}>

async function take(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  { id, version }: AdviceTarget,
  step: AdviceStep,
  set: Set,
) {
  const { file } = await openInvestigation(tx, actor, caseFile)
  const row = isId(id)
    ? await tx
        .selectFrom('advice')
        .select(['received_on as receivedOn', 'shown_on as shownOn', 'withdrawn_on as withdrawnOn'])
        .where('case_file', '=', caseFile)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('advice')
  granted(mayStep(adviceState(row), step))
  const changed = await tx
    .updateTable('advice')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Stale('dit advies')
  return file
}

/**
 * Writes down that an advice came back and what it says, and puts on the worklist to show it to the resident. Throws
 * `Refused` when it came already or consent was withdrawn.
 */
export async function receiveAdvice(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: AdviceTarget,
  came: { receivedOn?: Temporal.PlainDate | undefined; answer: string },
): Promise<void> {
  const receivedOn = came.receivedOn ?? actor.today
  if (isBefore(actor.today, receivedOn))
    throw new InputFault([{ field: 'receivedOn', message: 'Deze dag ligt in de toekomst' }])
  const set = { received_on: receivedOn, answer: came.answer }
  const file = await take(tx, actor, caseFile, target, 'receive', set)
  await finishRouteSteps(tx, actor, caseFile, ['specialist-expertise'], 'advies binnen')
  const change = {
    action: 'receive advice',
    fields: ['receivedOn', 'answer'],
    words: 'Gevraagd advies is binnen',
    page: `onderzoek/advies/${target.id}`,
  }
  await noteChange(tx, actor, file, change, {
    finish: { kinds: [AWAIT_ADVICE, CHASE_ADVICE], outcome: 'advies binnen' },
    tasks: [
      {
        kind: SHOW_ADVICE,
        words: 'Laat de inwoner het advies zien',
        article: '',
        dueOn: actor.today.add({ days: 7 }),
        assignee: actor.worker,
        link: `/dossiers/${caseFile}/onderzoek/advies/${target.id}`,
      },
    ],
  })
}

/** Writes down that the resident saw the advice, and what he said of it. Throws `Refused` when it did not come yet. */
export async function showAdvice(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: AdviceTarget,
  shown: { words: string },
): Promise<void> {
  const set = { shown_on: actor.today, shown_words: shown.words }
  const file = await take(tx, actor, caseFile, target, 'show', set)
  const change = {
    action: 'show advice',
    fields: ['shownOn', 'shownWords'],
    words: 'Advies aan de inwoner getoond',
    page: `onderzoek/advies/${target.id}`,
  }
  await noteChange(tx, actor, file, change, {
    finish: { kinds: [SHOW_ADVICE], outcome: 'advies getoond' },
  })
}

/** Ends a request because the resident withdrew his consent. Throws `Refused` when the advice came already. */
export async function withdrawAdvice(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: AdviceTarget,
  withdrawn: { words: string },
): Promise<void> {
  const set = { withdrawn_on: actor.today, withdrawn_words: withdrawn.words }
  const file = await take(tx, actor, caseFile, target, 'withdraw', set)
  const change = {
    action: 'withdraw advice',
    words: 'Toestemming voor advies ingetrokken',
    page: `onderzoek/advies/${target.id}`,
  }
  await noteChange(tx, actor, file, change, {
    finish: { kinds: [AWAIT_ADVICE, CHASE_ADVICE], outcome: 'toestemming ingetrokken' },
  })
}
