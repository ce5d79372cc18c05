import { inWords, isBefore } from '../../../core/days.ts'
import { ok, refuse, type Result } from '../../../core/failure.ts'
import type { Law } from '../../../core/law/law.ts'
import { termOf, type Term } from '../../../core/terms.ts'
import { mayDealWith, type Application, type OpenApplication, type SuspensionRecord } from './application.ts'

/** A request to complete an application (Awb 4:5), answered or not. */
export type CompletionRequest = Extract<SuspensionRecord, { ground: 'completion' }>

const requestsOf = ({ suspensions }: Pick<Application, 'suspensions'>): CompletionRequest[] =>
  suspensions.filter((one): one is CompletionRequest => one.ground === 'completion')

/** The request to complete an application that was not answered yet. */
export const openRequest = (application: Pick<Application, 'suspensions'>): CompletionRequest | undefined =>
  requestsOf(application).find(({ completed }) => completed === undefined)

const SOURCE = 'Awb, artikel 4:5'

/** Whether the applicant may be asked to complete an application now: one request at a time. */
export function mayAskCompletion(application: Application): Result<OpenApplication> {
  const open = mayDealWith(application)
  if (!open.ok) return open
  const asked = openRequest(application)
  return asked
    ? refuse(
        'already-asked',
        `Er is al om gegevens gevraagd, tot en met ${inWords(asked.lastDay)}. Leg eerst vast of die er zijn.`,
        SOURCE,
      )
    : open
}

/** Whether it can be written down that the missing data came in on a day; answers the request that they complete. */
export function mayComplete(
  application: Application,
  receivedOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Result<{ application: OpenApplication; request: CompletionRequest }> {
  const open = mayDealWith(application)
  if (!open.ok) return open
  const request = openRequest(application)
  if (!request) return refuse('nothing-asked', 'Er is niet om gegevens gevraagd, of die zijn er al.', SOURCE)
  if (isBefore(receivedOn, request.asked) || isBefore(today, receivedOn))
    return refuse(
      'day-outside-request',
      'Kies een dag vanaf de dag waarop u om de gegevens vroeg, en niet later dan vandaag.',
      SOURCE,
    )
  return ok({ application: open.value, request })
}

/**
 * Whether an application may be left aside as incomplete (Awb 4:5(1)c, 4:5(4)): the applicant was asked, the day to
 * answer has passed or what came was not enough, and less than four weeks have passed since.
 */
export function mayLeaveAside(
  law: Law,
  application: Application,
  today: Temporal.PlainDate,
): Result<{ application: OpenApplication; request: CompletionRequest; term: Term }> {
  const open = mayDealWith(application)
  if (!open.ok) return open
  const request = requestsOf(application).at(-1)
  if (!request)
    return refuse(
      'not-asked-to-complete',
      'Vraag de inwoner eerst om de gegevens, met een dag tot wanneer dat kan.',
      SOURCE,
    )
  const { completed, lastDay } = request
  if (!completed && !isBefore(lastDay, today))
    return refuse(
      'may-still-complete',
      `De inwoner kan de gegevens nog sturen tot en met ${inWords(lastDay)}.`,
      SOURCE,
    )
  const term = termOf(law, 'incomplete-refusal', completed ?? lastDay)
  if (isBefore(term.lastDay, today))
    return refuse(
      'too-late-to-leave-aside',
      `Dit kon tot en met ${inWords(term.lastDay)}. Beslis nu op de aanvraag zelf.`,
      term.article,
    )
  return ok({ application: open.value, request, term })
}
