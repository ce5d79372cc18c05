import { isBefore } from './days.ts'
import { ok, refuse, type Result } from './failure.ts'
import type { Calendar } from './law/calendar.ts'
import type { Law } from './law/law.ts'
import type { LegalTermKind, Length, SuspensionGround, TermRule } from './law/schema.ts'
import { endOf, movedEnd, unmovedEnd } from './term-length.ts'
import { ruleOn, type Term } from './terms.ts'

type Day = Temporal.PlainDate

/** What stops a term for a while (Awb 4:15, for objections 7:10 and 7:14). */
export type Suspension =
  /** The applicant is asked to complete the application: until it is, or until the term for it has passed unused. */
  | { ground: 'completion'; asked: Day; lastDay: Day; completed?: Day }
  /** Information is asked abroad: until it is received. */
  | { ground: 'foreign-information'; told: Day; received?: Day }
  /** The applicant has agreed to delay in writing: from the first day up to and including the last. */
  | { ground: 'consent'; first: Day; last: Day }
  /** Delay that is the applicant's doing, or force majeure: up to and including the last day, if it has ended. */
  | { ground: 'applicant' | 'force-majeure'; first: Day; last?: Day }

/** A term after put-off and suspensions: it ends on a day, or it stands still since a day with days left. */
export type AdjustedTerm<Kind extends string = string> =
  | { state: 'runs'; term: Term<Kind>; suspendedDays: number }
  | { state: 'stands-still'; kind: Kind; start: Day; since: Day; daysLeft: number; article: string }

/** A put-off by the municipality and the suspensions, in any order; they may overlap. */
export type Adjustments = { putOff?: Length; suspensions?: readonly Suspension[] }

/**
 * A term of law with its put-off and suspensions. A day counts as suspended once, however many grounds there are; what
 * begins after the term has ended no longer stops it. Refused where the law does not allow it for this term.
 */
export function adjustedTerm<Kind extends LegalTermKind>(
  law: Law,
  kind: Kind,
  start: Day,
  { putOff, suspensions = [] }: Adjustments,
): Result<AdjustedTerm<Kind>> {
  const rule = ruleOn(law, kind, start)
  const { name } = law.terms[kind]
  if (suspensions.some(({ ground }) => !rule.suspendedBy?.[ground]))
    return refuse('no-suspension', `De wet schort de termijn voor "${name}" hiervoor niet op.`, rule.article)
  const ends = putOffEnds(law.calendar, rule, start, putOff)
  if (!ends)
    return refuse(
      'put-off-too-long',
      `De wet laat niet toe om de termijn voor "${name}" zo lang te verdagen.`,
      rule.putOff?.article ?? rule.article,
    )
  const walk = suspend(law.calendar, rule, start, ends, suspensions)
  const article = articlesOf(rule, putOff !== undefined, walk.grounds)
  if (walk.since)
    return ok({
      state: 'stands-still',
      kind,
      start,
      since: walk.since,
      daysLeft: walk.since.until(walk.end).days + 1,
      article,
    })
  const lastDay = movedEnd(law.calendar, rule, start, walk.end)
  return ok({ state: 'runs', term: { kind, start, lastDay, article }, suspendedDays: walk.days })
}

/** The unmoved end after a put-off, or undefined when the law does not allow one as long as this. */
function putOffEnds(calendar: Calendar, rule: TermRule, start: Day, putOff?: Length): Day | undefined {
  const end = unmovedEnd(calendar, rule, start)
  if (!putOff) return end
  const later = endOf(calendar, end, putOff)
  return rule.putOff && !isBefore(endOf(calendar, end, rule.putOff.atMost), later) ? later : undefined
}

type Span = { ground: SuspensionGround; first: Day; last?: Day | undefined }
type Walk = { end: Day; days: number; grounds: SuspensionGround[]; since?: Day }

/**
 * Walks through the suspensions in the order of their first days, and moves the end by each day that was not counted
 * before. While the Algemene termijnenwet keeps a term open over a weekend, it can still be suspended.
 */
function suspend(
  calendar: Calendar,
  rule: TermRule,
  start: Day,
  ends: Day,
  suspensions: readonly Suspension[],
): Walk {
  const walk: Walk = { end: ends, days: 0, grounds: [] }
  let counted = start
  const spans = suspensions.map(spanOf).toSorted((a, b) => Temporal.PlainDate.compare(a.first, b.first))
  for (const { ground, first, last } of spans) {
    const from = isBefore(counted, first) ? first : counted.add({ days: 1 })
    if (last && isBefore(last, from)) continue
    const lastDay = movedEnd(calendar, rule, start, walk.end)
    if (isBefore(lastDay, from)) break
    walk.grounds.push(ground)
    if (isBefore(walk.end, from)) walk.end = lastDay
    if (!last) return { ...walk, since: from }
    const days = from.until(last).days + 1
    walk.end = walk.end.add({ days })
    walk.days += days
    counted = last
  }
  return walk
}

/** The days that a suspension takes: from the day after the request, up to the day before it ends (Awb 4:15(1)). */
function spanOf(suspension: Suspension): Span {
  const { ground } = suspension
  switch (ground) {
    case 'completion': {
      const { asked, completed, lastDay } = suspension
      const ended = completed && isBefore(completed, lastDay) ? completed : lastDay
      return { ground, first: asked.add({ days: 1 }), last: ended.subtract({ days: 1 }) }
    }
    case 'foreign-information':
      return {
        ground,
        first: suspension.told.add({ days: 1 }),
        last: suspension.received?.subtract({ days: 1 }),
      }
    case 'consent':
    case 'applicant':
    case 'force-majeure':
      return { ground, first: suspension.first, last: suspension.last }
    default:
      return ground satisfies never
  }
}

/** The article of the term, then those by which it has become longer. */
function articlesOf(rule: TermRule, isPutOff: boolean, grounds: readonly SuspensionGround[]): string {
  const articles = [rule.article, ...grounds.map((ground) => rule.suspendedBy?.[ground] ?? '')]
  if (isPutOff && rule.putOff) articles.splice(1, 0, rule.putOff.article)
  return [...new Set(articles)].join('; ')
}
