import { isBefore } from '../../../core/days.ts'
import { ok, refuse, type Refusal, type Result } from '../../../core/failure.ts'
import type { Law } from '../../../core/law/law.ts'
import { termOf } from '../../../core/terms.ts'

/** Why somebody looks again at help that was granted. */
export const reviewKinds = {
  end: 'het besluit loopt af',
  periodic: 'de afgesproken dag om opnieuw te kijken',
  change: 'de situatie is veranderd',
} as const
export type ReviewKind = keyof typeof reviewKinds

/** What came of it. */
export const reviewOutcomes = {
  decided: 'opnieuw besloten',
  unchanged: 'de hulp blijft zoals die is',
  ended: 'geëindigd zonder nieuw besluit',
} as const
export type ReviewOutcome = keyof typeof reviewOutcomes

/** When to look again, and between which days to begin with it. */
export type ReviewDays = {
  kind: ReviewKind
  onDay: Temporal.PlainDate
  startFrom: Temporal.PlainDate
  startBy: Temporal.PlainDate
}

/** The day on which a report of a day is decided on at the latest: first the investigation, then the decision. */
const decidedAtLast = (law: Law, reported: Temporal.PlainDate): Temporal.PlainDate =>
  termOf(law, 'decision', termOf(law, 'investigation', reported).lastDay).lastDay

/**
 * The last day on which a re-indication can begin so that the terms of law, the investigation and then the decision
 * (Wmo 2.3.2(1), 2.3.5(2)), end no later than the last day of the help.
 */
export function latestStart(law: Law, lastDay: Temporal.PlainDate): Temporal.PlainDate {
  let start = lastDay
  while (isBefore(lastDay, decidedAtLast(law, start))) start = start.subtract({ days: 1 })
  return start
}

/**
 * When to look again at a decision (Wmo 2.3.9): before its last day, so early that help does not lapse
 * (Steenwijkerland 2017, 1608-1610), or on the day that was agreed for it, whichever comes first. The policy says how
 * many weeks before it begins.
 */
export function reviewDays(
  law: Law,
  weeksBefore: number,
  decision: { until: Temporal.PlainDate | null; reviewOn: Temporal.PlainDate },
): ReviewDays {
  const { until, reviewOn } = decision
  if (until === null || isBefore(reviewOn, until))
    return {
      kind: 'periodic',
      onDay: reviewOn,
      startFrom: reviewOn.subtract({ weeks: weeksBefore }),
      startBy: reviewOn,
    }
  const startBy = latestStart(law, until)
  const wished = until.subtract({ weeks: weeksBefore })
  return { kind: 'end', onDay: until, startFrom: isBefore(startBy, wished) ? startBy : wished, startBy }
}

/** From looking ahead to what came of it. */
export type ReviewState =
  | { state: 'due' }
  | { state: 'invited'; invitedOn: Temporal.PlainDate }
  | { state: 'started'; startedOn: Temporal.PlainDate; newCaseFile: string }
  | { state: 'done'; doneOn: Temporal.PlainDate; outcome: ReviewOutcome; words: string }

const source = 'Wmo 2015, artikel 2.3.9'

const doneAlready: Refusal = {
  rule: 'review-done',
  because: 'Deze hulp is al opnieuw bekeken.',
  source,
}

/** Whether the resident can be invited: not twice, and not when it is done. */
export function mayInvite(review: ReviewState): Result<ReviewState> {
  if (review.state === 'done') return { ok: false, refusal: doneAlready }
  return review.state === 'due'
    ? ok(review)
    : refuse('already-invited', 'De inwoner weet al dat er opnieuw wordt gekeken.', source)
}

/** Whether a re-indication can begin: once for each review. */
export function mayStart(review: ReviewState): Result<ReviewState> {
  if (review.state === 'done') return { ok: false, refusal: doneAlready }
  return review.state === 'started'
    ? refuse('already-started', 'De herindicatie loopt al, in een eigen dossier.', source)
    : ok(review)
}

/**
 * Whether a review can end without a new decision: only where the decision goes on by itself. Help that ends needs a
 * new decision, and a re-indication that runs ends by its own.
 */
export function mayKeep(review: ReviewState, kind: ReviewKind): Result<ReviewState> {
  if (kind === 'end')
    return refuse(
      'decision-ends',
      'Dit besluit loopt af. Begin een herindicatie, zodat er op tijd een nieuw besluit is.',
      source,
    )
  return mayStart(review)
}
