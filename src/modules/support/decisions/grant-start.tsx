import { typedDay } from '../../../ui/day-field.tsx'
import { untyped, type Typed } from '../../../ui/typed.ts'
import { noFormFacts } from '../../ground/policies/facts.ts'
import { formsAllowed } from '../../ground/policies/forms-allowed.ts'
import { amountOf } from '../arrangements/extent.ts'
import type { ItemPageProps } from './item-page.tsx'

const figures = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2, useGrouping: false })

/** A day as the boxes of a `DayField` begin with it. */
export function dayIn(name: string, of: Temporal.PlainDate | null): Record<string, string> {
  if (!of) return {}
  const typed = typedDay(of)
  return { [`${name}.day`]: typed.day, [`${name}.month`]: typed.month, [`${name}.year`]: typed.year }
}

/** What the form of a grant begins with: what the arrangement proposed, by the rules of today. */
export function grantStart({ policy, line, product, context, c }: ItemPageProps): Typed {
  if (!line || !product) return untyped()
  const amount = line.extent && amountOf(product, line.extent)
  const { allowance } = product.rate
  const form = formsAllowed(policy, product, noFormFacts).find(({ allowed }) => allowed)?.form
  return untyped({
    ...(amount && { amount: figures.format(amount) }),
    ...(line.doneBy.organisation
      ? { provider: line.doneBy.organisation }
      : { providerName: line.doneBy.name }),
    ...dayIn('from', line.from),
    ...dayIn('until', line.until),
    ...dayIn('reviewOn', line.until ?? c.var.today.add({ months: product.reviewAfterMonths })),
    ...dayIn('startsBy', line.from),
    ...(form && { form }),
    ...(allowance !== undefined && { allowance: figures.format(allowance / 100) }),
    household: context.others?.includes('partner') ? 'couple' : 'single',
  })
}
