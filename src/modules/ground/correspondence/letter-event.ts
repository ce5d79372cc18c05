import { dayOf, isBefore } from '../../../core/days.ts'
import { ok, refuse, type FieldFault, type Result } from '../../../core/failure.ts'

/** Why a letter came back. */
export const causes = {
  'address-wrong': 'het adres klopt niet (meer)',
  'address-right': 'het adres klopt, maar de brief is niet aangenomen of niet opgehaald',
} as const
export type Cause = keyof typeof causes

/** What happened to a letter after it was made. */
export type LetterEvent = {
  kind: 'sent' | 'recalled' | 'returned' | 'followed-up'
  at: Temporal.Instant
  reason: string
  /** The day on which it came back. */
  onDay: Temporal.PlainDate | null
  /** Whether it went to a wrong address, or to somebody for whom it was not. */
  cause: Cause | null
  /** The letter that recalls it, or by which it was sent again. */
  replacedBy: { id: string; number: string } | null
}

/** What a letter that was sent is called where it is listed. */
export const sinceWords = {
  recalled: 'teruggenomen',
  returned: 'kwam terug',
  'followed-up': 'opnieuw verstuurd',
} as const

/** Letters that are a decision: these count from the day on which they were sent (Awb 3:41), and a letter does not end them. */
const decisionKinds = new Set([
  'decision-grant',
  'decision-grant-in-part',
  'decision-refusal',
  'decision-change',
  'decision-withdrawal',
  'temporary-provision',
  'not-dealt-with',
  'penalty-decision',
])
export const isDecision = (kind: string): boolean => decisionKinds.has(kind)

const last = (events: readonly LetterEvent[], kinds: readonly LetterEvent['kind'][]) =>
  events.findLast(({ kind }) => kinds.includes(kind))

/** That it did not reach whom it was for and was not sent again yet; undefined when that holds for none. */
export function astray(events: readonly LetterEvent[]): LetterEvent | undefined {
  const found = last(events, ['returned', 'recalled', 'followed-up'])
  return found?.kind === 'followed-up' || found?.cause === null ? undefined : found
}

/**
 * The day on which a decision was announced by sending it (Awb 3:41(1)): from the day after it one can object (6:8). A
 * letter that went to a wrong address was not announced until it went to the right one; null while it did not. Who does
 * not take a letter at his own address was told all the same.
 */
export function announcedOn(
  sentOn: Temporal.PlainDate,
  events: readonly LetterEvent[],
): Temporal.PlainDate | null {
  const wrong = events.findLastIndex(({ cause }) => cause === 'address-wrong')
  if (wrong < 0) return sentOn
  const again = events.slice(wrong).find(({ kind }) => kind === 'followed-up')
  return again ? dayOf(again.at) : null
}

/** What follows on a letter that was wrong. */
export const followings = {
  later: 'een goede brief: die stuur ik hierna',
  nothing: 'niets: er komt geen nieuwe brief',
  'was-for-another': 'de brief kwam bij iemand voor wie hij niet was',
} as const
export type Following = keyof typeof followings

const KEUKENTAFEL = 'Keukentafel'

/** Whether a letter can be recalled: once, and a decision only for a new decision, as a letter does not end it. */
export function mayRecall(
  { kind, events }: { kind: string; events: readonly LetterEvent[] },
  follows: Following,
): Result<Following> {
  if (kind === 'letter-recall')
    return refuse('is-a-recall', 'Deze brief neemt zelf een andere brief terug.', KEUKENTAFEL)
  if (events.some((event) => event.kind === 'recalled'))
    return refuse('recalled-already', 'Deze brief is al teruggenomen.', KEUKENTAFEL)
  return isDecision(kind) && follows === 'nothing'
    ? refuse(
        'decision-stands',
        'Deze brief is een besluit. Dat geldt tot er een nieuw besluit is: kies dat er een goede brief komt.',
        'Awb, artikel 6:19',
      )
    : ok(follows)
}

/** Whether it can be written down that a letter came back: while it is out. */
export const mayReturn = (events: readonly LetterEvent[]): Result<true> =>
  last(events, ['returned', 'recalled', 'followed-up'])
    ? refuse('not-out', 'Deze brief is al teruggekomen, teruggenomen of opnieuw verstuurd.', KEUKENTAFEL)
    : ok(true)

/** Whether a letter can be sent again: when it did not reach whom it was for. */
export function maySendAgain(events: readonly LetterEvent[]): Result<LetterEvent> {
  const found = astray(events)
  return found
    ? ok(found)
    : refuse('not-astray', 'Deze brief is niet teruggekomen, of al opnieuw verstuurd.', KEUKENTAFEL)
}

/** What is wrong with the day on which a letter came back. */
export const returnFaults = (
  sentOn: Temporal.PlainDate,
  on: Temporal.PlainDate,
  today: Temporal.PlainDate,
): FieldFault[] =>
  isBefore(on, sentOn) || isBefore(today, on)
    ? [{ field: 'on', message: 'Kies een dag vanaf de dag van de brief, tot en met vandaag' }]
    : []
