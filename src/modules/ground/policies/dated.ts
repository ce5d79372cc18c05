import { holdsOn, type Policy } from './policy.ts'
import type { Instrument } from './shape/instruments.ts'
import type { ContributionRule } from './shape/money.ts'

/** The instruments of a day, one version of each series. */
export const instrumentsOn = ({ instruments }: Policy, day: Temporal.PlainDate): Instrument[] =>
  instruments.filter((instrument) => holdsOn(instrument, day))

/** The rule by which contributions are counted on a day. */
export const contributionRuleOn = (
  { contribution }: Policy,
  day: Temporal.PlainDate,
): ContributionRule | undefined => contribution.rules.find((rule) => holdsOn(rule, day))

/** How a pgb is paid on a day. */
export const pgbPaymentOn = (
  { pgb }: Policy,
  day: Temporal.PlainDate,
): Policy['pgb']['payment'][number] | undefined => pgb.payment.find((payment) => holdsOn(payment, day))

/**
 * The term in calendar days that the municipality set itself for the year of this day, or undefined where the law's
 * own term holds.
 */
export const ownTerm = (
  { terms }: Policy,
  kind: Policy['terms'][number]['kind'],
  day: Temporal.PlainDate,
): Policy['terms'][number] | undefined => terms.find((term) => term.kind === kind && term.year === day.year)

/** The budget for exceptions in the year of this day. */
export const exceptionBudget = (
  { exceptions }: Policy,
  day: Temporal.PlainDate,
): Policy['exceptions']['budgets'][number] | undefined =>
  exceptions.budgets.find(({ year }) => year === day.year)
