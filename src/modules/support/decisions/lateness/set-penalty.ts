import { cents } from '../../../../core/cents.ts'
import { inWords, isBefore } from '../../../../core/days.ts'
import { ok, refuse, type Result } from '../../../../core/failure.ts'
import type { Law } from '../../../../core/law/law.ts'
import type { Application } from '../application.ts'
import type { PenaltyToSet } from '../decision-facts.ts'
import {
  countingNotice,
  isOver,
  lastPenaltyDay,
  penaltyRunning,
  type RunningPenalty,
} from './default-notice.ts'

/** Why no penalty is due although the decision was late (Awb 4:17(6)). */
export const noPenaltyGrounds = {
  'notice-unreasonably-late': {
    name: 'De inwoner stelde de gemeente onredelijk laat in gebreke',
    letter: 'De ingebrekestelling kwam onredelijk laat.',
    part: 'a',
  },
  'no-interested-party': {
    name: 'De aanvrager is geen belanghebbende',
    letter: 'Het besluit gaat niet over een belang van uzelf.',
    part: 'b',
  },
  'manifestly-unfounded': {
    name: 'De aanvraag is kennelijk niet-ontvankelijk of kennelijk ongegrond',
    letter: 'Het was meteen duidelijk dat wij de aanvraag niet konden toekennen.',
    part: 'c',
  },
} as const
export type NoPenaltyGround = keyof typeof noPenaltyGrounds

export type PenaltyOutcome = 'due' | NoPenaltyGround

const SOURCE = 'Awb, artikel 4:18'

/** Whether the penalty of an application can still be set: a notice counts, and no decision set it before. */
export function mayStillSet(application: Application): Result<Application> {
  const notice = countingNotice(application)
  if (!notice) return refuse('no-notice', 'Er is geen ingebrekestelling die telt.', SOURCE)
  return notice.settledOn
    ? refuse('settled', `Over deze ingebrekestelling is op ${inWords(notice.settledOn)} al beslist.`, SOURCE)
    : ok(application)
}

/**
 * Whether a penalty can be set on a day (Awb 4:18): what is due once it can grow no more, that none is due at any time
 * after the notice that counts.
 */
export function maySetPenalty(
  law: Law,
  application: Application,
  outcome: PenaltyOutcome,
  today: Temporal.PlainDate,
): Result<RunningPenalty> {
  const still = mayStillSet(application)
  if (!still.ok) return still
  const running = penaltyRunning(law, application, today)
  if (!running) return refuse('no-notice', 'Er is geen ingebrekestelling die telt.', SOURCE)
  if (outcome !== 'due') return ok(running)
  if (!isOver(running, today))
    return refuse(
      'penalty-runs',
      `De dwangsom staat nog niet vast. Dat kan na het besluit op de aanvraag, of na ${inWords(lastPenaltyDay(running.penalty))}.`,
      SOURCE,
    )
  return running.due === 0
    ? refuse(
        'nothing-due',
        'Er is op tijd beslist na de ingebrekestelling. Er is niets verschuldigd.',
        SOURCE,
      )
    : ok(running)
}

/** What the decision says, with each step of the amount and what it comes to. */
export function penaltyToSet(
  application: Application,
  { notice, penalty, due, lastDay }: RunningPenalty,
  outcome: PenaltyOutcome,
  because: string,
): PenaltyToSet {
  const lawfulLastDay = notice.lawfulLastDay ?? notice.receivedOn
  const rest = { appliedOn: application.receivedOn, lawfulLastDay, noticeReceivedOn: notice.receivedOn }
  if (outcome !== 'due' || !lastDay)
    return {
      ...rest,
      penalty: {
        kind: 'none',
        because: [outcome === 'due' ? '' : noPenaltyGrounds[outcome].letter, because]
          .filter((part) => part !== '')
          .join(' '),
      },
    }
  const steps = penalty.steps
    .filter(({ first }) => !isBefore(lastDay, first))
    .map(({ first, last, perDay }) => {
      const days = first.until(isBefore(lastDay, last) ? lastDay : last).days + 1
      return { days, perDay, sum: cents(days * perDay) }
    })
  const firstDay = penalty.graceLastDay.add({ days: 1 })
  return { ...rest, penalty: { kind: 'due', firstDay, lastDay, steps, total: due } }
}
