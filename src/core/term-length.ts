import { addWorkingDays, countWorkingDays, nextWorkingDay, type Calendar } from './law/calendar.ts'
import type { Length, TermRule } from './law/schema.ts'

type Day = Temporal.PlainDate

/**
 * The last day of a term that starts on a day, before the Algemene termijnenwet has its say. The first day that
 * counts is the day after the start; a month that lacks the day ends on its last.
 */
export const endOf = (calendar: Calendar, start: Day, length: Length): Day =>
  'workingDays' in length ? addWorkingDays(calendar, start, length.workingDays) : start.add(length)

/** The same for a term of law, which may also be counted back from the start. */
export function unmovedEnd(calendar: Calendar, rule: TermRule, start: Day): Day {
  if (!rule.back || 'workingDays' in rule.length) return endOf(calendar, start, rule.length)
  const firstCounted = start.subtract(rule.length)
  return rule.back === 'before' ? firstCounted.subtract({ days: 1 }) : firstCounted
}

/**
 * Where the Algemene termijnenwet moves the end of a term to: the next working day (art. 1), and so much further that
 * a term of three days or more holds two working days (art. 2). Two weeks always hold two.
 */
export function movedEnd(calendar: Calendar, rule: TermRule, start: Day, end: Day): Day {
  if (!rule.awt) return end
  const last = nextWorkingDay(calendar, end)
  const days = start.until(end).days
  if (days < 3 || days >= 14) return last
  const held = countWorkingDays(calendar, start.add({ days: 1 }), last)
  return addWorkingDays(calendar, last, Math.max(2 - held, 0))
}
