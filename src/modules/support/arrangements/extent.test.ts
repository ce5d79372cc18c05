import { describe, expect, it } from 'vitest'
import { cents } from '../../../core/cents.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { productOn } from '../../ground/policies/product-on.ts'
import { bookCost, costInWords, yearlyCost } from './cost.ts'
import { amountIn, givenOf } from './extent.ts'

const hours = (amount: number, per: 'day' | 'week' | 'four-weeks' | 'once') =>
  ({ amount, unit: 'hours', per }) as const

describe('how much help an extent is', () => {
  it('can be said in another unit and period', () => {
    expect(amountIn(hours(10, 'four-weeks'), 'hours', 'week')).toBe(2.5)
    expect(amountIn({ amount: 90, unit: 'minutes', per: 'week' }, 'hours', 'week')).toBe(1.5)
    expect(amountIn(hours(2, 'week'), 'minutes', 'week')).toBe(120)
    expect(amountIn({ amount: 2, unit: 'nights', per: 'month' }, 'nights', 'year')).toBe(24)
  })

  it('cannot be compared where it is measured otherwise', () => {
    expect(amountIn(hours(2, 'week'), 'half-days', 'week')).toBeUndefined()
    expect(amountIn(hours(2, 'once'), 'hours', 'week')).toBeUndefined()
    expect(amountIn(hours(2, 'once'), 'hours', 'once')).toBe(2)
  })

  it('adds up what can be compared', () =>
    expect(
      givenOf(hours(3, 'week'), [hours(1, 'week'), hours(4, 'four-weeks'), null, hours(1, 'once')]),
    ).toBe(2))
})

describe('what help costs', () => {
  const policy = policyNamed('zoetermeer-2012')
  const day = Temporal.PlainDate.from('2013-03-01')
  const product = (id: string) => productOn(policy, id, day)!

  it('follows the provision book of the day', () => {
    const cost = bookCost(product('household-help'), hours(10, 'four-weeks'))
    expect(cost && costInWords(cost)).toMatch(/^€\s58,75 per week$/)
    const wheelchair = bookCost(product('wheelchair'), { amount: 1, unit: 'pieces', per: 'once' })
    expect(wheelchair).toEqual({ amount: 190_000, per: 'once' })
    expect(bookCost(product('wheelchair'), hours(1, 'week'))).toBeUndefined()
  })

  it('is compared by the year, and over the years that something lasts', () => {
    expect(yearlyCost({ amount: cents(5875), per: 'week' }, null)).toBe(305_500)
    expect(yearlyCost({ amount: cents(190_000), per: 'once' }, 5)).toBe(38_000)
    expect(yearlyCost({ amount: cents(190_000), per: 'once' }, null)).toBeUndefined()
  })
})
