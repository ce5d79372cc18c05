import { isBefore } from '../../../core/days.ts'
import { ok, type Result } from '../../../core/failure.ts'
import type { Law } from '../../../core/law/law.ts'
import { shortenedTerm } from '../../../core/local-terms.ts'
import { adjustedTerm, type Suspension } from '../../../core/suspension.ts'

/**
 * Until when an application must be decided: the day that the municipality set itself for the year (ZWO-26), and the
 * last day by law (Wmo 2.3.5(2)), both with the days on which the term stood still (Awb 4:15).
 */
export type DecisionTerm =
  | {
      state: 'runs'
      /** The earlier of the two: what the worklist counts with. */
      lastDay: Temporal.PlainDate
      lawfulLastDay: Temporal.PlainDate
      suspendedDays: number
      article: string
    }
  | { state: 'stands-still'; since: Temporal.PlainDate; daysLeft: number; article: string }

export type TermFacts = {
  /** The day of the application, or the day on which an early one was taken up. */
  takenUpOn: Temporal.PlainDate
  /** The term in days that the policy set for the year, if any. */
  ownDays: number | null
  suspensions: readonly Suspension[]
}

/**
 * The term of an application. Refused when the law does not know a suspension, or when the municipality's own term is
 * longer than the law's.
 */
export function decisionTerm(law: Law, { takenUpOn, ownDays, suspensions }: TermFacts): Result<DecisionTerm> {
  const lawful = adjustedTerm(law, 'decision', takenUpOn, { suspensions })
  if (!lawful.ok) return lawful
  if (lawful.value.state === 'stands-still') {
    const { since, daysLeft, article } = lawful.value
    return ok({ state: 'stands-still', since, daysLeft, article })
  }
  const { term, suspendedDays } = lawful.value
  const runs = { state: 'runs', lawfulLastDay: term.lastDay, suspendedDays, article: term.article } as const
  if (ownDays === null) return ok({ ...runs, lastDay: term.lastDay })
  const own = shortenedTerm(law, 'decision', takenUpOn, { days: ownDays })
  if (!own.ok) return own
  const ownLastDay = own.value.lastDay.add({ days: suspendedDays })
  return ok({ ...runs, lastDay: isBefore(ownLastDay, term.lastDay) ? ownLastDay : term.lastDay })
}
