import { isBefore } from '../../../../core/days.ts'
import { yearlyCost } from '../../arrangements/cost.ts'
import { amountIn } from '../../arrangements/extent.ts'
import type { GrantedLine } from '../decision-facts.ts'

/** In what somebody gets less than before. */
export const lowerWords = {
  amount: 'minder hulp',
  money: 'een lager bedrag',
  sooner: 'de hulp stopt eerder',
} as const
export type Lower = keyof typeof lowerWords

type Award = Pick<GrantedLine, 'until' | 'extent' | 'cost' | 'form'>

/** What it comes to in a year; what is paid once counts as it is. */
const yearly = ({ cost }: Award): number => yearlyCost(cost, null) ?? cost.amount

/** Forms in which the resident gets an amount of money to spend; help in kind may cost less and be the same help. */
const isMoney = ({ form }: Award): boolean => form === 'pgb' || form === 'allowance'

/**
 * In what an award gives less than the one before it: fewer hours or items, a lower amount of money, or an earlier end
 * (a re-indication that grants less, Wmo 2.3.9; a change, 2.3.10). What is measured otherwise cannot be compared and
 * counts as less: then it must be reasoned.
 */
export function lowerIn(before: Award, after: Award): Lower[] {
  const amount = amountIn(after.extent, before.extent.unit, before.extent.per)
  const less = amount === undefined || amount < before.extent.amount
  const cheaper = isMoney(before) && isMoney(after) && yearly(after) < yearly(before)
  const sooner = after.until !== null && (before.until === null || isBefore(after.until, before.until))
  return [
    ...(less ? (['amount'] as const) : []),
    ...(cheaper ? (['money'] as const) : []),
    ...(sooner ? (['sooner'] as const) : []),
  ]
}

/** Whether the resident may object to what becomes of his help, so that he is heard first (Awb 4:8). */
export const isWorse = (before: Award, after: Award): boolean =>
  before.form !== after.form || lowerIn(before, after).length > 0
