import { inWords, isBefore } from '../../../core/days.ts'
import { ok, refuse, type Result } from '../../../core/failure.ts'

/** How somebody gave his view: in writing or by word of mouth, as he likes (Awb 4:9). */
export const viewChannels = {
  letter: 'een brief',
  email: 'een e-mail',
  phone: 'de telefoon',
  desk: 'een gesprek',
} as const
export type ViewChannel = keyof typeof viewChannels

/** The question to somebody what he thinks of what is intended, and what he said. */
export type View = {
  id: string
  askedOn: Temporal.PlainDate
  until: Temporal.PlainDate
  because: string
  received: { on: Temporal.PlainDate; channel: ViewChannel; words: string } | null
  version: number
}

/** The question to an applicant what he thinks of an intended refusal of an item (Awb 4:7). */
export type ViewRequest = View & { item: number }

const SOURCE = 'Awb, artikel 4:7'

/** Whether the applicant may be asked for his view on this item: once, and not again while he can still answer. */
export function mayAskView(asked: ViewRequest | undefined): Result<null> {
  return asked
    ? refuse(
        'view-asked',
        `De inwoner is al om zijn zienswijze gevraagd, tot en met ${inWords(asked.until)}.`,
        SOURCE,
      )
    : ok(null)
}

/** Whether it can be written down that a view was given on a day. A late one counts too: nothing was decided yet. */
export function mayReceiveView(asked: View, on: Temporal.PlainDate, today: Temporal.PlainDate): Result<null> {
  if (asked.received) return refuse('view-received', 'De zienswijze is al vastgelegd.', SOURCE)
  if (isBefore(on, asked.askedOn) || isBefore(today, on))
    return refuse(
      'day-outside-request',
      'Kies een dag vanaf de dag waarop u om de zienswijze vroeg, en niet later dan vandaag.',
      SOURCE,
    )
  return ok(null)
}

/**
 * Whether what was asked may be refused, wholly or in part, as far as the applicant's view is concerned: when he was
 * asked for it, he gave it or the day to give it has passed (Awb 4:7).
 */
export function heardOn(asked: ViewRequest | undefined, today: Temporal.PlainDate): Result<null> {
  if (!asked || asked.received || isBefore(asked.until, today)) return ok(null)
  return refuse(
    'view-awaited',
    `De inwoner kan zijn zienswijze nog geven tot en met ${inWords(asked.until)}. Wacht daarop, of leg vast wat hij zei.`,
    SOURCE,
  )
}
