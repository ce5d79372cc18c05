import { cents, type Cents } from '../../../core/cents.ts'
import { granted, type Result } from '../../../core/failure.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import type {
  Extent as ExtentInLetter,
  Form as FormInLetter,
  Provision,
} from '../../../letters/kinds/decision-facts.ts'
import type { RefusalGround } from '../../../letters/kinds/refusal-grounds.ts'
import type { ProductOnDay } from '../../ground/policies/product-on.ts'
import { bookCost, yearlyCost } from '../arrangements/cost.ts'
import { areaName } from '../arrangements/deciding-area.ts'
import { productUnits, yearlyTimes } from '../arrangements/extent.ts'
import type { Cost, Doer, Line } from '../arrangements/line.ts'
import { extentInWords, type Extent } from '../investigations/need.ts'
import { contributionFor, notPaidTwice, type Contribution, type Reimbursement } from './contribution.ts'
import { payees, pgbInLetter } from './pgb/in-letter.ts'
import type { PgbBudget } from './pgb/pgb.ts'
import type { GrantedLine, GrantFacts } from './decision-facts.ts'
import { easedFrom } from './revisions/earlier-award.ts'
import { noTransition, type TransitionInput } from './revisions/transition.ts'
import { reasonsOf, type Deciding } from './deciding.ts'

/** In which form it is given, as it was filled in. */
export type FormInput =
  | { form: 'pgb' }
  | { form: 'in-kind'; provider: Doer & { phone: string }; startsBy: Temporal.PlainDate }
  | {
      form: 'allowance'
      amount: Cents
      purpose: string
      paidBy: Temporal.PlainDate
      conditions: readonly string[]
    }

/** What decides on the contribution, as it was asked. */
export type PayerInput = {
  household: 'single' | 'couple'
  /** Everybody of them has reached pension age. */
  pension: boolean
  income: Cents | null
  reimbursed: Reimbursement | null
}

export type GrantInput = PayerInput & {
  activities: readonly string[]
  /** In the unit of the product: hours per week, or a number of items. */
  amount: number
  /** "een keer per week"; empty for an item. */
  frequency: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  reviewOn: Temporal.PlainDate
  form: FormInput
  reasons: string
  /** What of the application is not granted; null when all of it is. */
  refused: { what: string; ground: RefusalGround; because: string } | null
  /** Of a re-indication that grants less: how the resident is given time (STW-20). */
  transition?: TransitionInput
  /** A paragraph of the worker's own. */
  ownWords: string
}

/** A granted item or a number of hours, in the unit in which the product is counted. */
export const extentOf = (product: ProductOnDay, amount: number): Extent => ({
  amount,
  ...productUnits[product.unit],
})

/** What the grant costs: by the provision book, or for an allowance its amount. */
function costOf(
  { form }: GrantInput,
  product: ProductOnDay,
  extent: Extent,
  line: Line,
  budget: PgbBudget | null,
): Cost {
  if (budget) return budget.cost
  if (form.form === 'allowance') return { amount: form.amount, per: 'once' }
  return bookCost(product, extent) ?? line.cost ?? { amount: cents(0), per: 'year' }
}

/** What a cost comes to in a year; what is paid once counts as it is. */
export const yearly = (cost: Cost): Cents => yearlyCost(cost, null) ?? cost.amount

const PERIODS_A_YEAR = 13

/** What the household pays by the rules of the day. */
export function contributionDue(
  { file, policy }: Pick<Deciding, 'file' | 'policy'>,
  product: ProductOnDay,
  cost: Cost,
  payer: Omit<PayerInput, 'reimbursed'>,
  today: Temporal.PlainDate,
): Result<Contribution> {
  const once = yearlyTimes(cost.per) === undefined
  return contributionFor(
    policy,
    nationalLaw(),
    {
      product,
      age: file.resident.age,
      household: payer.household,
      pension: payer.pension,
      income: payer.income,
      costPerPeriod: once ? null : cents(Math.round(yearly(cost) / PERIODS_A_YEAR)),
      costOnce: once ? cost.amount : null,
    },
    today,
  )
}

/** The same, checked against other payments (ZWO-25). */
export function contributionOf(
  about: Pick<Deciding, 'file' | 'policy'>,
  product: ProductOnDay,
  cost: Cost,
  payer: PayerInput,
  today: Temporal.PlainDate,
): Result<Contribution> {
  const due = contributionDue(about, product, cost, payer, today)
  return due.ok ? notPaidTwice(about.policy, due.value, payer.reimbursed) : due
}

const itemName = (product: ProductOnDay, { item, what }: Pick<Line, 'item' | 'what'>): string =>
  product.coreRange.find(({ id }) => id === item)?.name ?? what

/** How much, for the letter: time and how often, or the item. */
export function extentInLetter(
  product: ProductOnDay,
  extent: Extent,
  line: Pick<Line, 'item' | 'what'>,
  frequency: string,
): ExtentInLetter {
  if (extent.per !== 'once') return { kind: 'time', time: extentInWords(extent), frequency }
  const item = itemName(product, line)
  return { kind: 'item', item: extent.amount === 1 ? item : `${extent.amount} keer ${item}` }
}

function formInLetter(form: FormInput, budget: FormInLetter | null): FormInLetter {
  switch (form.form) {
    case 'pgb':
      if (!budget) throw new TypeError('a pgb without its budget')
      return budget
    case 'in-kind':
      return {
        kind: 'in-kind',
        provider: form.provider.name,
        phone: form.provider.phone,
        startsBy: form.startsBy,
      }
    case 'allowance': {
      const { form: _, ...rest } = form
      return { kind: 'allowance', ...rest }
    }
    default:
      return form satisfies never
  }
}

/** The contribution as the letter says it. */
export const contributionInLetter = (contribution: Contribution, from: Temporal.PlainDate) => {
  if (contribution.kind === 'none') return { kind: contribution.kind, because: contribution.because }
  const { kind, amount, year, per, household, atMost } = contribution
  return {
    kind,
    amount,
    per,
    household,
    from,
    ...(year !== null && { year }),
    ...(atMost !== null && { atMost }),
  }
}

/** What an award is made of: the line and the product that it is about, and the budget of a pgb. */
export type Awarding = Pick<Deciding, 'file' | 'policy'> & {
  line: Line
  product: ProductOnDay
  budget: PgbBudget | null
}

/** An award as it was filled in: the provision as the letter says it, the line and the contribution. */
export function awardOf(awarding: Awarding, input: GrantInput, today: Temporal.PlainDate) {
  const { line, product, policy, file, budget } = awarding
  const extent = extentOf(product, input.amount)
  const cost = costOf(input, product, extent, line, budget)
  const contribution = granted(contributionOf(awarding, product, cost, input, today))
  const { from, until, form, reviewOn } = input
  const provision: Provision = {
    name: product.name,
    result: areaName(policy, file.openedOn, line.decidingArea ?? line.resultArea),
    activities: input.activities,
    extent: extentInLetter(product, extent, line, input.frequency),
    from,
    ...(until && { until }),
    form: formInLetter(form, budget && pgbInLetter(policy, product, budget, from, today)),
    contribution: contributionInLetter(contribution, from),
    reviewOn,
  }
  const becomes: GrantedLine = {
    from,
    until,
    extent,
    cost,
    form: form.form,
    provider: budget ? payees(budget) : providerOf(form, line),
  }
  return { provision, granted: becomes, contribution }
}

/** The facts of a grant in the words of its letter, with the line and the contribution that follow from it. */
export function grantFacts(
  deciding: Deciding & Awarding,
  input: GrantInput,
  today: Temporal.PlainDate,
): GrantFacts {
  const { application, item } = deciding
  const { refused } = input
  const { provision, ...award } = awardOf(deciding, input, today)
  const { transition: given = noTransition } = input
  const transition = easedFrom(deciding.policy, deciding.earlier, award.granted, given, today)
  return {
    kind: refused ? 'grant-in-part' : 'grant',
    letter: {
      application: { appliedOn: application.receivedOn, asked: item.asked },
      provision,
      reasons: reasonsOf(deciding, input.reasons, today),
      ...(transition && { transition }),
      ...(refused && { refused }),
    },
    ...award,
  }
}

const providerOf = (form: FormInput, line: Line): Doer => {
  if (form.form !== 'in-kind') return line.doneBy
  const { kind, name, relation, organisation } = form.provider
  return { kind, name, relation, organisation }
}
