import { describe, expect, it } from 'vitest'
import { cents } from '../../../../core/cents.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import { policyNamed } from '../../../ground/policies/policy-named.ts'
import { groupsOf, households, stackingFor, stackingOf } from './income-groups.ts'

const law = nationalLaw()
const demo = policyNamed('demo')
const zoetermeer = policyNamed('zoetermeer-2012')
const today = Temporal.PlainDate.from('2026-11-24')
const then = Temporal.PlainDate.from('2013-05-01')
const [single, singlePension, couple, couplePension] = households

/** Of a single person with a pension, in the day of the policy document. */
const thenAt = (income: number) => stackingFor(zoetermeer, law, singlePension, cents(income), then)!

describe('what contributions and measures add up to', () => {
  it('[ZOE-39] is counted for each kind of household in each group of incomes of the policy', () => {
    const rows = stackingOf(demo, law, today)!
    expect(rows).toHaveLength(groupsOf(demo).length * households.length)
    expect(groupsOf(demo).map(({ income }) => income)).toEqual([1_700_000, 2_200_000, 4_200_000, 4_200_000])
  })

  it('[ZOE-39] adds the contribution of the year, what the law asks besides, and what the municipality gives', () => {
    const poor = stackingFor(demo, law, singlePension, cents(1_700_000), today)!
    expect(poor.contribution).toBe(12 * 2180)
    expect(poor.measures.map(({ amount }) => amount)).toEqual([38_500, -30_000])
    expect(poor.total).toBe(26_160 + 38_500 - 30_000)
    expect(poor.share).toBeCloseTo(2.04, 2)
    expect(stackingFor(demo, law, singlePension, cents(2_200_001), today)!.total).toBe(26_160 + 38_500)
  })

  it('[ZOE-39] weighs by income in the day of the policy document', () => {
    expect(thenAt(1_500_000).contribution).toBe(13 * 1900)
    expect(thenAt(2_000_000).contribution).toBe(13 * (1900 + Math.floor((340_000 * 0.15) / 13)))
    expect(thenAt(1_500_000).measures).toMatchObject([{ amount: 35_000 }])
  })

  it('counts a couple once for the contribution and twice for what each adult has', () => {
    const both = stackingFor(demo, law, couplePension, cents(4_200_000), today)!
    expect(both).toMatchObject({ contribution: 26_160, total: 26_160 + 2 * 38_500 })
    expect(stackingFor(demo, law, couple, cents(4_200_000), today)).toMatchObject({ contribution: 0 })
    expect(stackingFor(demo, law, single, cents(4_200_000), today)).toMatchObject({ contribution: 26_160 })
  })

  it('is not known on a day without a rule', () => {
    expect(stackingOf(demo, law, Temporal.PlainDate.from('2010-01-01'))).toBeUndefined()
  })
})
