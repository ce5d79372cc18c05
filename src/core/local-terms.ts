import { isBefore } from './days.ts'
import { ok, refuse, type Result } from './failure.ts'
import type { Law } from './law/law.ts'
import type { LegalTermKind, Length, OpenTermKind } from './law/schema.ts'
import { endOf, unmovedEnd } from './term-length.ts'
import { ruleOn, versionOn, type Term } from './terms.ts'

/**
 * A term of law as local policy shortens it. Policy may never make it longer, nor touch what the law gives to somebody
 * else. What the municipality sets itself is outside the Algemene termijnenwet: its last day does not move.
 */
export function shortenedTerm<Kind extends LegalTermKind>(
  law: Law,
  kind: Kind,
  start: Temporal.PlainDate,
  length: Length,
): Result<Term<Kind>> {
  const { name, mayShorten } = law.terms[kind]
  const rule = ruleOn(law, kind, start)
  if (!mayShorten)
    return refuse('fixed-by-law', `De gemeente kan de termijn voor "${name}" niet veranderen.`, rule.article)
  const lastDay = endOf(law.calendar, start, length)
  if (isBefore(unmovedEnd(law.calendar, rule, start), lastDay))
    return refuse(
      'longer-than-law',
      `De gemeente kan de termijn voor "${name}" korter maken dan de wet, maar niet langer.`,
      rule.article,
    )
  return ok({ kind, start, lastDay, article: rule.article })
}

/** A term that the law knows and whose length the municipality sets, such as the term to complete an application. */
export const openTerm = <Kind extends OpenTermKind>(
  law: Law,
  kind: Kind,
  start: Temporal.PlainDate,
  length: Length,
): Term<Kind> => ({
  kind,
  start,
  lastDay: endOf(law.calendar, start, length),
  article: versionOn(law.setByMunicipality[kind], start).article,
})

/** A term that rests on local policy alone, such as a first visit within two working days; `source` is its line. */
export const policyTerm = <Kind extends string>(
  law: Law,
  kind: Kind,
  start: Temporal.PlainDate,
  length: Length,
  source: string,
): Term<Kind> => ({ kind, start, lastDay: endOf(law.calendar, start, length), article: source })
