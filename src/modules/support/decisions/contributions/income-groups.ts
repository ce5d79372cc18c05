import { cents, type Cents } from '../../../../core/cents.ts'
import type { Law } from '../../../../core/law/law.ts'
import { holdsOn, type Policy } from '../../../ground/policies/policy.ts'
import { contributionFor } from '../contribution.ts'

export const households = [
  { id: 'single', pension: false, name: 'alleenstaande' },
  { id: 'single', pension: true, name: 'alleenstaande met pensioen' },
  { id: 'couple', pension: false, name: 'paar' },
  { id: 'couple', pension: true, name: 'paar met pensioen' },
] as const
export type Household = (typeof households)[number]

/** What a year costs a household that gets help: its contribution, and other measures that cost or give. */
export type Stacking = {
  income: Cents
  contribution: Cents
  measures: readonly { id: string; name: string; amount: number }[]
  /** In cents; below zero when measures give more than the rest costs. */
  total: number
  /** Per cent of the income. */
  share: number
}

const periodsAYear = { maand: 12, '4 weken': 13 } as const

/**
 * What contributions and measures add up to in a year for a household with an income, by the rules of a day (ZOE-39).
 * It pays one contribution for all help together; no price of help bounds it, so it is the most that can be.
 */
export function stackingFor(
  policy: Policy,
  law: Law,
  household: Household,
  income: Cents,
  day: Temporal.PlainDate,
): Stacking | undefined {
  const found = contributionFor(
    policy,
    law,
    {
      product: { name: 'hulp', kind: 'help', contribution: true },
      age: null,
      household: household.id,
      pension: household.pension,
      income,
      costPerPeriod: null,
      costOnce: null,
    },
    day,
  )
  if (!found.ok) return undefined
  const contribution =
    found.value.kind === 'none' ? cents(0) : cents(found.value.amount * periodsAYear[found.value.per])
  const adults = household.id === 'couple' ? 2 : 1
  const measures = policy.contribution.measures
    .filter((measure) => holdsOn(measure, day) && income <= (measure.incomeUpTo ?? Infinity))
    .map(({ id, name, kind, perYear, perAdult }) => ({
      id,
      name,
      amount: (kind === 'cost' ? 1 : -1) * perYear * (perAdult ? adults : 1),
    }))
  const total = contribution + measures.reduce((sum, { amount }) => sum + amount, 0)
  return { income, contribution, measures, total, share: income > 0 ? (total / income) * 100 : 0 }
}

export type GroupRow = { group: string; groupName: string; household: Household; stacking: Stacking }

/** The groups of the policy, each with the income at which it is counted: its highest, or of the last its lowest. */
export const groupsOf = ({ contribution }: Policy): { id: string; name: string; income: Cents }[] =>
  contribution.incomeGroups.map(({ id, name, upTo }, index, all) => ({
    id,
    name,
    income: upTo ?? all[index - 1]?.upTo ?? cents(0),
  }))

/** Each kind of household in each group of incomes; undefined where no rule of the day is known. */
export function stackingOf(policy: Policy, law: Law, day: Temporal.PlainDate): GroupRow[] | undefined {
  const rows = groupsOf(policy).flatMap(({ id, name, income }) =>
    households.map((household) => ({
      group: id,
      groupName: name,
      household,
      stacking: stackingFor(policy, law, household, income, day),
    })),
  )
  const known = rows.filter((row): row is GroupRow => row.stacking !== undefined)
  return known.length === rows.length ? known : undefined
}
