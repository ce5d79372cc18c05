import { inWords } from '../../../../core/days.ts'
import { InputFault, type FieldFault } from '../../../../core/failure.ts'
import { paragraphsOf } from '../../../../letters/blocks.ts'
import type { Reasons } from '../../../../letters/kinds/decision-facts.ts'
import { sentence } from '../../../../letters/words.ts'
import { reasonsOf } from '../deciding.ts'
import { hearingExceptions, type Hearing, type HearingInput } from './hearing.ts'
import type { Revising } from './revising.ts'
import type { Transition, TransitionInput } from './transition.ts'
import { transitionInLetter, transitionTo } from './transition.ts'

/** What is filled in about why, however a decision is revised. */
export type WhyInput = {
  reasons: string
  hearing: HearingInput
  /** What was done with what the resident said. */
  viewAnswer: string
  transition: TransitionInput
}

/** What of it only counts for some grounds. */
export type GroundWords = {
  /** What would have been decided on the right data. */
  otherDecision: string
  /** How it was established that wrong data were given on purpose; empty where they were not. */
  onPurpose: string
}

/** Why a decision is revised, for its letter: with the view and what was done with it, or why it was not asked. */
export function revisedReasons(
  { policy, product, context }: Revising,
  why: WhyInput & Partial<GroundWords> & { law: string },
  hearing: Hearing,
  today: Temporal.PlainDate,
): Reasons {
  const { ground, ...reasons } = reasonsOf(
    { policy, product, context, arrangement: null },
    why.reasons,
    today,
  )
  return {
    ...reasons,
    paragraphs: [
      ...reasons.paragraphs,
      ...[why.otherDecision, why.onPurpose].flatMap((words) => paragraphsOf(words ?? '')).map(sentence),
      ...hearingInLetter(hearing),
    ],
    ground: { ...ground, law: [why.law] },
    ...(hearing.kind === 'heard' &&
      hearing.said !== null && { view: { said: hearing.said, answer: answered(why.viewAnswer) } }),
  }
}

const answered = (viewAnswer: string): string => {
  if (viewAnswer !== '') return viewAnswer
  throw new InputFault([{ field: 'viewAnswer', message: 'Schrijf op wat u met de zienswijze heeft gedaan' }])
}

function hearingInLetter(hearing: Hearing): string[] {
  switch (hearing.kind) {
    case 'not-needed':
      return []
    case 'heard':
      return hearing.said === null
        ? [`Op ${inWords(hearing.askedOn)} vroegen wij wat u ervan vindt. Daarop kwam geen antwoord.`]
        : []
    case 'left-out': {
      const { letter, article } = hearingExceptions[hearing.exception]
      return [
        `Wij vroegen u niet eerst wat u ervan vindt: ${letter}. ${sentence(hearing.because)} Dat mag volgens ${article}.`,
      ]
    }
    default:
      return hearing satisfies never
  }
}

/** The transition to less help, where there is one; throws `InputFault` for what it still asks. */
export function reasonedTransition(
  { policy, before }: Revising,
  why: WhyInput,
  of: { today: Temporal.PlainDate; lowerFrom: Temporal.PlainDate },
): { transition: string; kept: Transition } {
  const { transition, faults } = transitionTo(policy, { ...of, until: before.granted.until }, why.transition)
  throwFaults(faults)
  return { transition: transitionInLetter(transition), kept: transition }
}

/** Throws `InputFault` when anything is wrong. */
export function throwFaults(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new InputFault(faults)
}
