import type { Actor, Permission } from '../../../core/actor.ts'
import { inShort, isBefore } from '../../../core/days.ts'
import { ok, refuse, type FieldFault, type Result } from '../../../core/failure.ts'

/** The subject of the worker in whose name the program itself acts; he stands in no list and nobody changes him. */
export const PROGRAM = 'keukentafel'

/** A period of days, the last included; without a last day it goes on. */
export type Period = { from: Temporal.PlainDate; until: Temporal.PlainDate | null }

/** Something that a worker may do, from and until which day, and who gave and took it. */
export type Grant = Period & {
  id: string
  permission: Permission
  grantedAt: Temporal.Instant
  grantedBy: string | null
  endedAt: Temporal.Instant | null
  endedBy: string | null
}

/** What somebody would leave behind. `files` are those that he coordinates, `appointments` those to come. */
export type OpenWork = { tasks: number; files: number; appointments: number }

/** Where a period stands on a day. */
export function standOf({ from, until }: Period, today: Temporal.PlainDate): 'planned' | 'now' | 'over' {
  if (until && (isBefore(until, today) || isBefore(until, from))) return 'over'
  return isBefore(today, from) ? 'planned' : 'now'
}

const overlap = (a: Period, b: Period): boolean =>
  (b.until === null || !isBefore(b.until, a.from)) && (a.until === null || !isBefore(a.until, b.from))

/** "vanaf 1 jan 2026" or "van 1 jan 2026 tot en met 31 dec 2026" */
export const periodInWords = ({ from, until }: Period): string =>
  until ? `van ${inShort(from)} tot en met ${inShort(until)}` : `vanaf ${inShort(from)}`

/**
 * Nobody gives himself access: somebody else must do it, so that two people know of it. Taking something away from
 * oneself is allowed.
 */
export const notToHimself = (actor: Pick<Actor, 'worker'>, worker: string): Result<void> =>
  actor.worker === worker
    ? refuse(
        'not-to-himself',
        'U kunt uzelf geen toegang of bevoegdheden geven. Vraag een andere beheerder om dit te doen.',
        'Keukentafel',
      )
    : ok(undefined)

/** What is wrong with the days of a new period: it does not begin before today, since what was stays as it was. */
export function periodFaults(
  { from, until }: { from: Temporal.PlainDate; until?: Temporal.PlainDate | undefined },
  today: Temporal.PlainDate,
): FieldFault[] {
  if (isBefore(from, today))
    return [{ field: 'from', message: 'Kies vandaag of een latere dag: wat geweest is, verandert niet meer' }]
  if (until && isBefore(until, from)) return [{ field: 'until', message: 'Deze dag ligt voor de eerste dag' }]
  return []
}

/** The period among these that the new one runs into; a thing is not given twice for one day. */
export const takenBy = <P extends Period>(held: readonly P[], wanted: Period): P | undefined =>
  held.find((period) => !(period.until && isBefore(period.until, period.from)) && overlap(period, wanted))

/**
 * What is wrong with the last day of something that runs. Yesterday ends it at once. An earlier day would change what
 * was, and a later day than it has already would be giving.
 */
export function endFaults(
  period: Period,
  until: Temporal.PlainDate,
  today: Temporal.PlainDate,
): FieldFault[] {
  if (isBefore(until, today.subtract({ days: 1 })))
    return [
      { field: 'until', message: 'Kies gisteren of een latere dag: wat geweest is, verandert niet meer' },
    ]
  if (period.until && !isBefore(until, period.until))
    return [{ field: 'until', message: `Dit eindigt al op ${inShort(period.until)}. Kies een eerdere dag` }]
  return []
}

/** The administration stays in somebody's hands: the last one without an end cannot lose it. */
export const keepsManager = (others: readonly string[]): Result<void> =>
  others.length === 0
    ? refuse(
        'last-manager',
        'Dit is de laatste medewerker die medewerkers en teams mag beheren. Geef die bevoegdheid eerst aan iemand anders, zonder einddatum.',
        'Keukentafel',
      )
    : ok(undefined)

const counted = (count: number, one: string, more: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : more}`]

/** "3 open taken, 2 dossiers en 1 afspraak"; empty when there is nothing. */
export function workInWords({ tasks, files, appointments }: OpenWork): string {
  const parts = [
    ...counted(tasks, 'open taak', 'open taken'),
    ...counted(files, 'lopend dossier', 'lopende dossiers'),
    ...counted(appointments, 'afspraak', 'afspraken'),
  ]
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)!}`
}

/**
 * Whether somebody may leave on this day: not today or earlier while residents still count on him. A later day can be
 * set beforehand; until then the work must be handed over.
 */
export function mayLeave(
  name: string,
  work: OpenWork,
  until: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Result<void> {
  const words = workInWords(work)
  return words !== '' && !isBefore(today, until)
    ? refuse(
        'open-work',
        `${name} heeft nog ${words}. Draag dat eerst over, of kies een latere laatste dag. Niemand mag tussen wal en schip raken.`,
        'Keukentafel',
      )
    : ok(undefined)
}
