import { cents, inEuros, type Cents } from '../../../../core/cents.ts'
import { ok, type FieldFault, type Refusal, type Result } from '../../../../core/failure.ts'
import { isBefore } from '../../../../core/days.ts'
import { pgbPaymentOn } from '../../../ground/policies/dated.ts'
import { pgbContraIndications } from '../../../ground/policies/forms-allowed.ts'
import { sourceOf, type Policy } from '../../../ground/policies/policy.ts'
import type { ProductOnDay } from '../../../ground/policies/product-on.ts'
import { yearlyCost } from '../../arrangements/cost.ts'
import { productUnits } from '../../arrangements/extent.ts'
import type { Cost } from '../../arrangements/line.ts'
import { formFactsOf, type FormChoice } from './form-choice.ts'
import { perUnit } from './rates.ts'

export const writers = {
  resident: 'de inwoner',
  representative: 'zijn vertegenwoordiger',
  supporter: 'de inwoner met een cliëntondersteuner',
} as const
export const managers = {
  resident: 'de inwoner zelf',
  network: 'iemand uit zijn omgeving',
  representative: 'zijn vertegenwoordiger',
} as const
export const helperKinds = { professional: 'professional', network: 'iemand uit de omgeving' } as const
export type HelperKind = keyof typeof helperKinds

/** What the resident wants to do with a budget, and what was seen of how it is managed. */
export type PlanWords = {
  writtenBy: keyof typeof writers
  handedInOn: Temporal.PlainDate
  /** Which help, and what it must bring. */
  goals: string
  managedBy: keyof typeof managers
  managerName: string
  /** Who manages the budget also gives the help, or works for who gives it. */
  managerGivesHelp: boolean
  problemDebts: boolean
  seriouslyConfused: boolean
  /** To whom it is paid, by an id of the policy; only where it is not paid by the SVB. */
  payee: string
  separateAccount: boolean
}

/** What the talk showed of whether the tasks of a budget can be carried. */
export type AbilityTest = { testedOn: Temporal.PlainDate; able: boolean; words: string }

export type HelperWords = {
  name: string
  kind: HelperKind
  relation: string
  /** Per unit of the product. */
  rate: Cents
  /** In the unit of the product. */
  amount: number
  /** Ids of the demands on quality that are met, and how that was seen. */
  quality: readonly string[]
  qualityWords: string
  from: Temporal.PlainDate
}

export type Helper = HelperWords & {
  id: string
  contractOn: Temporal.PlainDate | null
  municipalityApprovedOn: Temporal.PlainDate | null
  svbApprovedOn: Temporal.PlainDate | null
  ended: { on: Temporal.PlainDate; because: string } | null
  version: number
}

export type Talk = {
  id: string
  heldOn: Temporal.PlainDate
  words: string
  goodEnough: boolean
  otherHelperBy: Temporal.PlainDate | null
}

export type Pgb = {
  plan: PlanWords
  version: number
  test: AbilityTest | null
  helpers: readonly Helper[]
  talks: readonly Talk[]
}

/** On what a budget is judged. */
export type PgbRecord = {
  policy: Policy
  product: ProductOnDay
  choice: FormChoice | null
  pgb: Pgb | null
  age: number | null
  today: Temporal.PlainDate
}

export const PGB_LAW = 'Wmo 2015, artikel 2.3.6'
const SECOND = `${PGB_LAW}, tweede lid`

/** What is wrong with a plan as it was filled in. */
export function planFaults(plan: PlanWords, today: Temporal.PlainDate): FieldFault[] {
  const faults: FieldFault[] = []
  if (isBefore(today, plan.handedInOn))
    faults.push({ field: 'handedInOn', message: 'Deze dag ligt in de toekomst' })
  if (plan.managedBy !== 'resident' && plan.managerName === '')
    faults.push({ field: 'managerName', message: 'Vul in wie het budget beheert' })
  return faults
}

/** The helpers who give help now or will. */
export const helpersNow = (pgb: Pick<Pgb, 'helpers'>): Helper[] =>
  pgb.helpers.filter(({ ended }) => ended === null)

/** The demands on quality for who helps: some are for professionals only. */
export const demandsFor = ({ pgb }: Policy, kind: HelperKind) =>
  pgb.qualityDemands.filter((demand) => demand.for === undefined || demand.for === kind)

const rateFor = ({ rate }: ProductOnDay, kind: HelperKind): number | undefined =>
  kind === 'professional' ? rate.pgbProfessional : rate.pgbNetwork

/** Why a helper cannot be paid from a budget: his rate, or the quality that is asked of such a helper (STW-22). */
export function helperObstacles(policy: Policy, product: ProductOnDay, helper: HelperWords): Refusal[] {
  const obstacles: Refusal[] = []
  const most = rateFor(product, helper.kind)
  if (most === undefined)
    obstacles.push({
      rule: 'no-rate-for-helper',
      because: `Voor ${product.name} kent de gemeente geen pgb-tarief voor ${helperKinds[helper.kind]}.`,
      source: `${PGB_LAW}, vierde lid`,
    })
  else if (helper.rate > most)
    obstacles.push({
      rule: 'rate-too-high',
      because: `${helper.name} vraagt ${inEuros(helper.rate)} ${perUnit(product)}. Het tarief is hoogstens ${inEuros(cents(most))}.`,
      source: product.byLaw.name,
    })
  for (const demand of demandsFor(policy, helper.kind))
    if (!helper.quality.includes(demand.id))
      obstacles.push({
        rule: 'quality-not-assured',
        because: `Van ${helper.name} is niet vastgesteld: ${demand.demand}`,
        source: sourceOf(policy, demand),
      })
  return obstacles
}

/** What helpers cost together, in the period of the product; undefined while there is none. */
export function budgetOf(product: ProductOnDay, helpers: readonly HelperWords[]): Cost | undefined {
  if (helpers.length === 0) return undefined
  const amount = helpers.reduce((sum, { rate, amount: often }) => sum + rate * often, 0)
  return { amount: cents(Math.round(amount)), per: productUnits[product.unit].per }
}

const yearly = (cost: Cost): number => yearlyCost(cost, null) ?? cost.amount

/** The municipality judges that the budget costs more than the help in kind (Wmo 2.3.6(5)a). */
function dearer({ product }: PgbRecord, helpers: readonly Helper[]): Refusal[] {
  const budget = budgetOf(product, helpers)
  const { inKind } = product.rate
  if (!budget || inKind === undefined) return []
  const often = helpers.reduce((sum, { amount }) => sum + amount, 0)
  const other = yearly({ amount: cents(Math.round(inKind * often)), per: budget.per })
  if (yearly(budget) <= other) return []
  return [
    {
      rule: 'pgb-dearer',
      because: `Het budget kost ${inEuros(cents(yearly(budget)))} en hulp in natura ${inEuros(cents(other))}.`,
      source: `${PGB_LAW}, vijfde lid, onderdeel a`,
    },
  ]
}

/** Debts or confusion that nobody else makes up for (ZOE-37). */
const contraIndications = ({ policy, product, choice, age }: PgbRecord, plan: PlanWords): Refusal[] => {
  const facts = formFactsOf(product, choice?.inKind ?? { adequate: null, supplierHasFitting: null }, age)
  const hasManager = plan.managedBy !== 'resident' && !plan.managerGivesHelp
  const { problemDebts, seriouslyConfused } = plan
  const resident = { ...facts.resident, problemDebts, seriouslyConfused, hasManager }
  return pgbContraIndications(policy, { ...facts, resident }).map(({ because, source }) => ({
    rule: 'contra-indication',
    because: `Een pgb past niet: ${because}.`,
    source,
  }))
}

/** Whether resident or helper can carry the tasks, and who manages is not who is paid (Wmo 2.3.6(2)a). */
function abilityObstacles({ plan, test }: Pgb): Refusal[] {
  const obstacles: Refusal[] = []
  if (plan.managedBy !== 'resident' && plan.managerGivesHelp)
    obstacles.push({
      rule: 'manager-not-independent',
      because: `${plan.managerName} beheert het budget en geeft zelf de hulp, of werkt voor wie de hulp geeft. Dat moet een ander zijn.`,
      source: `${SECOND}, onderdelen a en c`,
    })
  if (!test)
    obstacles.push({
      rule: 'not-tested',
      because: 'Bespreek eerst het plan, en leg vast of de taken van een pgb gaan lukken.',
      source: `${SECOND}, onderdeel a`,
    })
  else if (!test.able)
    obstacles.push({
      rule: 'not-able',
      because: `De taken van een pgb gaan niet lukken: ${test.words}`,
      source: `${SECOND}, onderdeel a`,
    })
  return obstacles
}

/** On an account of his own it is paid to nobody but the holder or who is authorised, and used for nothing else (ZOE-37). */
function paymentObstacles({ policy, today }: PgbRecord, plan: PlanWords): Refusal[] {
  const payment = pgbPaymentOn(policy, today)
  if (payment?.by !== 'own-account') return []
  const payee = policy.pgb.payees.find(({ id }) => id === plan.payee)
  const obstacles: Refusal[] = []
  if (!payee)
    obstacles.push({
      rule: 'wrong-payee',
      because: `Een pgb wordt alleen betaald aan ${policy.pgb.payees.map(({ name }) => name).join(' of ')}.`,
      source: sourceOf(policy, policy.pgb.payees[0] ?? payment),
    })
  if (!plan.separateAccount)
    obstacles.push({
      rule: 'no-separate-account',
      because: `Er is nog geen rekening voor het pgb. Nodig is ${payment.name}.`,
      source: sourceOf(policy, payment),
    })
  return obstacles
}

/** All that stands in the way of granting a budget, each with the article or the line that it rests on. */
export function pgbObstacles(record: PgbRecord): Refusal[] {
  const { policy, product, choice, pgb } = record
  const first: Refusal[] =
    choice?.form === 'pgb'
      ? []
      : [
          {
            rule: 'pgb-not-chosen',
            because: 'De inwoner heeft niet met redenen voor een pgb gekozen.',
            source: `${SECOND}, onderdeel b`,
          },
        ]
  if (!pgb)
    return [
      ...first,
      {
        rule: 'no-plan',
        because: 'Er is nog geen budgetplan: welke hulp, van wie, hoeveel en wat het kost.',
        source: `${SECOND}, onderdelen b en c`,
      },
    ]
  const helpers = helpersNow(pgb)
  const none: Refusal = {
    rule: 'no-helper',
    because: 'In het plan staat nog niet wie de hulp geeft.',
    source: `${SECOND}, onderdeel c`,
  }
  return [
    ...first,
    ...contraIndications(record, pgb.plan),
    ...abilityObstacles(pgb),
    ...(helpers.length === 0 ? [none] : []),
    ...helpers.flatMap((helper) => helperObstacles(policy, product, helper)),
    ...dearer(record, helpers),
    ...paymentObstacles(record, pgb.plan),
  ]
}

export type PgbBudget = { cost: Cost; yearly: Cents; helpers: readonly Helper[] }

/** The budget that may be granted for an amount of the product; refused while something stands in the way. */
export function mayGrantPgb(record: PgbRecord, amount: number): Result<PgbBudget> {
  const [obstacle] = pgbObstacles(record)
  if (obstacle) return { ok: false, refusal: obstacle }
  const helpers = record.pgb ? helpersNow(record.pgb) : []
  const cost = budgetOf(record.product, helpers)
  const planned = helpers.reduce((sum, helper) => sum + helper.amount, 0)
  if (!cost || Math.abs(planned - amount) > 0.005)
    return {
      ok: false,
      refusal: {
        rule: 'plan-differs',
        because:
          'Het budgetplan gaat over een andere hoeveelheid dan u toekent. Pas het plan aan, of wat u toekent.',
        source: `${PGB_LAW}, eerste lid`,
      },
    }
  return ok({ cost, yearly: cents(yearly(cost)), helpers })
}

/** Whether a pgb may be refused on a ground: something of that kind must stand in its way. */
export function mayRefusePgb(record: PgbRecord, ground: 'pgb-condition' | 'pgb-dearer'): Result<string> {
  const obstacles = pgbObstacles(record)
  const fits = obstacles.some(({ rule }) => (rule === 'pgb-dearer') === (ground === 'pgb-dearer'))
  if (fits) return ok(ground)
  return {
    ok: false,
    refusal: {
      rule: 'pgb-meets-conditions',
      because: 'Wat is vastgelegd, is geen reden om het pgb op deze grond af te wijzen.',
      source: PGB_LAW,
    },
  }
}
