import { isBefore } from '../days.ts'
import type { HolidaysFile, Validity } from './schema.ts'

/** A day that is no working day though it is not in a weekend, with the article that says so. */
export type Holiday = { name: string; article: string }

/** Tells which days are holidays in the sense of the Algemene termijnenwet. */
export type Calendar = { holidayOn: (day: Temporal.PlainDate) => Holiday | undefined }

/** The calendar of these rules; a year is worked out once, when it is first asked for. */
export function makeCalendar(rules: HolidaysFile): Calendar {
  const years = new Map<number, Map<number, Holiday>>()
  return {
    holidayOn(day) {
      const year = years.get(day.year) ?? holidaysOf(rules, day.year)
      years.set(day.year, year)
      return year.get(keyOf(day))
    },
  }
}

const keyOf = (day: Temporal.PlainDate) => day.month * 100 + day.day

function holidaysOf(rules: HolidaysFile, year: number): Map<number, Holiday> {
  const found = new Map<number, Holiday>()
  for (const day of rules.madeEqual.days)
    if (day.year === year)
      found.set(keyOf(day), { name: 'gelijkgestelde dag', article: rules.madeEqual.article })
  for (const rule of rules.holidays) {
    const day = 'easter' in rule ? easterSunday(year).add({ days: rule.easter }) : fixedDay(rule, year)
    if (!rule.valid || isValid(rule.valid, day))
      found.set(keyOf(day), { name: rule.name, article: rule.article })
  }
  return found
}

function fixedDay(rule: { month: number; day: number; onSunday?: number | undefined }, year: number) {
  const day = Temporal.PlainDate.from({ year, month: rule.month, day: rule.day })
  return day.dayOfWeek === 7 ? day.add({ days: rule.onSunday ?? 0 }) : day
}

/** Whether this day is one of the days of validity. */
export const isValid = (valid: Validity, day: Temporal.PlainDate): boolean =>
  !isBefore(day, valid.from) && !(valid.until && isBefore(valid.until, day))

/**
 * Easter Sunday of a year of the Gregorian calendar, by the method without exceptions that Nature published in 1876:
 * the Sunday after the ecclesiastical full moon on or after 21 March.
 */
export function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const leapCenturies = Math.floor(century / 4)
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - moonShift + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 })
}

/** Whether a day is no Saturday, Sunday or holiday (Algemene termijnenwet art. 1 and 3). */
export const isWorkingDay = (calendar: Calendar, day: Temporal.PlainDate): boolean =>
  day.dayOfWeek < 6 && !calendar.holidayOn(day)

/** The day itself when it is a working day, otherwise the first one after it. */
export function nextWorkingDay(calendar: Calendar, day: Temporal.PlainDate): Temporal.PlainDate {
  let next = day
  while (!isWorkingDay(calendar, next)) next = next.add({ days: 1 })
  return next
}

/** The working day that is this number of working days after a day; the day itself does not count. */
export function addWorkingDays(
  calendar: Calendar,
  day: Temporal.PlainDate,
  count: number,
): Temporal.PlainDate {
  let last = day
  for (let counted = 0; counted < count; counted += 1) last = nextWorkingDay(calendar, last.add({ days: 1 }))
  return last
}

/** How many working days there are from one day up to and including another. */
export function countWorkingDays(
  calendar: Calendar,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): number {
  let count = 0
  for (let day = first; !isBefore(last, day); day = day.add({ days: 1 }))
    if (isWorkingDay(calendar, day)) count += 1
  return count
}
