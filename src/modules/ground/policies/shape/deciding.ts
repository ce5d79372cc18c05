import { z } from 'zod'
import { amount, id, traced, words } from './trace.ts'

/** What a decision can do; the mandate is given by kind. */
export const decisionKinds = [
  'grant',
  'grant-in-part',
  'refuse',
  'change',
  'withdraw',
  'temporary',
  'not-dealt-with',
  'penalty',
] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** The words that letters borrow from the policy. */
export const letterWords = [
  'municipality',
  'counter',
  'consultant',
  'byLaw',
  'individualProvision',
  'conversation',
  'clientSupport',
  'objectionTo',
] as const

/** Who may sign what, up to which amount a year, and above which amount somebody else signs as well. */
const MandateDefault = traced({
  function: id,
  name: words,
  kinds: z.array(z.enum(decisionKinds)).min(1),
  upTo: amount.optional(),
  secondSignatureAbove: amount.optional(),
})

/** How is decided and written. */
export const decidingShape = {
  /** Terms that the municipality sets itself, by year and never longer than the law's, in calendar days. */
  terms: z.array(
    traced({ kind: z.enum(['investigation', 'decision']), year: z.int(), days: z.int().positive() }),
  ),
  review: traced({ startWeeksBefore: z.int().positive(), transitionWeeks: z.int().positive() }),
  mandate: z.strictObject({
    signing: traced({ by: words }),
    defaults: z.array(MandateDefault).min(1),
  }),
  /** How far back comparable decisions are looked for, and how many are shown. */
  precedents: traced({ years: z.int().positive(), nearest: z.int().positive() }),
  exceptions: z.strictObject({
    agreedBy: traced({ function: id, name: words }),
    budgets: z.array(traced({ year: z.int(), amount })),
  }),
  letters: z.record(z.enum(letterWords), traced({ text: words })),
}
