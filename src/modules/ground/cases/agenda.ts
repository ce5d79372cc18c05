import ical from 'ical-generator'
import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { dayOf, momentOf } from '../../../core/days.ts'
import type { Tx } from '../../../database/connect.ts'
import { fullName } from '../residents/name.ts'
import { filePath } from './file-page.tsx'

/** An appointment of a worker about a file. */
export type Appointment = {
  id: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  place: string
  words: string
  /** The page that tells of it. */
  link: string
  version: number
  file: { id: string; number: string; residentId: string; resident: string }
}

/** Days from and to which are shown, both included. */
export type Period = { from: Temporal.PlainDate; to: Temporal.PlainDate }

/** More than anybody has in the longest period that is asked. */
const MOST = 500

/** The week of a day, from Monday to Sunday. */
export const weekOf = (day: Temporal.PlainDate): Period => {
  const from = day.subtract({ days: day.dayOfWeek - 1 })
  return { from, to: from.add({ days: 6 }) }
}

/** What a worker has in his agenda in a period, the first first; one statement. What was cancelled is left out. */
export async function appointmentsOf(
  tx: Tx,
  actor: Actor,
  worker: string,
  { from, to }: Period,
): Promise<Appointment[]> {
  const midnight = Temporal.PlainTime.from('00:00')
  const rows = await tx
    .selectFrom('appointment as p')
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'p.municipality').onRef('f.id', '=', 'p.case_file'),
    )
    .innerJoin('resident as r', (join) =>
      join.onRef('r.municipality', '=', 'f.municipality').onRef('r.id', '=', 'f.resident'),
    )
    .select(['p.id', 'p.starts_at', 'p.ends_at', 'p.place', 'p.words', 'p.link', 'p.version', 'p.case_file'])
    .select(['f.number', 'f.resident', 'r.given_names', 'r.name_prefix', 'r.surname'])
    .where('p.municipality', '=', sql<string>`${actor.municipality}`)
    .where('p.worker', '=', worker)
    .where('p.starts_at', '>=', momentOf(from, midnight))
    .where('p.starts_at', '<', momentOf(to.add({ days: 1 }), midnight))
    .where('p.cancelled_at', 'is', null)
    .orderBy('p.starts_at')
    .orderBy('p.id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    words: row.words,
    link: row.link ?? filePath(row.case_file),
    version: row.version,
    file: { id: row.case_file, number: row.number, residentId: row.resident, resident: fullName(row) },
  }))
}

/** The appointments of each day that has any; `overlaps` where it begins before the one before it ends. */
export function byDay(appointments: readonly Appointment[]) {
  const days = new Map<string, { day: Temporal.PlainDate; rows: (Appointment & { overlaps: boolean })[] }>()
  let busyUntil: Temporal.Instant | undefined
  for (const one of appointments) {
    const day = dayOf(one.startsAt)
    const overlaps = busyUntil !== undefined && Temporal.Instant.compare(one.startsAt, busyUntil) < 0
    if (!busyUntil || Temporal.Instant.compare(busyUntil, one.endsAt) < 0) busyUntil = one.endsAt
    const rows = days.get(day.toString()) ?? { day, rows: [] }
    rows.rows.push({ ...one, overlaps })
    days.set(day.toString(), rows)
  }
  return [...days.values()]
}

const at = (moment: Temporal.Instant) => new Date(moment.epochMilliseconds)

/**
 * An agenda as a calendar file (iCalendar, RFC 5545) for a telephone or another calendar. It says what, where and the
 * number of the file: never about whom.
 */
export function agendaFile(appointments: readonly Appointment[], now: Temporal.Instant): string {
  const calendar = ical({
    name: 'Keukentafel',
    prodId: { company: 'Keukentafel', product: 'agenda', language: 'NL' },
  })
  for (const one of appointments)
    calendar.createEvent({
      id: `${one.id}@keukentafel`,
      sequence: one.version,
      stamp: at(now),
      start: at(one.startsAt),
      end: at(one.endsAt),
      summary: `${one.words} ${one.file.number}`,
      location: one.place,
    })
  return calendar.toString()
}
