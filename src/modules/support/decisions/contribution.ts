import { cents, type Cents } from '../../../core/cents.ts'
import { inWords } from '../../../core/days.ts'
import { ok, refuse, type Result } from '../../../core/failure.ts'
import { contributionOn, lastContributionBefore, type Law } from '../../../core/law/law.ts'
import type { ContributionAmount } from '../../../core/law/schema.ts'
import { contributionRuleOn } from '../../ground/policies/dated.ts'
import { type Policy, sourceOf } from '../../ground/policies/policy.ts'
import type { ProductOnDay } from '../../ground/policies/product-on.ts'
import type { ContributionRule } from '../../ground/policies/shape/money.ts'

/** What decides on a contribution, as it was recorded. */
export type ContributionFacts = {
  product: Pick<ProductOnDay, 'name' | 'kind' | 'contribution'>
  /** Completed years; null while the birth day is not known. */
  age: number | null
  household: 'single' | 'couple'
  /** Everybody of them has reached the age of the state pension. */
  pension: boolean
  /** Yearly income in cents, where it is known; only the rule of before 2019 reads it. */
  income: Cents | null
  /** What the provision costs in one period of the rule, in cents: nobody pays more than that. */
  costPerPeriod: Cents | null
  /** What an aid or adaptation costs altogether: nobody pays more than that. */
  costOnce: Cents | null
}

/** What a household pays for its provisions, all together, by the rules of a day (Wmo 2.1.4 to 2.1.4b). */
export type Contribution =
  | { kind: 'none'; because: string; source: string }
  | {
      kind: 'flat' | 'by-income'
      /** For `by-income` the most that it can be. */
      amount: Cents
      /** The year of a national amount: each year has its own, and of a coming one it may not be known yet. */
      year: number | null
      per: 'maand' | '4 weken'
      household: 'single' | 'couple'
      atMost: Cents | null
      source: string
    }

const LAW = 'Wmo 2015, artikelen 2.1.4 tot en met 2.1.4b'
const WEEKS_A_YEAR = 52

const none = (because: string, source: string): Result<Contribution> => ok({ kind: 'none', because, source })

/**
 * The contribution for a provision by the rules of a day: none below the policy's age, for products without one, and
 * (with a flat amount) for a couple of whom one is below pension age. Each year has its own amount, which the CAK sets:
 * while that of the day is not published, the last known one is named with its year. Refused when no rule is known.
 */
export function contributionFor(
  policy: Policy,
  law: Law,
  facts: ContributionFacts,
  day: Temporal.PlainDate,
): Result<Contribution> {
  const { fromAge } = policy.contribution
  const { product, age } = facts
  if (!product.contribution)
    return none(`Voor ${product.name} vraagt de gemeente geen bijdrage.`, policy.name)
  if (age !== null && age < fromAge.years)
    return none(`Een bijdrage is er pas vanaf ${fromAge.years} jaar.`, sourceOf(policy, fromAge))
  const rule = contributionRuleOn(policy, day)
  if (!rule)
    return refuse(
      'no-contribution-rule',
      `Het beleid kent op ${inWords(day)} geen regel voor de eigen bijdrage.`,
      policy.name,
    )
  return rule.kind === 'flat' ? flat(policy, law, rule, facts, day) : byIncome(policy, rule, facts)
}

function flat(
  policy: Policy,
  law: Law,
  rule: Extract<ContributionRule, { kind: 'flat' }>,
  { household, pension, costOnce }: ContributionFacts,
  day: Temporal.PlainDate,
): Result<Contribution> {
  if (household === 'couple' && !pension)
    return none('Een van u beiden is jonger dan de pensioenleeftijd.', LAW)
  const known = contributionOn(law, day) ?? lastContributionBefore(law, day)
  const national = known?.perMonth
  const own = rule.perMonth === undefined ? undefined : cents(rule.perMonth)
  const amount =
    own !== undefined && national !== undefined ? cents(Math.min(own, national)) : (own ?? national)
  if (amount === undefined)
    return refuse(
      'contribution-amount-unknown',
      `Het bedrag van de eigen bijdrage op ${inWords(day)} is nog niet bekend. Vul eerst de wetsbestanden aan.`,
      LAW,
    )
  return ok({
    kind: 'flat',
    amount,
    year: amount === national && known ? yearOf(known, day) : null,
    per: 'maand',
    household,
    atMost: costOnce,
    source: sourceOf(policy, rule),
  })
}

/** The year that an amount is for: that of the day, or where its own is not known the last one that was. */
const yearOf = ({ valid }: ContributionAmount, day: Temporal.PlainDate): number =>
  Math.min(day.year, valid.until?.year ?? day.year)

/** The flat amount a month on a day, or null while the rule of the day is another or unknown. */
export function flatAmountOn(policy: Policy, law: Law, day: Temporal.PlainDate): Cents | null {
  const of = { name: '', kind: 'help', contribution: true } as const
  const found = contributionFor(
    policy,
    law,
    {
      product: of,
      age: null,
      household: 'single',
      pension: true,
      income: cents(0),
      costPerPeriod: null,
      costOnce: null,
    },
    day,
  )
  return found.ok && found.value.kind === 'flat' ? found.value.amount : null
}

/** The amount per period grows with the income above a limit, so that it never passes what fits the income (ZOE-38). */
export function byIncomePerPeriod(
  rule: Extract<ContributionRule, { kind: 'by-income' }>,
  household: 'single' | 'couple',
  pension: boolean,
  income: Cents,
): Cents {
  const of = rule.households.find((one) => one.household === household && one.pension === pension)
  if (!of) throw new RangeError(`no contribution for ${household}`)
  const above = Math.max(0, income - of.incomeUpTo)
  return cents(of.base + Math.floor(((above * of.shareAbove) / 100) * (rule.periodWeeks / WEEKS_A_YEAR)))
}

function byIncome(
  policy: Policy,
  rule: Extract<ContributionRule, { kind: 'by-income' }>,
  { household, pension, income, costPerPeriod, costOnce }: ContributionFacts,
): Result<Contribution> {
  const source = sourceOf(policy, rule)
  const byIncome = income === null ? undefined : byIncomePerPeriod(rule, household, pension, income)
  const bounds = [byIncome, costPerPeriod, costOnce].filter((bound) => bound !== null && bound !== undefined)
  if (bounds.length === 0)
    return refuse(
      'contribution-amount-unknown',
      'Vul het inkomen in, of wat de hulp per periode kost. Anders is niet bekend hoe hoog de bijdrage kan worden.',
      source,
    )
  const amount = cents(Math.min(...bounds))
  return ok({ kind: 'by-income', amount, year: null, per: '4 weken', household, atMost: costOnce, source })
}

/** Whether somebody else pays the contribution back (ZWO-25). */
export const reimbursements = {
  no: 'nee, dat is nagevraagd',
  yes: 'ja',
} as const
export type Reimbursement = keyof typeof reimbursements

/**
 * Whether a contribution may be asked as far as other payments go: it was checked that special assistance does not
 * pay it back (Zwolle 2006, 4821-4823). Nothing is checked where nothing is due.
 */
export function notPaidTwice(
  policy: Policy,
  contribution: Contribution,
  reimbursed: Reimbursement | null,
): Result<Contribution> {
  const [from] = policy.contribution.notAlsoFrom
  if (contribution.kind === 'none' || !from) return ok(contribution)
  const source = sourceOf(policy, from)
  if (reimbursed === null)
    return refuse(
      'reimbursement-not-checked',
      `Vraag eerst na of de ${from.name} de bijdrage vergoedt.`,
      source,
    )
  if (reimbursed === 'yes')
    return refuse(
      'paid-twice',
      `De ${from.name} vergoedt deze bijdrage al. Laat dat eerst stoppen bij Werk en Inkomen, en beslis dan.`,
      source,
    )
  return ok(contribution)
}
