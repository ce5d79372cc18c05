import { describe, expect, it } from 'vitest'
import { policyNamed } from './policy-named.ts'
import { productOn, productsOn } from './product-on.ts'

const demo = policyNamed('demo')
const on = (id: string, day: string) => productOn(demo, id, Temporal.PlainDate.from(day))

describe('the provision book', () => {
  it('[ZWO-24] holds of each product the by-law, its article, price and core range of the day', () => {
    expect(on('wheelchair', '2019-12-31')).toMatchObject({
      byLaw: { id: 'by-law-2015' },
      article: { article: 'artikel 11' },
      rate: { inKind: 195_000 },
      coreRange: [{ id: 'hand-moved' }, { id: 'electric' }, { id: 'for-children' }],
    })
    expect(on('wheelchair', '2026-11-24')).toMatchObject({
      byLaw: { id: 'by-law-2020' },
      article: { article: 'artikel 10' },
      rate: { inKind: 265_000 },
      coreRange: [{ id: 'hand-moved' }, { id: 'assisted' }, { id: 'electric' }, { id: 'for-children' }],
    })
  })

  it('has a product from its first day on', () => {
    const zoetermeer = policyNamed('zoetermeer-2012')
    const names = (day: string) => productsOn(zoetermeer, Temporal.PlainDate.from(day)).map(({ id }) => id)
    expect(names('2014-12-31')).not.toContain('individual-guidance')
    expect(names('2015-01-01')).toContain('individual-guidance')
  })

  it('has no product that it does not know, and none before the policy', () => {
    expect(on('helicopter', '2026-11-24')).toBeUndefined()
    expect(on('wheelchair', '2014-12-31')).toBeUndefined()
  })

  it('knows household help by three functions and seven groups', () => {
    expect(demo.householdHelp.functions).toHaveLength(3)
    expect(demo.householdHelp.groups).toHaveLength(7)
    expect(on('household-help', '2026-11-24')?.householdHelp).toBe(true)
  })
})
