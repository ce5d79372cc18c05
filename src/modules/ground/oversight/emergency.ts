import type { Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { ok, refuse, type Result } from '../../../core/failure.ts'
import { addWorkingDays, type Calendar } from '../../../core/law/calendar.ts'
import { accessTo, type FileForAccess } from '../access/may-open-file.ts'

/** How long a file stays open for who stated an emergency; our own choice. */
export const OPEN_FOR = Temporal.Duration.from({ hours: 24 })

/** Within so many working days the reviewer judges it; our own choice. */
const JUDGED_WITHIN = 2

/** What these rules rest on: only who needs it for his work sees a file, and somebody looks after that. */
const SOURCE = 'AVG, artikelen 5 en 32'

export const judgements = { justified: 'Terecht', unjustified: 'Niet terecht' } as const
export type Judgement = keyof typeof judgements

/** A file that was opened for a stated emergency, and where its judgement stands. */
export type EmergencyAccess = {
  id: string
  caseFile: string
  number: string
  resident: { id: string; name: string }
  worker: { id: string; name: string }
  reviewer: { id: string; name: string }
  reason: string
  openedAt: Temporal.Instant
  endsAt: Temporal.Instant
  task: string | null
  judged: { at: Temporal.Instant; as: Judgement; words: string } | undefined
}

/** Whether the worker may still look by it. */
export const isInForce = ({ endsAt }: Pick<EmergencyAccess, 'endsAt'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, endsAt) < 0

/** The last day on which somebody judges an access that was opened on a day. */
export const judgeBy = (calendar: Calendar, opened: Temporal.PlainDate): Temporal.PlainDate =>
  addWorkingDays(calendar, opened, JUDGED_WITHIN)

/** Whoever may open a file already needs no emergency; a second access for the same one would hide the first. */
export function mayOpenInEmergency(file: FileForAccess, actor: Actor): Result<void> {
  const access = accessTo(file, actor)
  if (!access) return ok(undefined)
  return refuse(
    'file-is-open',
    access === 'emergency'
      ? 'U heeft dit dossier al geopend voor een noodgeval. Die inzage loopt nog.'
      : 'U kunt dit dossier gewoon openen. Een reden is niet nodig.',
    SOURCE,
  )
}

/** Nobody judges himself. A colleague who may judge can stand in for the reviewer who was named. */
export function mayJudge(emergency: Pick<EmergencyAccess, 'worker' | 'judged'>, actor: Actor): Result<void> {
  if (emergency.worker.id === actor.worker)
    return refuse('own-access', 'U kunt uw eigen noodinzage niet beoordelen. Dat doet een collega.', SOURCE)
  if (emergency.judged)
    return refuse('judged-already', 'Deze noodinzage is al beoordeeld. Een oordeel staat vast.', SOURCE)
  return ok(undefined)
}

/** Somebody who can judge an access of somebody else. */
export type Reviewer = {
  id: string
  name: string
  activeFrom: Temporal.PlainDate
  activeUntil: Temporal.PlainDate | null
  /** Whether he is of the core team of the file's area. */
  ofArea: boolean
  /** How many he has to judge already. */
  open: number
}

/**
 * Who must judge: not the one who looked, and in service; of the team of the area when there is one, then who has the
 * fewest to judge. The worker does not choose. Refused when there is nobody, because then nobody would look after it.
 */
export function reviewerFrom(known: readonly Reviewer[], actor: Actor): Result<Reviewer> {
  const [first] = known
    .filter(({ id, activeFrom, activeUntil }) => {
      const inService =
        !isBefore(actor.today, activeFrom) && !(activeUntil && isBefore(activeUntil, actor.today))
      return id !== actor.worker && inService
    })
    .toSorted(
      (a, b) => Number(b.ofArea) - Number(a.ofArea) || a.open - b.open || a.name.localeCompare(b.name, 'nl'),
    )
  return first
    ? ok(first)
    : refuse(
        'no-reviewer',
        'Er is niemand die deze inzage kan beoordelen. Bel de teamleider of de beheerder.',
        SOURCE,
      )
}
