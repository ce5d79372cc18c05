import { describe, expect, it } from 'vitest'
import { cents } from '../../../core/cents.ts'
import { granted } from '../../../core/failure.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { contributionFor, notPaidTwice, type ContributionFacts } from './contribution.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const zoetermeer = policyNamed('zoetermeer-2012')
const today = policyNamed('demo')

const facts = (of: Partial<ContributionFacts> = {}): ContributionFacts => ({
  product: { name: 'hulp bij het huishouden', kind: 'help', contribution: true },
  age: 82,
  household: 'single',
  pension: true,
  income: null,
  costPerPeriod: cents(44_640),
  costOnce: null,
  ...of,
})

const now = (of: Partial<ContributionFacts> = {}, on = '2026-11-24') =>
  granted(contributionFor(today, nationalLaw(), facts(of), day(on)))
const then = (of: Partial<ContributionFacts> = {}) =>
  granted(contributionFor(zoetermeer, nationalLaw(), facts(of), day('2013-05-01')))

describe('the contribution of today (Wmo 2.1.4 to 2.1.4b)', () => {
  it('is the flat national amount of the year, for a single person and a couple alike', () => {
    expect(now()).toMatchObject({ kind: 'flat', amount: 2180, per: 'maand' })
    expect(now({ household: 'couple' })).toMatchObject({ amount: 2180, household: 'couple' })
    expect(now({}, '2024-03-01')).toMatchObject({ amount: 2060 })
  })

  it('[ZWO-25] is asked only from 18 years on and only for the provisions that the rules name', () => {
    expect(now({ age: 17 })).toMatchObject({ kind: 'none', because: expect.stringContaining('18 jaar') })
    expect(now({ age: 18 })).toMatchObject({ kind: 'flat' })
    const wheelchair = { name: 'rolstoel', kind: 'aid', contribution: false } as const
    expect(now({ product: wheelchair })).toMatchObject({
      kind: 'none',
      because: expect.stringContaining('rolstoel'),
    })
  })

  it('is not asked from a couple of whom one is below pension age', () => {
    expect(now({ household: 'couple', pension: false })).toMatchObject({ kind: 'none' })
    expect(now({ household: 'single', pension: false })).toMatchObject({ kind: 'flat' })
  })

  it('is never more than an aid or adaptation costs', () => {
    expect(now({ costPerPeriod: null, costOnce: cents(31_800) })).toMatchObject({ atMost: 31_800 })
  })

  it('names the last known amount with its year while that of the day is not published', () => {
    expect(now({}, '2026-11-24')).toMatchObject({ amount: 2180, year: 2026 })
    expect(now({}, '2027-03-01')).toMatchObject({ kind: 'flat', amount: 2180, year: 2026 })
    expect(now({}, '2021-03-01')).toMatchObject({ amount: 1900, year: 2021 })
  })

  it('is an amount without a year where the municipality set its own', () => {
    expect(now({}, '2019-03-01')).toMatchObject({ amount: 1900, year: null })
  })
})

describe("the contribution of Zoetermeer's day", () => {
  it('[ZOE-38] is never more than fits the income, nor than the help costs', () => {
    expect(then({ income: cents(1_500_000) })).toMatchObject({
      kind: 'by-income',
      amount: 1900,
      per: '4 weken',
    })
    const above = cents(1_660_000 + 130_000)
    expect(then({ income: above })).toMatchObject({ amount: 1900 + Math.floor((130_000 * 0.15) / 13) })
    expect(then({ income: cents(20_000_000) })).toMatchObject({ amount: 44_640 })
  })

  it('is higher for who has not reached pension age, by a limit of his own', () => {
    const income = cents(2_000_000)
    const [old, young] = [then({ income }), then({ income, pension: false })]
    expect(old).toMatchObject({ amount: 1900 + Math.floor((340_000 * 0.15) / 13) })
    expect(young).toMatchObject({ amount: 1900 })
  })

  it('is at most what the help costs while the income is not known', () => {
    expect(then()).toMatchObject({ amount: 44_640 })
  })
})

describe('a contribution that is paid back', () => {
  it('[ZWO-25] is refused when special assistance pays it, and until somebody checked', () => {
    expect(notPaidTwice(today, now(), null)).toMatchObject({ refusal: { rule: 'reimbursement-not-checked' } })
    expect(notPaidTwice(today, now(), 'yes')).toMatchObject({ refusal: { rule: 'paid-twice' } })
    expect(notPaidTwice(today, now(), 'no').ok).toBe(true)
  })

  it('is not asked about when nothing is due', () => {
    expect(notPaidTwice(today, now({ age: 12 }), null).ok).toBe(true)
  })
})
