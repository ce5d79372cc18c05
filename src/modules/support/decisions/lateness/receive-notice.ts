import type { Actor } from '../../../../core/actor.ts'
import { inWords } from '../../../../core/days.ts'
import { newId } from '../../../../core/id.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import { penaltyDue, type Penalty } from '../../../../core/penalty.ts'
import { ruleOn } from '../../../../core/terms.ts'
import type { Tx } from '../../../../database/connect.ts'
import {
  defaultNoticeReceipt,
  type DefaultNoticeReceiptFacts,
} from '../../../../letters/kinds/default-notice-receipt.ts'
import type { NewTask } from '../../../ground/cases/tasks.ts'
import { finishing, finishTasks } from '../../../ground/cases/tasks.ts'
import { sendLetter } from '../../../ground/correspondence/send-letter.ts'
import type { Application } from '../application.ts'
import { aboutOf, decideTask } from '../begin-term.ts'
import { holdApplication, noteStep, type ApplicationTarget } from '../hold-application.ts'
import {
  countingNotice,
  lastPenaltyDay,
  mayWithdrawNotice,
  noticeEffect,
  type NoticeEffect,
} from './default-notice.ts'
import { decideInDefaultTask, setPenaltyTask, taskToSetPenalty } from './follow-notice.ts'
import { checkPaper } from './paper.ts'
import type { NoticeChannel } from './records.ts'

type Day = Temporal.PlainDate

export type NoticeInput = {
  receivedOn: Day
  channel: NoticeChannel
  /** The paper in the file, if it was put there. */
  document: string | undefined
}

/**
 * Takes in a written notice of default: confirms it in a letter that says what it brings (Awb 4:17), and puts on the
 * worklist to decide before the penalty runs. A second one changes nothing, one before the last day has passed has no
 * effect. Throws `Refused` for a day that cannot be or when the application was answered by then, `Stale`.
 */
export async function receiveDefaultNotice(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: ApplicationTarget,
  input: NoticeInput,
): Promise<void> {
  const { file, allowed } = await holdApplication(tx, actor, caseFile, target, (held) => {
    const effect = noticeEffect(nationalLaw(), held, input.receivedOn, actor.today)
    return effect.ok ? { ok: true, value: { application: held, found: effect.value } } : effect
  })
  const { application, found } = allowed
  await checkPaper(tx, caseFile, input.document)
  const letter = await sendLetter(tx, actor, aboutOf(file), (frame) =>
    defaultNoticeReceipt(frame, {
      receivedOn: input.receivedOn,
      appliedOn: application.receivedOn,
      asked: application.asked,
      notice: broughtBy(application, found, actor.today),
    }),
  )
  const counting = countingNotice(application)
  if (found.effect === 'valid' && counting) await replace(tx, actor, application, counting)
  await store(tx, actor, application, input, found, letter.id)
  await noteStep(tx, actor, file, application.id, {
    words: inTimeline(application, input.receivedOn, found),
    action: 'receive notice of default',
    purpose: 'ingebrekestelling aannemen',
    fields: ['receivedOn', 'channel', 'document'],
    tasks: found.effect === 'valid' ? await tasksOf(tx, actor, application, found.penalty) : [],
  })
}

const endedOn = (application: Application): Day | undefined =>
  'endedOn' in application ? application.endedOn : undefined

/** What the letter says that the notice brings. */
function broughtBy(
  application: Application,
  found: NoticeEffect,
  today: Day,
): DefaultNoticeReceiptFacts['notice'] {
  const { effect, lawfulLastDay } = found
  if (effect === 'too-early')
    return lawfulLastDay ? { kind: effect, lawfulLastDay } : { kind: 'stands-still' }
  const { penalty } = found
  const decided = endedOn(application)
  if (decided) return { kind: 'answered', on: decided, due: penaltyDue(penalty, today, decided) > 0 }
  const inTime = { decideBy: penalty.graceLastDay, penaltyFrom: penalty.graceLastDay.add({ days: 1 }) }
  return effect === 'repeated'
    ? { kind: effect, first: found.first, ...inTime }
    : {
        kind: effect,
        lawfulLastDay,
        ...inTime,
        steps: penalty.steps.map(({ first, last, perDay }) => ({
          days: first.until(last).days + 1,
          perDay,
        })),
      }
}

function inTimeline({ number }: Application, receivedOn: Day, found: NoticeEffect): string {
  const came = `Ingebrekestelling voor aanvraag ${number} ontvangen op ${inWords(receivedOn)}`
  switch (found.effect) {
    case 'valid':
      return `${came}; besluit uiterlijk ${inWords(found.penalty.graceLastDay)}, daarna een dwangsom`
    case 'too-early':
      return `${came}: te vroeg, zonder gevolg`
    case 'repeated':
      return `${came}: die van ${inWords(found.first)} telt al`
    default:
      return found satisfies never
  }
}

/** One that came before the one that counted so far takes its place. */
async function replace(tx: Tx, actor: Actor, { caseFile, number }: Application, counting: { id: string }) {
  const repeated = tx.with('repeated', (db) =>
    db.updateTable('default_notice').set({ effect: 'repeated' }).where('id', '=', counting.id),
  )
  const kinds = [decideInDefaultTask(number)]
  await finishing(repeated, actor, caseFile, kinds, 'eerdere brief ontvangen').execute()
}

async function store(
  tx: Tx,
  actor: Actor,
  application: Application,
  { receivedOn, channel, document }: NoticeInput,
  found: NoticeEffect,
  letter: string,
): Promise<void> {
  const decided = endedOn(application)
  const owed =
    found.effect === 'valid' && decided !== undefined && penaltyDue(found.penalty, actor.today, decided) > 0
  await tx
    .with('bumped', (db) =>
      db
        .updateTable('application')
        .set({ version: application.version + 1 })
        .where('id', '=', application.id),
    )
    .insertInto('default_notice')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      application: application.id,
      received_on: receivedOn,
      channel,
      document: document ?? null,
      effect: found.effect,
      lawful_last_day: found.lawfulLastDay,
      letter,
      ...(found.effect === 'valid' && {
        grace_last_day: found.penalty.graceLastDay,
        last_day: lastPenaltyDay(found.penalty),
        ...(decided && (owed ? { to_settle_since: actor.today } : { settled_on: actor.today })),
      }),
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
}

/** To decide before the penalty runs, for who has the decision; or to set what is due of a decision that was late. */
async function tasksOf(
  tx: Tx,
  actor: Actor,
  application: Application,
  penalty: Penalty,
): Promise<Omit<NewTask, 'caseFile'>[]> {
  const { number } = application
  const decided = endedOn(application)
  if (decided) {
    const due = penaltyDue(penalty, actor.today, decided)
    return due > 0
      ? [{ ...taskToSetPenalty(application, { penalty, decided, due }), assignee: actor.worker }]
      : []
  }
  const { graceLastDay } = penalty
  const decider = await tx
    .selectFrom('task')
    .select('assignee')
    .where('case_file', '=', application.caseFile)
    .where('kind', '=', decideTask(number))
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return [
    {
      kind: decideInDefaultTask(number),
      words: `Beslis op aanvraag ${number} voor de dwangsom loopt: vanaf ${inWords(graceLastDay.add({ days: 1 }))}`,
      article: ruleOn(nationalLaw(), 'default-notice', penalty.notice).article,
      dueOn: graceLastDay,
      assignee: decider ? (decider.assignee ?? undefined) : actor.worker,
    },
  ]
}

/**
 * Writes down that the applicant took his notice of default back: no penalty runs any more. Throws `Refused` when its
 * penalty was set by decision, `Stale`.
 */
export async function withdrawDefaultNotice(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: ApplicationTarget,
  { on, words }: { on: Day; words: string },
): Promise<void> {
  const { file, allowed } = await holdApplication(tx, actor, caseFile, target, (held) => {
    const notice = mayWithdrawNotice(held, on, actor.today)
    return notice.ok ? { ok: true, value: held } : notice
  })
  await tx
    .with('bumped', (db) =>
      db
        .updateTable('application')
        .set({ version: allowed.version + 1 })
        .where('id', '=', allowed.id),
    )
    .updateTable('default_notice')
    .set({ withdrawn_on: on, withdrawn_words: words })
    .where('application', '=', allowed.id)
    .where('withdrawn_on', 'is', null)
    .where('received_on', '<=', on)
    .execute()
  const tasks = [decideInDefaultTask(allowed.number), setPenaltyTask(allowed.number)]
  await finishTasks(tx, actor, caseFile, tasks, 'ingebrekestelling ingetrokken')
  await noteStep(tx, actor, file, allowed.id, {
    words: `De inwoner trok op ${inWords(on)} de ingebrekestelling voor aanvraag ${allowed.number} in: ${words}`,
    action: 'withdraw notice of default',
    purpose: 'intrekken van ingebrekestelling vastleggen',
    fields: ['on', 'words'],
  })
}
