import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

/** What the calendar file of a talk may say: where and when, and nothing about whom or why. */
export type CalendarEntry = {
  id: string
  /** Goes up with each change, so that a calendar takes the newest. */
  version: number
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  place: string
  cancelled: boolean
  municipality: string
  now: Temporal.Instant
}

const at = (moment: Temporal.Instant) => new Date(moment.epochMilliseconds)

/** The calendar file (iCalendar, RFC 5545) of a talk. */
export function calendarFile(entry: CalendarEntry): string {
  const calendar = ical({
    prodId: { company: 'Keukentafel', product: 'afspraken', language: 'NL' },
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `${entry.id}@keukentafel`,
    sequence: entry.version,
    stamp: at(entry.now),
    start: at(entry.startsAt),
    end: at(entry.endsAt),
    summary: `Gesprek met de gemeente ${entry.municipality}`,
    location: entry.place,
    ...(entry.cancelled && { status: ICalEventStatus.CANCELLED }),
  })
  return calendar.toString()
}
