import { isBefore } from '../../../core/days.ts'
import { ok, refuse, type Result } from '../../../core/failure.ts'
import type { Law } from '../../../core/law/law.ts'
import type { Suspension } from '../../../core/suspension.ts'
import { applicationPossible } from '../../../core/terms.ts'
import type { DefaultNotice, DelayRecord } from './lateness/records.ts'

/** By which way somebody applied: by signing the findings, or apart. */
export const ways = {
  'signed-findings': 'het ondertekende verslag',
  letter: 'een brief',
  form: 'het formulier',
  desk: 'de balie',
  web: 'de website',
} as const
export type Way = keyof typeof ways

/** One thing that is asked for, mostly a line of the arrangement; each is decided on by itself. */
export type Item = {
  position: number
  asked: string
  line: string | null
  /** Id of the decision that was announced on it. */
  decision: string | null
}

/** A stretch in which the term of the decision stands still, with what was asked or agreed (Awb 4:15). */
export type SuspensionRecord = Suspension & {
  id: string
  missing: readonly string[]
  because: string
  version: number
}

/** From first word to decision. An early one waits for the first day on which it can be made (Wmo 2.3.2(9)). */
export type ApplicationState =
  | { state: 'early'; offeredOn: Temporal.PlainDate | null }
  | {
      state: 'open'
      takenUpOn: Temporal.PlainDate
      /** The last day to decide; null while the term stands still. */
      decideBy: Temporal.PlainDate | null
    }
  | {
      state: 'decided' | 'not-dealt-with' | 'withdrawn'
      endedOn: Temporal.PlainDate
      endedWords: string
      /** The last day to decide as it stood at the end; null for one that was never taken up. */
      decideBy: Temporal.PlainDate | null
    }

export type Application = {
  id: string
  number: string
  caseFile: string
  /** Id of the findings that it rests on. */
  findings: string | null
  receivedOn: Temporal.PlainDate
  /** The first day on which it could be made. */
  firstDay: Temporal.PlainDate
  /** The day from which the term counts; null while it is early. */
  takenUpOn: Temporal.PlainDate | null
  asked: string
  way: Way
  /** The term in days that the municipality set for the year, where it did. */
  ownDays: number | null
  version: number
  items: readonly Item[]
  suspensions: readonly SuspensionRecord[]
  /** What the applicant was written about a later decision. */
  delays: readonly DelayRecord[]
  /** His notices of default, the first first. */
  notices: readonly DefaultNotice[]
} & ApplicationState

export type OpenApplication = Extract<Application, { state: 'open' }>

/** When somebody reported, and when the findings of that investigation were frozen. */
export type WayTo = { reportedOn: Temporal.PlainDate; findingsOn: Temporal.PlainDate | null }

/**
 * Whether an application that came in on a day can be dealt with on that day, and from which day on it can: after the
 * investigation, or when six weeks have passed without findings (Wmo 2.3.2(9)).
 */
export function applicationTiming(
  law: Law,
  { reportedOn, findingsOn }: WayTo,
  receivedOn: Temporal.PlainDate,
): { early: boolean; firstDay: Temporal.PlainDate; article: string } {
  const { from, article } = applicationPossible(law, reportedOn, findingsOn ?? undefined)
  return { early: isBefore(receivedOn, from), firstDay: from, article }
}

const SOURCE = 'Wmo 2015, artikel 2.3.2, negende lid'

/** Whether an application is being dealt with: only then its term, its completeness and its outcome can change. */
export function mayDealWith(application: Application): Result<OpenApplication> {
  switch (application.state) {
    case 'open':
      return ok(application)
    case 'early':
      return refuse(
        'application-too-early',
        'Deze aanvraag kwam te vroeg en is bewaard. Neem haar eerst in behandeling.',
        SOURCE,
      )
    case 'decided':
    case 'not-dealt-with':
    case 'withdrawn':
      return refuse('application-ended', 'Deze aanvraag is al afgehandeld.', SOURCE)
    default:
      return application satisfies never
  }
}

/** Whether every part of an application has been decided on when these parts have. */
export const isAnswered = (items: readonly Item[], alsoNow: number): boolean =>
  items.every(({ position, decision }) => decision !== null || position === alsoNow)
