import { isBefore } from '../../../../core/days.ts'
import { ok, refuse, type Result } from '../../../../core/failure.ts'
import type { LineState } from '../../arrangements/line.ts'
import { notAwaited, type DecisionView, type Hearing } from './hearing.ts'

/** How a decision takes the place of another, kept with its facts. */
export type Revised = {
  /** The first day on which it holds; of a withdrawal the day after the last day of the help. */
  from: Temporal.PlainDate
  /** It was prepared to hold for the past. */
  forThePast: boolean
  /** How the resident was heard on it, or why not. */
  hearing: Hearing
}

/** What may have changed since a revision was prepared. */
export type SincePrepared = {
  views: readonly DecisionView[]
  line: LineState['state'] | null
  today: Temporal.PlainDate
}

/**
 * Whether a prepared revision may still go out on the day on which it is signed: the resident is not waiting to be
 * heard, the help still runs, and the day from which somebody is worse off has not passed meanwhile (Wmo 2.3.10(2)).
 */
export function mayStillRevise(
  kind: string,
  { from, forThePast, hearing }: Revised,
  { views, line, today }: SincePrepared,
): Result<null> {
  const heard = notAwaited(views, today)
  if (!heard.ok) return heard
  if (kind !== 'withdraw' && line !== 'decided' && line !== 'running')
    return refuse(
      'help-ended',
      'Deze hulp is intussen gestopt. Geef het besluit terug.',
      'Wmo 2015, artikel 2.3.10',
    )
  if (hearing.kind !== 'not-needed' && !forThePast && isBefore(from, today))
    return refuse(
      'day-passed',
      'De dag waarop dit besluit zou ingaan, is voorbij. Geef het terug en kies een latere dag.',
      'Wmo 2015, artikel 2.3.10, tweede lid',
    )
  return ok(null)
}
