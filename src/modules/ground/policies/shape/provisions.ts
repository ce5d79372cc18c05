import { z } from 'zod'
import { productKinds } from '../facts.ts'
import { amount, Ground, id, period, traced, words } from './trace.ts'

/** The tiers of the ladder, lightest first, by the names of the glossary. */
export const tiers = ['own-strength', 'network', 'general', 'collective', 'individual'] as const
export type Tier = (typeof tiers)[number]

export const forms = ['in-kind', 'pgb', 'allowance'] as const
export type Form = (typeof forms)[number]

/** In what a product is counted; an item is one thing, bought or lent. */
export const units = [
  'hours-per-week',
  'half-days-per-week',
  'nights-per-year',
  'trips-per-year',
  'item',
] as const

export const lastings = ['temporary', 'permanent'] as const

/** The forms that may be chosen from a day on; a form with `onlyIf` only under one of those grounds. */
const FormRule = traced({
  ...period,
  choices: z.array(z.strictObject({ form: z.enum(forms), onlyIf: z.array(Ground).optional() })).min(1),
})

/** Prices per unit in cents: the contract price, the two pgb rates, the amount of an allowance. */
const Rate = traced({
  ...period,
  inKind: amount.optional(),
  pgbProfessional: amount.optional(),
  pgbNetwork: amount.optional(),
  allowance: amount.optional(),
})

/** What the supplier always has; a choice is made within it. */
const CoreRange = traced({ ...period, items: z.array(z.strictObject({ id, name: words })).min(1) })

const Product = traced({
  id,
  name: words,
  kind: z.enum(productKinds),
  ...period,
  /** Deciding result areas that it serves. */
  serves: z.array(id).min(1),
  unit: z.enum(units),
  /** A simple request within fixed limits. */
  fixedFrame: z.boolean().default(false),
  /** Cannot be judged without seeing the house. */
  seenAtHome: z.boolean().default(false),
  /** Function and group of household help are written down with it. */
  householdHelp: z.boolean().default(false),
  contribution: z.boolean(),
  minimumAge: z.int().positive().optional(),
  lasting: z.enum(lastings),
  reviewAfterMonths: z.int().positive(),
  /** Its article in each by-law that is at hand; without one a decision names the by-law only. */
  articles: z.array(traced({ byLaw: id, article: words })).default([]),
  forms: z.array(FormRule).min(1),
  rates: z.array(Rate).min(1),
  coreRange: z.array(CoreRange).default([]),
})

export type Product = z.output<typeof Product>

/** What there is to arrange, from own strength to individual provision. */
export const provisionsShape = {
  ladder: z.array(traced({ tier: z.enum(tiers), name: words })).min(2),
  /** Lighter help that may take the place of an individual provision. */
  alternatives: z.array(traced({ id, name: words, tier: z.enum(tiers), insteadOf: z.array(id).min(1) })),
  /** What is asked before something counts as customary; the judgement stays one about this person. */
  customaryTests: z.array(traced({ id, question: words })).min(1),
  durations: z.array(
    traced({
      lasting: z.enum(lastings),
      name: words,
      grounds: z.array(z.strictObject({ id, name: words })).min(1),
    }),
  ),
  householdHelp: z.strictObject({
    functions: z.array(traced({ id, name: words })).min(1),
    groups: z.array(traced({ id, name: words })).min(1),
  }),
  byLaws: z.array(traced({ id, name: words, ...period })).min(1),
  provisionBook: z.array(Product).min(1),
}
