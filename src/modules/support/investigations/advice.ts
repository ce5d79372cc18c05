import { isBefore } from '../../../core/days.ts'
import { ok, refuse, type FieldFault, type Result } from '../../../core/failure.ts'

/** What is asked of an adviser outside, and the resident's consent for exactly that. */
export type AdviceRequest = {
  adviser: string
  attention: string
  address: readonly string[]
  /** What is asked, one question a line. */
  questions: readonly string[]
  /** What the adviser is told, one fact a line; nothing else goes out. */
  given: readonly string[]
  /** Who consented: the resident, or who may act for him. */
  consentBy: string
  consentOn: Temporal.PlainDate
  /** To what he consented, in words: this adviser and these questions. */
  consentWords: string
  dueOn: Temporal.PlainDate
}

/** What is wrong with a request: without consent, given beforehand, nothing is asked (Wmo 5.1.1, 5.2.5). */
export function requestFaults(request: AdviceRequest, today: Temporal.PlainDate): FieldFault[] {
  const faults: FieldFault[] = []
  if (request.questions.length === 0) faults.push({ field: 'questions', message: 'Schrijf op wat u vraagt' })
  if (request.address.length === 0) faults.push({ field: 'address', message: 'Vul het adres in' })
  if (request.consentBy === '' || request.consentWords === '')
    faults.push({
      field: 'consentWords',
      message: 'Vraag eerst toestemming, en schrijf op wie waarvoor toestemming gaf',
    })
  if (isBefore(today, request.consentOn))
    faults.push({ field: 'consentOn', message: 'Deze dag ligt in de toekomst' })
  if (!isBefore(today, request.dueOn)) faults.push({ field: 'dueOn', message: 'Kies een dag die nog komt' })
  return faults
}

/** How far an advice is. */
export type AdviceState = 'asked' | 'received' | 'shown' | 'withdrawn'

type Days = Record<'receivedOn' | 'shownOn' | 'withdrawnOn', Temporal.PlainDate | null>

export const adviceState = ({ receivedOn, shownOn, withdrawnOn }: Days): AdviceState =>
  withdrawnOn ? 'withdrawn' : shownOn ? 'shown' : receivedOn ? 'received' : 'asked'

/** What may happen next to an advice; the page's buttons and the refusals of the server. */
export const nextOfAdvice = {
  asked: ['receive', 'withdraw'],
  received: ['show'],
  shown: [],
  withdrawn: [],
} as const satisfies Record<AdviceState, readonly AdviceStep[]>

export type AdviceStep = 'receive' | 'show' | 'withdraw'

/** Whether this may happen to an advice now. */
export function mayStep(state: AdviceState, step: AdviceStep): Result<AdviceState> {
  if ((nextOfAdvice[state] as readonly AdviceStep[]).includes(step)) return ok(state)
  const because = {
    asked: 'Dit advies is nog niet binnen.',
    received: 'Dit advies is al binnen.',
    shown: 'Dit advies is al binnen, en de inwoner heeft het gezien.',
    withdrawn: 'De toestemming voor dit advies is ingetrokken.',
  }[state]
  return refuse('advice-step', because, 'Wmo 2015, artikel 5.1.1')
}
