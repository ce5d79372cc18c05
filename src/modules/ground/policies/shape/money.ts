import { z } from 'zod'
import { amount, id, period, traced, words } from './trace.ts'

/** One ground on which the budget is not given; `if` reads the facts of the form choice. */
const ContraIndication = traced({ id, if: words, because: words })

/** A flat amount per month: the national one of the law, or a lower one of the municipality. */
const FlatContribution = traced({ kind: z.literal('flat'), ...period, perMonth: amount.optional() })

/** An amount per period of weeks that grows with the income above a limit, and so never passes what fits it. */
const IncomeContribution = traced({
  kind: z.literal('by-income'),
  ...period,
  periodWeeks: z.int().positive(),
  households: z
    .array(
      z.strictObject({
        household: z.enum(['single', 'couple']),
        pension: z.boolean(),
        base: amount,
        incomeUpTo: amount,
        /** Per cent of the yearly income above the limit, divided over the periods of a year. */
        shareAbove: z.number().nonnegative(),
      }),
    )
    .min(1),
})

const ContributionRule = z.discriminatedUnion('kind', [FlatContribution, IncomeContribution])
export type ContributionRule = z.output<typeof ContributionRule>
export type ContraIndication = z.output<typeof ContraIndication>

/** Personal budgets and what people pay themselves. */
export const moneyShape = {
  pgb: z.strictObject({
    contraIndications: z.array(ContraIndication),
    /** To whom alone it is paid, where it does not go by the SVB. */
    payees: z.array(traced({ id, name: words })),
    payment: z.array(traced({ by: z.enum(['svb', 'own-account']), name: words, ...period })).min(1),
    /** What is asked of who helps; `for` where it is asked of such helpers only. */
    qualityDemands: z
      .array(traced({ id, demand: words, for: z.enum(['professional', 'network']).optional() }))
      .min(1),
    /** What the resident must have been told before he chooses. */
    explained: z.array(traced({ id, text: words })).min(1),
    talks: traced({ everyMonths: z.int().positive() }),
    /** Why a resident may have to look for another helper. */
    helperSwitch: traced({ because: words }),
  }),
  contribution: z.strictObject({
    fromAge: traced({ years: z.int().positive() }),
    collectedBy: traced({ name: words }),
    notAlsoFrom: z.array(traced({ id, name: words })),
    rules: z.array(ContributionRule).min(1),
    /** What else costs or gives money in a year, by law or of the municipality: it is counted with the contribution. */
    measures: z
      .array(
        traced({
          id,
          name: words,
          ...period,
          kind: z.enum(['cost', 'support']),
          perYear: amount,
          /** Each adult of the household has it. */
          perAdult: z.boolean().default(false),
          incomeUpTo: amount.optional(),
        }),
      )
      .default([]),
    /** Groups for which the stacking of contributions is shown, by yearly income. */
    incomeGroups: z.array(traced({ id, name: words, upTo: amount.optional() })).min(1),
  }),
}
