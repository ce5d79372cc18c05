import { holdsOn, type Policy } from './policy.ts'
import type { Product } from './shape/provisions.ts'

export type ByLaw = Policy['byLaws'][number]

/** A product of the provision book as it is on one day: rules, prices and range of that day, under its by-law. */
export type ProductOnDay = Omit<Product, 'forms' | 'rates' | 'coreRange' | 'articles'> & {
  byLaw: ByLaw
  article: Product['articles'][number] | undefined
  formRule: Product['forms'][number]
  rate: Product['rates'][number]
  coreRange: readonly { id: string; name: string }[]
}

/** The by-law that holds on a day. */
export const byLawOn = (policy: Policy, day: Temporal.PlainDate): ByLaw | undefined =>
  policy.byLaws.find((byLaw) => holdsOn(byLaw, day))

/** The product with this id on a day, or undefined when the provision book does not have it then. */
export function productOn(policy: Policy, id: string, day: Temporal.PlainDate): ProductOnDay | undefined {
  const product = policy.provisionBook.find((candidate) => candidate.id === id && holdsOn(candidate, day))
  const byLaw = byLawOn(policy, day)
  if (!product || !byLaw) return undefined
  const { forms, rates, coreRange, articles, ...rest } = product
  const formRule = forms.find((rule) => holdsOn(rule, day))
  const rate = rates.find((candidate) => holdsOn(candidate, day))
  if (!formRule || !rate) return undefined
  return {
    ...rest,
    byLaw,
    article: articles.find((article) => article.byLaw === byLaw.id),
    formRule,
    rate,
    coreRange: coreRange.find((range) => holdsOn(range, day))?.items ?? [],
  }
}

/** The whole provision book of a day. */
export const productsOn = (policy: Policy, day: Temporal.PlainDate): ProductOnDay[] =>
  policy.provisionBook.flatMap(({ id }) => productOn(policy, id, day) ?? [])
