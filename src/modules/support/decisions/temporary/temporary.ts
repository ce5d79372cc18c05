import { inWords, isBefore } from '../../../../core/days.ts'
import { ok, refuse, type FieldFault, type Result } from '../../../../core/failure.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import { termOf } from '../../../../core/terms.ts'

const LAW = 'Wmo 2015, artikel 2.3.3'

/** Longer than this is not temporary: ours. Who needs it longer gets a new decision. */
const MONTHS_AT_MOST = 6
/** How long before its end somebody must look whether it goes on: ours. */
const DAYS_BEFORE_END = 7

/** From the decision that waits for a signature until the last day of the help. */
export type Stand = 'waiting' | 'coming' | 'running' | 'ended'

/** The days of help at once; `announced` is false while its decision waits for a signature. */
export type TemporaryDays = {
  announced: boolean
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  /** The last day, where it ended before. */
  endedOn: Temporal.PlainDate | null
}

/** The last day on which the help is given. */
export const lastDayOf = ({ until, endedOn }: TemporaryDays): Temporal.PlainDate => endedOn ?? until

/** How far help at once has come. */
export function standOf(days: TemporaryDays, today: Temporal.PlainDate): Stand {
  if (!days.announced) return 'waiting'
  const last = lastDayOf(days)
  if (isBefore(last, today) || isBefore(last, days.from)) return 'ended'
  return isBefore(today, days.from) ? 'coming' : 'running'
}

/**
 * Until when help is meant to last at first: the last day on which the law lets a decision on the report come; null
 * when that has passed.
 */
export function untilAtFirst(
  reportedOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const law = nationalLaw()
  const { lastDay } = termOf(law, 'decision', termOf(law, 'investigation', reportedOn).lastDay)
  return isBefore(lastDay, today) ? null : lastDay
}

/** What is wrong with the last day as it was filled in: it is a day to come, and not so far away that it is no longer temporary. */
export function untilFaults(from: Temporal.PlainDate, until: Temporal.PlainDate): FieldFault[] {
  if (isBefore(until, from))
    return [{ field: 'until', message: `Kies een dag vanaf ${inWords(from)}: dan begint deze hulp` }]
  const latest = from.add({ months: MONTHS_AT_MOST })
  return isBefore(latest, until)
    ? [
        {
          field: 'until',
          message: `Tijdelijke hulp duurt hoogstens ${MONTHS_AT_MOST} maanden. Kies een dag tot en met ${inWords(latest)}`,
        },
      ]
    : []
}

/** Whether help at once may be given: after a report that did not end (Wmo 2.3.3), and not twice the same. */
export function mayGiveAtOnce(
  report: { endedOn: Temporal.PlainDate | null } | undefined,
  product: string,
  given: readonly (TemporaryDays & { product: string; number: string })[],
  today: Temporal.PlainDate,
): Result<string> {
  if (!report || report.endedOn)
    return refuse(
      'no-report',
      'Tijdelijke hulp kan alleen na een melding die nog loopt. Neem eerst de melding aan.',
      LAW,
    )
  const same = given.find((one) => one.product === product && standOf(one, today) !== 'ended')
  if (!same) return ok(product)
  return same.announced
    ? refuse(
        'given-already',
        `Deze hulp is al gegeven met besluit ${same.number}. Verleng dat als de hulp langer nodig is.`,
        LAW,
      )
    : refuse(
        'already-decided',
        `Hierover ligt al een besluit klaar: ${same.number}. Teken dat, of geef het terug.`,
        LAW,
      )
}

/** Whether help at once may go on longer by a new decision: while it runs, once, and unless it was ended before. */
export function mayExtend(
  given: TemporaryDays & { extendedBy: string | null },
  today: Temporal.PlainDate,
): Result<{ from: Temporal.PlainDate }> {
  if (!given.announced)
    return refuse('not-announced', 'Dit besluit is nog niet bekendgemaakt. Teken het eerst.', LAW)
  if (given.endedOn || standOf(given, today) === 'ended')
    return refuse('help-ended', 'Deze hulp is gestopt. Is zij weer nodig? Neem dan een nieuw besluit.', LAW)
  if (given.extendedBy)
    return refuse('extended-already', `Deze hulp is al verlengd met besluit ${given.extendedBy}.`, LAW)
  return ok({ from: given.until.add({ days: 1 }) })
}

/** By when somebody looks whether help at once goes on: before its end, so that it does not lapse. */
export function lookBy(until: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate {
  const wished = until.subtract({ days: DAYS_BEFORE_END })
  return isBefore(wished, today) ? today : wished
}

/** A decision on an application, as far as it bears upon what was given at once. */
export type Definitive = {
  /** What it grants, from which day; null for what is refused or not dealt with. */
  granted: { product: string; from: Temporal.PlainDate } | null
  /** Nothing of the application waits any more. */
  answered: boolean
  on: Temporal.PlainDate
}

/**
 * The last day of help at once when a decision on the application is announced; null while it goes on. It makes room
 * for the same help on the day on which that begins, and else ends when all of the application was answered. It never
 * lasts longer than was decided; where the same help begins only after that, it can still be extended.
 */
export function takenOverOn(
  given: TemporaryDays & { product: string },
  { granted, answered, on }: Definitive,
): Temporal.PlainDate | null {
  const same = granted?.product === given.product
  if ((!same && !answered) || leavesGap(given, { granted })) return null
  const wished = granted ? granted.from.subtract({ days: 1 }) : on
  const day = isBefore(wished, on) && !same ? on : wished
  return isBefore(lastDayOf(given), day) ? lastDayOf(given) : day
}

/** Whether days without help come between help at once and what was decided on the application. */
export const leavesGap = (
  given: TemporaryDays & { product: string },
  { granted }: Pick<Definitive, 'granted'>,
): boolean =>
  granted !== null &&
  granted.product === given.product &&
  isBefore(lastDayOf(given).add({ days: 1 }), granted.from)
