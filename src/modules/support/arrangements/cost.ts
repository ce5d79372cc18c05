import { cents, inEuros, type Cents } from '../../../core/cents.ts'
import type { ProductOnDay } from '../../ground/policies/product-on.ts'
import { periods, type Extent } from '../investigations/need.ts'
import { amountOf, productUnits, yearlyTimes } from './extent.ts'
import type { Cost } from './line.ts'

/**
 * What something costs in a year, in cents. What is paid once is spread over the years that it lasts; without those
 * years it is undefined.
 */
export function yearlyCost({ amount, per }: Cost, years: number | null): Cents | undefined {
  const times = yearlyTimes(per)
  if (times !== undefined) return cents(Math.round(amount * times))
  return years === null ? undefined : cents(Math.round(amount / years))
}

/**
 * What an extent of a product costs by the prices of the provision book on that day: in kind, or the amount of an
 * allowance. Undefined when the extent is not measured as the product is, or the book has no such price.
 */
export function bookCost(product: ProductOnDay, extent: Extent): Cost | undefined {
  const price = product.rate.inKind ?? product.rate.allowance
  const amount = amountOf(product, extent)
  if (price === undefined || amount === undefined) return undefined
  return { amount: cents(Math.round(price * amount)), per: productUnits[product.unit].per }
}

/** "€ 74,40 per week" */
export const costInWords = ({ amount, per }: Cost): string => `${inEuros(amount)} ${periods[per]}`
