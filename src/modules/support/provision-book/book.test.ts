import { describe, expect, it } from 'vitest'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { bookOn, versionOn, versionsOf } from './book.ts'

const zoetermeer = policyNamed('zoetermeer-2012')
const day = (text: string) => Temporal.PlainDate.from(text)
const names = (on: string) => bookOn(zoetermeer, day(on))?.products.map(({ id }) => id)

describe('the provision book of a day', () => {
  it('[ZWO-24] stands under the by-law of that day', () => {
    expect(bookOn(zoetermeer, day('2013-05-01'))?.byLaw.id).toBe('by-law-2012')
    expect(bookOn(zoetermeer, day('2015-05-01'))?.byLaw.id).toBe('by-law-2015')
    expect(bookOn(zoetermeer, day('2012-06-30'))).toBeUndefined()
  })

  it('[ZWO-24] holds the products of that day: guidance only from 2015', () => {
    expect(names('2014-12-31')).not.toContain('individual-guidance')
    expect(names('2015-01-01')).toContain('individual-guidance')
  })

  it('[ZWO-24] holds the core range that was agreed with the suppliers', () => {
    const wheelchair = bookOn(zoetermeer, day('2013-05-01'))?.products.find(({ id }) => id === 'wheelchair')
    expect(wheelchair?.coreRange.map(({ name }) => name)).toContain('handbewogen rolstoel')
  })
})

describe('the versions of a product', () => {
  const versions = versionsOf(zoetermeer, 'wheelchair')

  it('follow each other without a gap, the newest first', () => {
    expect(versions.map(({ from, until }) => [from.toString(), until?.toString() ?? null])).toEqual([
      ['2015-01-01', null],
      ['2012-11-19', '2014-12-31'],
      ['2012-07-01', '2012-11-18'],
    ])
  })

  it('[ZWO-24] can be read back for any day', () => {
    const choices = (on: string) => versionOn(versions, day(on))?.product.formRule.choices
    expect(choices('2014-12-31')?.every(({ onlyIf }) => onlyIf === undefined)).toBe(true)
    expect(choices('2015-01-01')?.find(({ form }) => form === 'pgb')?.onlyIf).toHaveLength(2)
    expect(versionOn(versions, day('2012-06-30'))).toBeUndefined()
  })

  it('are none for a product that the book never had', () =>
    expect(versionsOf(zoetermeer, 'boat')).toEqual([]))
})
