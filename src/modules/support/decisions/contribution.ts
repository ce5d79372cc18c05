import { cents } from '../../../core/cents.ts'
import { contributionOn, type Law } from '../../../core/law/law.ts'
import type { Contribution } from '../../../letters/kinds/decision-facts.ts'
import { contributionRuleOn } from '../../ground/policies/dated.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import type { ProductOnDay } from '../../ground/policies/product-on.ts'

/** For whom the contribution is found. */
export type Payer = { age: number | null; couple: boolean }

/**
 * What a household pays for a provision from a day on, by the rules of that day: nothing for who is too young (Wmo
 * 2.1.4(5); Zwolle 2006, 4638-4640) or for a provision without one, the flat amount of the year today, and an amount
 * that fits the income in the policy's own time. Undefined when no rule or amount of that day is known.
 */
export function contributionFor(
  law: Law,
  policy: Policy,
  product: ProductOnDay,
  payer: Payer,
  from: Temporal.PlainDate,
): Contribution | undefined {
  const { fromAge } = policy.contribution
  if (payer.age !== null && payer.age < fromAge.years)
    return { kind: 'none', because: `U bent jonger dan ${fromAge.years} jaar.` }
  if (!product.contribution)
    return { kind: 'none', because: 'Voor deze hulp vragen wij geen eigen bijdrage.' }
  const rule = contributionRuleOn(policy, from)
  if (!rule) return undefined
  const household = payer.couple ? 'couple' : 'single'
  if (rule.kind === 'flat') {
    const amount = rule.perMonth ?? contributionOn(law, from)?.perMonth
    return amount === undefined
      ? undefined
      : { kind: 'flat', amount: cents(amount), per: 'maand', from, household }
  }
  const base = rule.households.find((row) => row.household === household)?.base
  return base === undefined
    ? undefined
    : { kind: 'by-income', amount: cents(base), per: '4 weken', from, household }
}
