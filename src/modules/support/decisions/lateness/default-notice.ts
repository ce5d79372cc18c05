import { inWords, isBefore } from '../../../../core/days.ts'
import { ok, refuse, type Result } from '../../../../core/failure.ts'
import type { Law } from '../../../../core/law/law.ts'
import { penaltyDue, penaltyFor, type Penalty } from '../../../../core/penalty.ts'
import type { Cents } from '../../../../core/cents.ts'
import { ruleOn } from '../../../../core/terms.ts'
import type { Application } from '../application.ts'
import { decisionTerm } from '../decision-term.ts'
import type { DefaultNotice } from './records.ts'

type Day = Temporal.PlainDate

export type NoticeEffect =
  | { effect: 'valid'; lawfulLastDay: Day; penalty: Penalty }
  | { effect: 'too-early'; lawfulLastDay: Day | null }
  | { effect: 'repeated'; lawfulLastDay: Day; first: Day; penalty: Penalty }

const SOURCE = 'Awb, artikel 4:17'

/** The notice that counts: the first valid one that was not taken back. */
export const countingNotice = ({ notices }: Pick<Application, 'notices'>): DefaultNotice | undefined =>
  notices.find(({ effect, withdrawnOn }) => effect === 'valid' && withdrawnOn === null)

type NoticeOf = { takenUpOn: Day; lawfulLastDay: Day; receivedOn: Day }

/** The penalty that a notice of default brings which came after the last day of the law. */
export const penaltyOfNotice = (
  law: Law,
  { takenUpOn, lawfulLastDay, receivedOn }: NoticeOf,
): Result<Penalty> =>
  penaltyFor(
    law,
    {
      kind: 'decision',
      start: takenUpOn,
      lastDay: lawfulLastDay,
      article: ruleOn(law, 'decision', takenUpOn).article,
    },
    receivedOn,
  )

const neverTakenUp = refuse(
  'application-too-early',
  'Deze aanvraag kwam te vroeg en is bewaard. Er loopt nog geen termijn voor het besluit.',
  SOURCE,
)

/** The refusal of a notice that came when the application was answered already. */
function answeredBy(application: Application, receivedOn: Day) {
  if (application.state === 'open' || application.state === 'early') return undefined
  if (isBefore(receivedOn, application.endedOn)) return undefined
  return refuse(
    'answered-already',
    `De aanvraag was op ${inWords(application.endedOn)} al afgehandeld. De brief heeft geen gevolg.`,
    SOURCE,
  )
}

/**
 * What a written notice of default does that was received on a day (Awb 4:17(3)). One that comes on or before the last
 * day of the term does nothing, also not later; a second one changes nothing. Refused when the application was not in
 * hand, or was answered on that day already.
 */
export function noticeEffect(
  law: Law,
  application: Application,
  receivedOn: Day,
  today: Day,
): Result<NoticeEffect> {
  if (isBefore(today, receivedOn) || isBefore(receivedOn, application.receivedOn))
    return refuse(
      'day-of-notice',
      'Kies de dag van ontvangst: vanaf de aanvraag en niet later dan vandaag.',
      SOURCE,
    )
  const { takenUpOn } = application
  if (takenUpOn === null) return neverTakenUp
  const answered = answeredBy(application, receivedOn)
  if (answered) return answered
  const found = decisionTerm(law, { ...application, takenUpOn })
  if (!found.ok) return found
  if (found.value.state === 'stands-still') return ok({ effect: 'too-early', lawfulLastDay: null })
  const { lawfulLastDay } = found.value
  if (!isBefore(lawfulLastDay, receivedOn)) return ok({ effect: 'too-early', lawfulLastDay })
  const counting = countingNotice(application)
  const stays = counting && (counting.settledOn !== null || !isBefore(receivedOn, counting.receivedOn))
  const first = stays ? counting.receivedOn : receivedOn
  const penalty = penaltyOfNotice(law, { takenUpOn, lawfulLastDay, receivedOn: first })
  if (!penalty.ok) return penalty
  return ok(
    stays
      ? { effect: 'repeated', lawfulLastDay, first, penalty: penalty.value }
      : { effect: 'valid', lawfulLastDay, penalty: penalty.value },
  )
}

/** What runs, or ran, because of the notice that counts. */
export type RunningPenalty = {
  notice: DefaultNotice
  penalty: Penalty
  /** The day on which the application was answered or taken back; undefined while it is open. */
  decided: Day | undefined
  /** What is due at the end of this day, in cents. */
  due: Cents
  /** The last day over which it is due, as far as is known; undefined while none is. */
  lastDay: Day | undefined
}

/**
 * The penalty of an application on a day; undefined without a notice of default that counts. `decided` is the day on
 * which it was answered or taken back, or is about to be.
 */
export function penaltyRunning(
  law: Law,
  application: Application,
  today: Day,
  decided: Day | undefined = 'endedOn' in application ? application.endedOn : undefined,
): RunningPenalty | undefined {
  const notice = countingNotice(application)
  if (!notice || !notice.lawfulLastDay || application.takenUpOn === null) return undefined
  const found = penaltyOfNotice(law, {
    takenUpOn: application.takenUpOn,
    lawfulLastDay: notice.lawfulLastDay,
    receivedOn: notice.receivedOn,
  })
  if (!found.ok) return undefined
  const penalty = found.value
  const due = penaltyDue(penalty, today, decided)
  const until = decided ? decided.subtract({ days: 1 }) : today
  const full = lastPenaltyDay(penalty)
  const lastDay = due === 0 ? undefined : isBefore(until, full) ? until : full
  return { notice, penalty, decided, due, lastDay }
}

/**
 * What a notice of default would bring that came today, while the decision is late and none counts; undefined while it
 * would have no effect.
 */
export function noticeIfToday(law: Law, application: Application, today: Day): Penalty | undefined {
  if (application.state !== 'open' || countingNotice(application)) return undefined
  const found = noticeEffect(law, application, today, today)
  return found.ok && found.value.effect === 'valid' ? found.value.penalty : undefined
}

/** The last of the 42 days. */
export const lastPenaltyDay = ({ steps, graceLastDay }: Penalty): Day => steps.at(-1)?.last ?? graceLastDay

/** Whether what is due can still grow. */
export const isOver = ({ penalty, decided }: RunningPenalty, today: Day): boolean =>
  decided !== undefined || isBefore(lastPenaltyDay(penalty), today)

/** Whether the applicant can take back his notice on a day: while its penalty was not set by decision. */
export function mayWithdrawNotice(application: Application, on: Day, today: Day): Result<DefaultNotice> {
  const notice = countingNotice(application)
  if (!notice) return refuse('no-notice', 'Er is geen ingebrekestelling die telt.', SOURCE)
  if (notice.settledOn)
    return refuse(
      'settled',
      `Over deze ingebrekestelling is op ${inWords(notice.settledOn)} al beslist.`,
      'Awb, artikel 4:18',
    )
  if (isBefore(on, notice.receivedOn) || isBefore(today, on))
    return refuse(
      'day-of-withdrawal',
      'Kies een dag vanaf de ingebrekestelling en niet later dan vandaag.',
      SOURCE,
    )
  return ok(notice)
}
