import type { Product } from '../../ground/policies/shape/provisions.ts'
import type { Extent, Period, Unit } from '../investigations/need.ts'

/** How often a period comes in a year; help that is given once has no yearly amount. */
const timesAYear: Record<Exclude<Period, 'once'>, number> = {
  day: 365,
  week: 52,
  'four-weeks': 13,
  month: 12,
  year: 1,
}

/** How often something that comes once a period comes in a year; undefined for what comes once. */
export const yearlyTimes = (per: Period): number | undefined => (per === 'once' ? undefined : timesAYear[per])

const inHours = ({ amount, unit, per }: Extent): Extent =>
  unit === 'minutes' ? { amount: amount / 60, unit: 'hours', per } : { amount, unit, per }

/** How much an extent comes to in another unit and period; undefined when the two cannot be compared. */
export function amountIn(extent: Extent, unit: Unit, per: Period): number | undefined {
  const from = inHours(extent)
  const to = inHours({ amount: 1, unit, per })
  if (from.unit !== to.unit) return undefined
  if (from.per === to.per) return from.amount / to.amount
  const [often, seldom] = [yearlyTimes(from.per), yearlyTimes(to.per)]
  return often === undefined || seldom === undefined
    ? undefined
    : (from.amount * often) / (to.amount * seldom)
}

/** In what a product of the provision book is counted. */
export const productUnits = {
  'hours-per-week': { unit: 'hours', per: 'week' },
  'half-days-per-week': { unit: 'half-days', per: 'week' },
  'nights-per-year': { unit: 'nights', per: 'year' },
  'trips-per-year': { unit: 'times', per: 'year' },
  item: { unit: 'pieces', per: 'once' },
} as const satisfies Record<Product['unit'], { unit: Unit; per: Period }>

/** How much of a product an extent is, in the product's own unit; undefined when it is measured otherwise. */
export const amountOf = (product: Pick<Product, 'unit'>, extent: Extent): number | undefined =>
  amountIn(extent, productUnits[product.unit].unit, productUnits[product.unit].per)

/**
 * How much of the needed help lines give together, in the unit of the need. Lines that are measured otherwise or not
 * at all count as nothing: what they do is a matter of judgement.
 */
export const givenOf = (needed: Extent, extents: readonly (Extent | null)[]): number =>
  extents.reduce((sum, extent) => sum + (extent ? (amountIn(extent, needed.unit, needed.per) ?? 0) : 0), 0)
