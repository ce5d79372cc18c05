import { inWords, isBefore } from '../../../../core/days.ts'
import type { FieldFault } from '../../../../core/failure.ts'
import { sentence } from '../../../../letters/words.ts'
import { sourceOf, type Policy } from '../../../ground/policies/policy.ts'

/** How somebody who gets less is given time, as it was filled in. */
export type TransitionInput = {
  /** Why this time is enough for this resident. */
  because: string
  /** Why it can be shorter than the policy's time, where it is. */
  shorterBecause: string
}

/** Nothing was filled in about a transition. */
export const noTransition: TransitionInput = { because: '', shorterBecause: '' }

/** The time between telling that help becomes less and the day on which it does (Awb 3:4(2)). */
export type Transition = TransitionInput & {
  /** The first day of it. */
  from: Temporal.PlainDate
  /** The last day on which the help is as it was. */
  until: Temporal.PlainDate
  /** The policy on how long it mostly is. */
  source: string
}

/**
 * The transition to a lower award: from today until the day before it holds, or until the help before it ends. Always
 * with a reason, and with another one when it is shorter than the policy's time; faults name what is missing.
 */
export function transitionTo(
  policy: Policy,
  of: {
    today: Temporal.PlainDate
    /** The first day of the lower award. */
    lowerFrom: Temporal.PlainDate
    /** The last day of the award before it. */
    until: Temporal.PlainDate | null
  },
  input: TransitionInput,
): { transition: Transition; faults: FieldFault[] } {
  const dayBefore = of.lowerFrom.subtract({ days: 1 })
  const until = of.until && isBefore(of.until, dayBefore) ? of.until : dayBefore
  const { transitionWeeks: weeks } = policy.review
  const short = isBefore(until, of.today.add({ weeks }))
  const faults: FieldFault[] = []
  if (input.because === '')
    faults.push({
      field: 'transitionBecause',
      message:
        'De inwoner krijgt minder. Schrijf op hoe hij tijd krijgt om te wennen, en waarom dat genoeg is',
    })
  if (short && input.shorterBecause === '')
    faults.push({
      field: 'transitionShorter',
      message: `De inwoner houdt de hulp van nu tot en met ${inWords(until)}. Dat is korter dan ${weeks} weken: schrijf op waarom dat kan`,
    })
  return {
    transition: { ...input, from: of.today, until, source: sourceOf(policy, policy.review) },
    faults,
  }
}

/** The transition in the words of the letter, one paragraph a line. */
export function transitionInLetter({ until, from, because, shorterBecause }: Transition): string {
  const kept = isBefore(until, from)
    ? 'De nieuwe hulp begint meteen.'
    : `Tot en met ${inWords(until)} blijft uw hulp zoals die nu is. Zo heeft u tijd om te wennen.`
  return [kept, ...[because, shorterBecause].filter(Boolean).map(sentence)].join('\n')
}
