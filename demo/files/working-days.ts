import { isWorkingDay } from '../../src/core/law/calendar.ts'
import { nationalLaw } from '../../src/core/law/law.ts'

/** The last day up to and including this one on which the demo's municipality is open. */
export function lastWorkingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  const { calendar } = nationalLaw()
  let found = day
  while (!isWorkingDay(calendar, found)) found = found.subtract({ days: 1 })
  return found
}

/** So many working days later, or earlier when the number is below zero. */
export function workingDaysFrom(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  const { calendar } = nationalLaw()
  let found = day
  for (let left = Math.abs(count); left > 0;) {
    found = found.add({ days: Math.sign(count) })
    if (isWorkingDay(calendar, found)) left--
  }
  return found
}
