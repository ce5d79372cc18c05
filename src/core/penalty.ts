import { cents, type Cents } from './cents.ts'
import { inWords, isBefore } from './days.ts'
import { ok, refuse, type Result } from './failure.ts'
import { penaltyOn, type Law } from './law/law.ts'
import type { LegalTermKind } from './law/schema.ts'
import { ruleOn, termOf, type Term } from './terms.ts'

type Day = Temporal.PlainDate

/** The days over which a penalty runs (Awb 4:17), in steps of rising amounts; all days and steps include both ends. */
export type Penalty = {
  /** The day on which the notice of default was received. */
  notice: Day
  /** The last day on which a decision still comes without a penalty. */
  graceLastDay: Day
  steps: readonly PenaltyStep[]
  /** What is due when no decision comes at all. */
  atMost: Cents
  article: string
}

export type PenaltyStep = { first: Day; last: Day; perDay: Cents }

/**
 * The penalty that runs after a notice of default for a term that has passed: from the day after two weeks, over at
 * most 42 days that the Algemene termijnenwet does not move. That the first day is the fifteenth after the notice is
 * how the article is commonly read, not certain. A notice before the term has passed has no effect.
 */
export function penaltyFor(law: Law, late: Term<LegalTermKind>, notice: Day): Result<Penalty> {
  const amounts = penaltyOn(law, notice)
  if (!ruleOn(law, late.kind, late.start).penalty || !amounts)
    return refuse(
      'no-penalty',
      `De wet kent geen dwangsom voor "${law.terms[late.kind].name}".`,
      late.article,
    )
  if (!isBefore(late.lastDay, notice))
    return refuse(
      'notice-too-early',
      `De ingebrekestelling kwam te vroeg: de termijn liep tot en met ${inWords(late.lastDay)}.`,
      amounts.article,
    )
  const graceLastDay = termOf(law, 'default-notice', notice).lastDay
  const steps = amounts.perDay.map((perDay, index) => {
    const first = graceLastDay.add({ days: 1 + index * amounts.daysPerStep })
    return { first, last: first.add({ days: amounts.daysPerStep - 1 }), perDay }
  })
  return ok({ notice, graceLastDay, steps, atMost: amounts.atMost, article: amounts.article })
}

/**
 * What is due at the end of a day, in cents. The day on which the decision is announced no longer counts: on that day
 * the municipality is not late any more.
 */
export function penaltyDue(penalty: Penalty, on: Day, decided?: Day): Cents {
  const last = lastDayLate(on, decided)
  return cents(
    penalty.steps.reduce((sum, step) => {
      const end = isBefore(last, step.last) ? last : step.last
      return isBefore(end, step.first) ? sum : sum + (step.first.until(end).days + 1) * step.perDay
    }, 0),
  )
}

/**
 * The term to set the amount of the penalty by decision, from the last day over which it is due (Awb 4:18); undefined
 * when the decision came in time and none is due.
 */
export function penaltyDecisionTerm(
  law: Law,
  penalty: Penalty,
  decided?: Day,
): Term<'penalty-decision'> | undefined {
  const full = penalty.steps.at(-1)?.last ?? penalty.graceLastDay
  const last = lastDayLate(full, decided)
  return isBefore(penalty.graceLastDay, last) ? termOf(law, 'penalty-decision', last) : undefined
}

const lastDayLate = (on: Day, decided?: Day): Day =>
  decided && !isBefore(on, decided) ? decided.subtract({ days: 1 }) : on
