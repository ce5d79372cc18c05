import { isBefore } from '../../../core/days.ts'
import { holdsOn, type Policy } from '../../ground/policies/policy.ts'
import {
  byLawOn,
  productOn,
  productsOn,
  type ByLaw,
  type ProductOnDay,
} from '../../ground/policies/product-on.ts'
import type { Product } from '../../ground/policies/shape/provisions.ts'

/** The provision book as it is on one day, under the by-law of that day. */
export type Book = { day: Temporal.PlainDate; policy: Policy; byLaw: ByLaw; products: ProductOnDay[] }

/**
 * The by-law, the provision book and the core ranges of a day (Zwolle 2006, 4566-4574 and 4777-4779), or undefined
 * when no by-law holds on it.
 */
export function bookOn(policy: Policy, day: Temporal.PlainDate): Book | undefined {
  const byLaw = byLawOn(policy, day)
  return byLaw && { day, policy, byLaw, products: productsOn(policy, day) }
}

/** A version of a product: the days between two changes of its rules, prices, range or by-law. */
export type ProductVersion = {
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  product: ProductOnDay
}

type Period = { from: Temporal.PlainDate; until?: Temporal.PlainDate | undefined }

/** The days on which something of a product begins or ends. */
const turningDays = ({ byLaws }: Policy, product: Product): Temporal.PlainDate[] => {
  const periods: readonly Period[] = [
    product,
    ...byLaws,
    ...product.forms,
    ...product.rates,
    ...product.coreRange,
  ]
  const days = periods.flatMap(({ from, until }) => [from, ...(until ? [until.add({ days: 1 })] : [])])
  return [...new Map(days.map((day) => [day.toString(), day])).values()].toSorted((a, b) =>
    Temporal.PlainDate.compare(a, b),
  )
}

/** All versions of a product, the newest first: what held on any day can be read back. */
export function versionsOf(policy: Policy, id: string): ProductVersion[] {
  const entries = policy.provisionBook.filter((product) => product.id === id)
  const days = entries
    .flatMap((product) => turningDays(policy, product))
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
  return days
    .filter((day, index) => index === 0 || isBefore(days[index - 1]!, day))
    .flatMap((day, index, all) => {
      const product = productOn(policy, id, day)
      const next = all[index + 1]
      return product ? [{ from: day, until: next ? next.subtract({ days: 1 }) : null, product }] : []
    })
    .toReversed()
}

/** The version that holds on a day. */
export const versionOn = (
  versions: readonly ProductVersion[],
  day: Temporal.PlainDate,
): ProductVersion | undefined =>
  versions.find(({ from, until }) => holdsOn({ from, ...(until && { until }) }, day))
