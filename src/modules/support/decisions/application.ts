import { isBefore } from '../../../core/days.ts'
import type { Law } from '../../../core/law/law.ts'
import { applicationPossible } from '../../../core/terms.ts'
import type { Investigation } from '../investigations/investigation.ts'

/** By which way somebody applied: by signing the findings, or apart. */
export const ways = {
  'signed-findings': 'het ondertekende verslag',
  letter: 'een brief of formulier',
  desk: 'de balie',
} as const
export type Way = keyof typeof ways

/** From first word to decision. An early one waits for the first day on which it can be made. */
export type ApplicationState =
  | { state: 'early' }
  | { state: 'open' | 'decided' | 'withdrawn'; takenUpOn: Temporal.PlainDate; decideBy: Temporal.PlainDate }

export type Application = {
  id: string
  number: string
  caseFile: string
  receivedOn: Temporal.PlainDate
  asked: string
  way: Way
  version: number
} & ApplicationState

/**
 * Whether an application that came in on a day can be dealt with on that day, and from which day on it can: after the
 * investigation, or when six weeks have passed without findings (Wmo 2.3.2(9)).
 */
export function applicationTiming(
  law: Law,
  investigation: Investigation,
  receivedOn: Temporal.PlainDate,
): { early: boolean; firstDay: Temporal.PlainDate; article: string } {
  const findingsOn =
    investigation.state === 'closed' && investigation.closedAs === 'findings'
      ? investigation.closedOn
      : undefined
  const { from, article } = applicationPossible(law, investigation.reportedOn, findingsOn)
  return { early: isBefore(receivedOn, from), firstDay: from, article }
}
