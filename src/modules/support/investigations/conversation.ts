import type { FieldFault } from '../../../core/failure.ts'
import { dayOf, timeInWords } from '../../../core/days.ts'

/** In which way a talk is held. */
export const ways = {
  home: 'bij de inwoner thuis',
  elsewhere: 'ergens anders',
  phone: 'per telefoon',
} as const
export type Way = keyof typeof ways

/** What is arranged for a talk. */
export type ConversationPlan = {
  way: Way
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  /** Where, when it is not at home or by phone. */
  place: string
  /** Who holds the talk: a consultant, an elderly adviser, any worker. */
  worker: string
  /** The client supporter with whom the talk is held jointly; empty: without one. */
  supporter: string
  /** The carer who is there; empty: without him. */
  carer: string
  companions: string
  /** What the resident lays ready, one thing a line. */
  bring: string
}

/** Where a talk is, as the agenda and the calendar file say it: never an address of the resident. */
export function placeInWords({ way, place }: Pick<ConversationPlan, 'way' | 'place'>): string {
  switch (way) {
    case 'home':
      return 'Bij de inwoner thuis'
    case 'phone':
      return 'Per telefoon'
    case 'elsewhere':
      return place
    default:
      return way satisfies never
  }
}

/** The same, as the letter says it to the resident. */
export const placeForResident = (plan: Pick<ConversationPlan, 'way' | 'place'>): string =>
  ({ home: 'bij u thuis', phone: 'wij bellen u', elsewhere: plan.place })[plan.way]

/** "10:00 tot 11:30 uur" */
export const hoursInWords = ({ startsAt, endsAt }: Pick<ConversationPlan, 'startsAt' | 'endsAt'>): string =>
  `${timeInWords(startsAt)} tot ${timeInWords(endsAt)} uur`

/** What is wrong with the moment or place of a talk. */
export function planFaults(plan: ConversationPlan, now: Temporal.Instant): FieldFault[] {
  const faults: FieldFault[] = []
  if (Temporal.Instant.compare(plan.startsAt, now) <= 0)
    faults.push({ field: 'day', message: 'Dit moment is al voorbij. Kies een moment dat nog komt' })
  if (Temporal.Instant.compare(plan.startsAt, plan.endsAt) >= 0)
    faults.push({ field: 'until', message: 'Het einde moet na het begin liggen' })
  if (plan.way === 'elsewhere' && plan.place === '')
    faults.push({ field: 'place', message: 'Vul in waar het gesprek is' })
  return faults
}

/** How far a talk is. */
export type ConversationState = 'planned' | 'held' | 'cancelled'

export const stateOf = (talk: {
  heldOn: Temporal.PlainDate | null
  cancelledAt: Temporal.Instant | null
}): ConversationState => (talk.cancelledAt ? 'cancelled' : talk.heldOn ? 'held' : 'planned')

/** The lines of a text field that hold something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Who comes along, as the invitation names them. */
export const companionsOf = (
  plan: Pick<ConversationPlan, 'supporter' | 'carer' | 'companions'>,
): string[] => [
  ...(plan.supporter ? [`cliëntondersteuner ${plan.supporter}`] : []),
  ...(plan.carer ? [`uw mantelzorger ${plan.carer}`] : []),
  ...linesOf(plan.companions),
]

/** The day of a talk. */
export const talkDay = ({ startsAt }: { startsAt: Temporal.Instant }): Temporal.PlainDate => dayOf(startsAt)
