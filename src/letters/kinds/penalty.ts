import { type Cents, inEuros } from '../../core/cents.ts'

/** One step of the penalty, by the law of the day of the notice (Awb 4:17(2)). */
export type PenaltyStep = { days: number; perDay: Cents }

/** "de eerste 14 dagen € 23,00 per dag", "de 14 dagen daarna …" */
export const penaltyStepsInWords = (steps: readonly PenaltyStep[]): string[] =>
  steps.map(({ days, perDay }, at) =>
    at === 0
      ? `De eerste ${days} dagen: ${inEuros(perDay)} per dag.`
      : `De ${days} dagen daarna: ${inEuros(perDay)} per dag.`,
  )
