/**
 * Days and moments of the Netherlands. The only file that knows the time zone; `today` and `now` are arguments
 * everywhere else.
 */
const ZONE = 'Europe/Amsterdam'

/** Tells the present moment. The real one is `systemClock`; demo and tests hand in another. */
export type Clock = () => Temporal.Instant

/** The moment that it is. */
export const systemClock: Clock = () => Temporal.Now.instant()

/** The real clock, or one that runs on from another moment. */
export function clockFrom(moved: string | undefined): Clock {
  if (!moved) return systemClock
  const [start, began] = [Temporal.Instant.from(moved), systemClock()]
  return () => start.add(began.until(systemClock()))
}

/** The day that it is in the Netherlands at this moment. */
export const dayOf = (moment: Temporal.Instant): Temporal.PlainDate =>
  moment.toZonedDateTimeISO(ZONE).toPlainDate()

/** The moment at which a day has this wall clock time in the Netherlands. */
export const momentOf = (day: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant()

const longDay = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const shortDay = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const clockTime = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: ZONE })

const utc = (day: Temporal.PlainDate) => Date.UTC(day.year, day.month - 1, day.day)

/** "dinsdag 24 november 2026" */
export const inWords = (day: Temporal.PlainDate): string => longDay.format(utc(day))

/** "24 nov 2026", for tables */
export const inShort = (day: Temporal.PlainDate): string => shortDay.format(utc(day))

/** "14:05" */
export const timeInWords = (moment: Temporal.Instant): string => clockTime.format(moment.epochMilliseconds)

/** "dinsdag 24 november 2026, 14:05" */
export const momentInWords = (moment: Temporal.Instant): string =>
  `${inWords(dayOf(moment))}, ${timeInWords(moment)}`

/** Whether the first day comes before the second. */
export const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) < 0

/** Completed years of life on a day; 29 February counts from 1 March in other years (BW 1:1 by custom). */
export const ageOn = (birthDate: Temporal.PlainDate, day: Temporal.PlainDate): number =>
  birthDate.until(day, { largestUnit: 'years' }).years

/** The day that a text of the form 2026-11-24 names, or undefined when there is no such day. */
export function parseDay(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
