import { dayOf, inWords, isBefore } from './days.ts'
import { Refused } from './failure.ts'
import { validOn, type Law } from './law/law.ts'
import type { HourTermKind, LegalTermKind, TermRule, Validity } from './law/schema.ts'
import { movedEnd, unmovedEnd } from './term-length.ts'

/** A term as it stands in a worklist or a letter: the day of the event, the last day to act, and the article. */
export type Term<Kind extends string = string> = {
  kind: Kind
  start: Temporal.PlainDate
  lastDay: Temporal.PlainDate
  article: string
}

/**
 * The term of law that starts on a day: the first day that counts is the day after, and the last day moves past
 * weekends and holidays where the Algemene termijnenwet applies. A term keeps the law of the day on which it starts.
 * Throws `Refused` when the law knew no such term on that day.
 */
export function termOf<Kind extends LegalTermKind>(
  law: Law,
  kind: Kind,
  start: Temporal.PlainDate,
): Term<Kind> {
  const rule = ruleOn(law, kind, start)
  const end = unmovedEnd(law.calendar, rule, start)
  return { kind, start, lastDay: movedEnd(law.calendar, rule, start, end), article: rule.article }
}

/** The version of a term of law on a day; throws `Refused` when there is none. */
export const ruleOn = (law: Law, kind: LegalTermKind, day: Temporal.PlainDate): TermRule =>
  versionOn(law.terms[kind], day)

/** The version of a named rule on a day; throws `Refused` when there is none. */
export function versionOn<Rule extends { valid: Validity; article: string }>(
  { name, versions }: { name: string; versions: readonly Rule[] },
  day: Temporal.PlainDate,
): Rule {
  const rule = validOn(versions, day)
  if (rule) return rule
  throw new Refused({
    rule: 'no-law-on-this-day',
    because: `De wet kent op ${inWords(day)} geen termijn "${name}".`,
    source: versions[0]?.article ?? name,
  })
}

/** A term in hours: the last moment to act (AVG art. 33). */
export function lastMomentOf(law: Law, kind: HourTermKind, start: Temporal.Instant) {
  const { hours, article } = versionOn(law.hours[kind], dayOf(start))
  return { kind, start, lastMoment: start.add({ hours }), article }
}

/**
 * The first day on which the resident can apply: when the investigation is done, or the day after its six weeks have
 * passed (Wmo 2.3.2(9)).
 */
export function applicationPossible(
  law: Law,
  reported: Temporal.PlainDate,
  investigated?: Temporal.PlainDate,
): { from: Temporal.PlainDate; article: string } {
  const investigation = termOf(law, 'investigation', reported)
  const afterTerm = investigation.lastDay.add({ days: 1 })
  return {
    from: investigated && isBefore(investigated, afterTerm) ? investigated : afterTerm,
    article: ruleOn(law, 'investigation', reported).applicationAfterwards ?? investigation.article,
  }
}
