import { inWords, isBefore } from '../../../../core/days.ts'
import { ok, refuse, type Result } from '../../../../core/failure.ts'
import type { Law } from '../../../../core/law/law.ts'
import { mayDealWith, type Application, type OpenApplication, type SuspensionRecord } from '../application.ts'
import { openRequest } from '../completion.ts'
import { decisionTerm, type DecisionTerm } from '../decision-term.ts'
import type { DelayRecord } from './records.ts'

type Day = Temporal.PlainDate

type Running = { application: OpenApplication; term: Extract<DecisionTerm, { state: 'runs' }> }

const SUSPENSION = 'Awb, artikel 4:15, tweede lid'

/** The term of an open application while it runs. */
function running(law: Law, application: Application, source: string): Result<Running> {
  const open = mayDealWith(application)
  if (!open.ok) return open
  const term = decisionTerm(law, open.value)
  if (!term.ok) return term
  return term.value.state === 'runs'
    ? ok({ application: open.value, term: term.value })
    : refuse(
        'stands-still',
        `De termijn staat stil sinds ${inWords(term.value.since)}. Leg eerst vast dat hij weer loopt.`,
        source,
      )
}

/**
 * Whether the applicant can be written about a later decision: a new day after the last day of the law, and not in the
 * past. Telling (Awb 4:14) can also be late; asking consent only while there is a term left to suspend.
 */
export function mayWriteOfDelay(
  law: Law,
  application: Application,
  { kind, newLastDay }: Pick<DelayRecord, 'kind' | 'newLastDay'>,
  today: Day,
): Result<Running> {
  const source = kind === 'told' ? 'Awb, artikel 4:14, eerste lid' : SUSPENSION
  const found = running(law, application, source)
  if (!found.ok) return found
  const { lawfulLastDay } = found.value.term
  if (!isBefore(lawfulLastDay, newLastDay))
    return refuse(
      'day-not-later',
      `Kies een dag na ${inWords(lawfulLastDay)}: tot en met die dag mag u nog gewoon beslissen.`,
      source,
    )
  if (isBefore(newLastDay, today))
    return refuse('day-passed', 'Kies een dag die nog niet voorbij is.', source)
  return kind === 'asked' && isBefore(lawfulLastDay, today) ? lapsed(lawfulLastDay) : found
}

const lapsed = (lawfulLastDay: Day) =>
  refuse(
    'term-lapsed',
    `De termijn liep tot en met ${inWords(lawfulLastDay)}. Een termijn die voorbij is, kan niet meer stilstaan.`,
    SUSPENSION,
  )

export type Consent = { consentedOn: Day; newLastDay: Day }

/**
 * Whether written consent suspends the term, and over which days: from the last day of the law up to the day before the
 * agreed one, so that the term ends on the agreed day (Awb 4:15(2)a). Only while there is a term left on the day of the
 * consent, and not beside a request to complete of which the end is not known yet.
 */
export function mayConsent(
  law: Law,
  application: Application,
  { consentedOn, newLastDay }: Consent,
  today: Day,
): Result<Running & { first: Day; last: Day }> {
  const found = running(law, application, SUSPENSION)
  if (!found.ok) return found
  const request = openRequest(application)
  if (request && !isBefore(request.lastDay, today))
    return refuse(
      'may-still-complete',
      `De inwoner kan de aanvraag nog aanvullen tot en met ${inWords(request.lastDay)}. Zo lang staat de termijn al stil.`,
      SUSPENSION,
    )
  if (isBefore(consentedOn, application.receivedOn) || isBefore(today, consentedOn))
    return refuse(
      'day-of-consent',
      'Kies voor de instemming een dag vanaf de aanvraag en niet later dan vandaag.',
      SUSPENSION,
    )
  const { lawfulLastDay } = found.value.term
  if (isBefore(lawfulLastDay, consentedOn)) return lapsed(lawfulLastDay)
  if (!isBefore(lawfulLastDay, newLastDay))
    return refuse('day-not-later', `Kies een dag na ${inWords(lawfulLastDay)}.`, SUSPENSION)
  return ok({ ...found.value, first: lawfulLastDay, last: newLastDay.subtract({ days: 1 }) })
}

/** Why a term stands still without anybody's consent. */
export const standstillGrounds = ['applicant', 'force-majeure'] as const
export type StandstillGround = (typeof standstillGrounds)[number]

/** Whether a term stands still from a day on, which it must not have passed (Awb 4:15(2)b and c). */
export function mayStandStill(
  law: Law,
  application: Application,
  { from, expected }: { from: Day; expected: Day },
  today: Day,
): Result<Running> {
  const found = running(law, application, SUSPENSION)
  if (!found.ok) return found
  const { term, application: open } = found.value
  if (isBefore(from, open.takenUpOn) || isBefore(today, from))
    return refuse(
      'first-day',
      'Kies voor de eerste dag een dag vanaf de aanvraag en niet later dan vandaag.',
      SUSPENSION,
    )
  if (!isBefore(today, expected))
    return refuse('expected-day', 'Kies voor het besluit een dag na vandaag.', SUSPENSION)
  return isBefore(term.lawfulLastDay, from) ? lapsed(term.lawfulLastDay) : found
}

/** A standstill of a term; `last` is the last day that did not count, once it has ended. */
export type Standstill = Extract<SuspensionRecord, { ground: StandstillGround }>

/** The standstill that has not ended. */
export const openStandstill = ({ suspensions }: Pick<Application, 'suspensions'>): Standstill | undefined =>
  suspensions.find(
    (one): one is Standstill =>
      (one.ground === 'applicant' || one.ground === 'force-majeure') && one.last === undefined,
  )

/** Whether a term that stands still can run again from a day on (Awb 4:15(4)). */
export function mayRunAgain(
  application: Application,
  on: Day,
  today: Day,
): Result<{ application: OpenApplication; standstill: Standstill }> {
  const open = mayDealWith(application)
  if (!open.ok) return open
  const standstill = openStandstill(application)
  if (!standstill) return refuse('runs-already', 'De termijn loopt al.', 'Awb, artikel 4:15, vierde lid')
  if (!isBefore(standstill.first, on) || isBefore(today, on))
    return refuse(
      'day-of-running',
      `Kies een dag na ${inWords(standstill.first)} en niet later dan vandaag.`,
      'Awb, artikel 4:15, vierde lid',
    )
  return ok({ application: open.value, standstill })
}
