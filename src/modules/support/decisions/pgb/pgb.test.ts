import { describe, expect, it } from 'vitest'
import { cents } from '../../../../core/cents.ts'
import { policyNamed } from '../../../ground/policies/policy-named.ts'
import { productOn } from '../../../ground/policies/product-on.ts'
import { mayApprove, nextTalkOn } from './follow-pgb.ts'
import { nothingSeen, type FormChoice } from './form-choice.ts'
import {
  demandsFor,
  mayGrantPgb,
  mayRefusePgb,
  pgbObstacles,
  planFaults,
  type AbilityTest,
  type Helper,
  type PgbRecord,
  type PlanWords,
} from './pgb.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const demo = policyNamed('demo')
const zoetermeer = policyNamed('zoetermeer-2012')

const plan: PlanWords = {
  writtenBy: 'resident',
  handedInOn: day('2026-11-20'),
  goals: 'Een schoon huis met mijn vaste hulp.',
  managedBy: 'resident',
  managerName: '',
  managerGivesHelp: false,
  problemDebts: false,
  seriouslyConfused: false,
  payee: '',
  separateAccount: false,
}
const test: AbilityTest = {
  testedOn: day('2026-11-23'),
  able: true,
  words: 'Zij doet haar administratie zelf.',
}
const helper: Helper = {
  id: 'helper',
  name: 'Schoon & Co',
  kind: 'professional',
  relation: '',
  rate: cents(2000),
  amount: 3,
  quality: demo.pgb.qualityDemands.map(({ id }) => id),
  qualityWords: 'Keurmerk gezien.',
  from: day('2026-12-01'),
  contractOn: null,
  municipalityApprovedOn: null,
  svbApprovedOn: null,
  ended: null,
  version: 1,
}
const choice: FormChoice = {
  version: 1,
  line: 'line',
  offered: [],
  inKind: nothingSeen,
  told: [],
  toldOn: day('2026-11-20'),
  form: 'pgb',
  because: 'Mijn vaste hulp kent mij.',
  chosenBy: 'resident',
  chosenOn: day('2026-11-20'),
}

type Of = {
  plan?: Partial<PlanWords>
  test?: AbilityTest | null
  helpers?: readonly Helper[]
  policy?: typeof demo
  on?: string
  choice?: FormChoice
}
function record(of: Of = {}): PgbRecord {
  const policy = of.policy ?? demo
  const today = day(of.on ?? '2026-11-24')
  const product = productOn(policy, 'household-help', today)
  if (!product) throw new Error('no product')
  return {
    policy,
    product,
    choice: of.choice ?? choice,
    pgb: {
      plan: { ...plan, ...of.plan },
      version: 1,
      test: of.test === undefined ? test : of.test,
      helpers: of.helpers ?? [helper],
      talks: [],
    },
    age: 82,
    today,
  }
}
const rules = (of: Of = {}) => pgbObstacles(record(of)).map(({ rule }) => rule)

describe('granting a personal budget (Wmo 2.3.6)', () => {
  it('needs a motivated choice, a plan, who helps, and a talk that shows it can work', () => {
    expect(rules()).toEqual([])
    expect(rules({ choice: { ...choice, form: 'in-kind' } })).toEqual(['pgb-not-chosen'])
    expect(pgbObstacles({ ...record(), pgb: null }).map(({ rule }) => rule)).toEqual(['no-plan'])
    expect(rules({ helpers: [] })).toEqual(['no-helper'])
    expect(rules({ test: null })).toEqual(['not-tested'])
    expect(rules({ test: { ...test, able: false } })).toEqual(['not-able'])
  })

  it('[ZOE-37] is stopped by debts and by confusion, unless another who does not give the help manages it', () => {
    expect(rules({ plan: { problemDebts: true } })).toEqual(['contra-indication'])
    expect(rules({ plan: { problemDebts: true, seriouslyConfused: true } })).toHaveLength(2)
    const managed = { problemDebts: true, managedBy: 'representative', managerName: 'Bewind BV' } as const
    expect(rules({ plan: managed })).toEqual([])
    expect(rules({ plan: { ...managed, managerGivesHelp: true } })).toEqual([
      'contra-indication',
      'manager-not-independent',
    ])
  })

  it("[ZOE-37] is paid in Zoetermeer's day to the holder or who is authorised, on an account for nothing else", () => {
    const then = {
      policy: zoetermeer,
      on: '2013-05-01',
      helpers: [{ ...helper, quality: ['responsible', 'certified', 'complaints'] }],
    }
    expect(rules(then)).toEqual(['wrong-payee', 'no-separate-account'])
    expect(rules({ ...then, plan: { payee: 'daughter', separateAccount: true } })).toEqual(['wrong-payee'])
    expect(rules({ ...then, plan: { payee: 'authorised', separateAccount: false } })).toEqual([
      'no-separate-account',
    ])
    expect(rules({ ...then, plan: { payee: 'resident', separateAccount: true } })).toEqual([])
    expect(pgbObstacles(record(then)).map(({ source }) => source)).toEqual([
      expect.stringContaining('regel 1386'),
      expect.stringContaining('regel 1388-1390'),
    ])
  })

  it('[STW-22] asks quality of each helper: some of it of professionals only', () => {
    const poor = { ...helper, quality: helper.quality.filter((id) => id !== 'result') }
    expect(pgbObstacles(record({ helpers: [poor] }))).toMatchObject([
      { rule: 'quality-not-assured', source: expect.stringContaining('regel 1150') },
    ])
    const daughter: Helper = {
      ...helper,
      name: 'Sanne',
      kind: 'network',
      rate: cents(1200),
      quality: demandsFor(demo, 'network').map(({ id }) => id),
    }
    expect(rules({ helpers: [daughter] })).toEqual([])
    expect(rules({ helpers: [{ ...daughter, kind: 'professional' }] })).toEqual([
      'quality-not-assured',
      'quality-not-assured',
    ])
  })

  it('pays each kind of helper at most the rate of the day', () => {
    const { product } = record()
    const most = product.rate.pgbProfessional!
    expect(rules({ helpers: [{ ...helper, rate: cents(most) }] })).toEqual([])
    expect(rules({ helpers: [{ ...helper, rate: cents(most + 1) }] })).toEqual(['rate-too-high'])
    expect(
      rules({ helpers: [{ ...helper, kind: 'network', rate: cents(product.rate.pgbNetwork! + 1) }] }),
    ).toEqual(['rate-too-high'])
  })

  it('counts the budget from the plan, which must be about what is granted', () => {
    const second = { ...helper, id: 'second', amount: 1.5, rate: cents(1000) }
    const helpers = [{ ...helper, amount: 1.5 }, second]
    expect(mayGrantPgb(record({ helpers }), 3)).toMatchObject({
      value: { cost: { amount: 1.5 * 2000 + 1.5 * 1000, per: 'week' }, yearly: 4500 * 52 },
    })
    expect(mayGrantPgb(record({ helpers }), 4)).toMatchObject({ refusal: { rule: 'plan-differs' } })
  })

  it('leaves out who no longer helps', () => {
    const gone = {
      ...helper,
      id: 'gone',
      rate: cents(9999),
      ended: { on: day('2026-11-24'), because: 'te duur' },
    }
    expect(rules({ helpers: [gone, helper] })).toEqual([])
    expect(rules({ helpers: [gone] })).toEqual(['no-helper'])
  })
})

describe('refusing a personal budget', () => {
  it('rests on something that was written down, of the kind of its ground', () => {
    expect(mayRefusePgb(record(), 'pgb-condition')).toMatchObject({
      refusal: { rule: 'pgb-meets-conditions' },
    })
    const unable = record({ test: { ...test, able: false } })
    expect(mayRefusePgb(unable, 'pgb-condition').ok).toBe(true)
    expect(mayRefusePgb(unable, 'pgb-dearer').ok).toBe(false)
    const { product, ...rest } = record()
    const cheap = { ...product, rate: { ...product.rate, inKind: cents(1500) } }
    expect(mayRefusePgb({ ...rest, product: cheap }, 'pgb-dearer').ok).toBe(true)
  })
})

describe('a plan', () => {
  it('names who manages the budget when that is another, and came in before today', () => {
    expect(planFaults({ ...plan, managedBy: 'network' }, day('2026-11-24'))).toMatchObject([
      { field: 'managerName' },
    ])
    expect(planFaults({ ...plan, handedInOn: day('2026-11-25') }, day('2026-11-24'))).toMatchObject([
      { field: 'handedInOn' },
    ])
  })
})

describe('a budget that runs', () => {
  const today = day('2026-12-10')
  const approval = {
    contractOn: day('2026-12-01'),
    municipalityOn: day('2026-12-03'),
    svbOn: day('2026-12-08'),
  }

  it('has its contract approved by the municipality and then by the SVB', () => {
    expect(mayApprove(true, approval, today).ok).toBe(true)
    expect(mayApprove(false, approval, today)).toMatchObject({ refusal: { rule: 'not-granted' } })
    expect(mayApprove(true, { ...approval, municipalityOn: null }, today)).toMatchObject({
      refusal: { rule: 'svb-after-municipality' },
    })
    expect(mayApprove(true, { ...approval, svbOn: day('2026-12-02') }, today)).toMatchObject({
      refusal: { rule: 'approval-order' },
    })
    expect(mayApprove(true, { ...approval, svbOn: day('2026-12-11') }, today)).toMatchObject({
      refusal: { rule: 'approval-to-come' },
    })
  })

  it('[STW-22] is talked about as often as the policy says', () => {
    expect(nextTalkOn(demo, day('2026-12-01')).toString()).toBe('2027-06-01')
    expect(nextTalkOn(zoetermeer, day('2012-12-01')).toString()).toBe('2013-12-01')
  })
})
