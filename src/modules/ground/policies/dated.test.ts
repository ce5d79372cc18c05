import { describe, expect, it } from 'vitest'
import { contributionRuleOn, exceptionBudget, instrumentsOn, ownTerm, pgbPaymentOn } from './dated.ts'
import { policyNamed } from './policy-named.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const demo = policyNamed('demo')

/** How many domains and levels the matrix of a day has. */
function matrix(on: string): number[][] {
  const found = instrumentsOn(demo, day(on)).filter(({ series }) => series === 'self-reliance-matrix')
  return found.map((version) =>
    version.kind === 'scored' ? [version.items.length, version.levels.length] : [],
  )
}

describe('what holds on a day', () => {
  it('is the matrix of eleven domains, and from 2017 that of thirteen, with five levels each', () => {
    expect(matrix('2016-12-31')).toEqual([[11, 5]])
    expect(matrix('2017-01-01')).toEqual([[13, 5]])
  })

  it('is a contribution by income first, and a flat one later', () => {
    expect(contributionRuleOn(demo, day('2018-12-31'))?.kind).toBe('by-income')
    expect(contributionRuleOn(demo, day('2026-11-24'))?.kind).toBe('flat')
  })

  it('is the payment of a pgb on an account of its own in the days of Zoetermeer, and by the SVB since', () => {
    const zoetermeer = policyNamed('zoetermeer-2012')
    expect(pgbPaymentOn(zoetermeer, day('2014-12-31'))?.by).toBe('own-account')
    expect(pgbPaymentOn(zoetermeer, day('2015-01-01'))?.by).toBe('svb')
  })

  it('is the term that the municipality set for the year, and none where it set none', () => {
    expect(ownTerm(demo, 'decision', day('2026-03-01'))?.days).toBe(10)
    expect(ownTerm(demo, 'decision', day('2025-03-01'))?.days).toBe(12)
    expect(ownTerm(demo, 'decision', day('2019-03-01'))).toBeUndefined()
    expect(ownTerm(demo, 'investigation', day('2026-03-01'))).toBeUndefined()
  })

  it('is the budget for exceptions of the year', () => {
    expect(exceptionBudget(demo, day('2026-11-24'))?.amount).toBe(6_500_000)
    expect(exceptionBudget(demo, day('2016-11-24'))).toBeUndefined()
  })
})
