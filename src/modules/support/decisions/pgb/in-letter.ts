import { inEuros, type Cents } from '../../../../core/cents.ts'
import type { Form } from '../../../../letters/kinds/decision-facts.ts'
import { pgbPaymentOn } from '../../../ground/policies/dated.ts'
import type { Policy } from '../../../ground/policies/policy.ts'
import type { ProductOnDay } from '../../../ground/policies/product-on.ts'
import { productUnits } from '../../arrangements/extent.ts'
import type { Doer } from '../../arrangements/line.ts'
import { nextTalkOn } from './follow-pgb.ts'
import { demandsFor, helperKinds, type Helper, type PgbBudget } from './pgb.ts'
import { perUnit } from './rates.ts'

const figures = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 })

const units = {
  'hours-per-week': 'uur per week, 52 weken',
  'half-days-per-week': 'dagdelen per week, 52 weken',
  'nights-per-year': 'nachten per jaar',
  'trips-per-year': 'ritten per jaar',
  item: 'keer',
} as const satisfies Record<ProductOnDay['unit'], string>

const sumOf = (product: ProductOnDay, { amount, rate }: Helper): string =>
  `${figures.format(amount)} ${units[product.unit]}, ${inEuros(rate)} ${perUnit(product)}`

/** A granted budget as its letter says it: amount, rate, how it was counted, who pays, and what is asked (STW-22). */
export function pgbInLetter(
  policy: Policy,
  product: ProductOnDay,
  { yearly, helpers }: PgbBudget,
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Form {
  const demands = new Set(helpers.flatMap(({ kind }) => demandsFor(policy, kind).map(({ demand }) => demand)))
  const sums = helpers.map((helper) => `${helper.name}: ${sumOf(product, helper)}`).join('; ')
  return {
    kind: 'pgb',
    amount: yearly satisfies Cents,
    per: productUnits[product.unit].per === 'once' ? 'keer' : 'jaar',
    rate: helpers
      .map(({ kind, rate }) => `${inEuros(rate)} ${perUnit(product)} voor ${helperKinds[kind]}`)
      .join('; '),
    calculation: `${sums}. De tarieven staan in ${product.byLaw.name}`,
    paidBy: pgbPaymentOn(policy, today)?.by ?? 'svb',
    conditions: [...demands, ...policy.pgb.explained.map(({ text }) => text)],
    talkOn: nextTalkOn(policy, from),
  }
}

/** Who is paid from a budget, for the line of the arrangement. */
export function payees({ helpers }: PgbBudget): Doer {
  const [first] = helpers
  return {
    kind: first?.kind === 'network' ? 'network' : 'organisation',
    name: helpers.map(({ name }) => name).join(', '),
    relation: first?.relation ?? '',
    organisation: null,
  }
}
