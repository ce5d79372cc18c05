import { describe, expect, it } from 'vitest'
import { policyNamed } from './policy-named.ts'
import { mapToDeciding, resultAreasOn } from './result-areas.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const demo = policyNamed('demo')

describe('result areas', () => {
  it('[ZOE-08] are eight to analyse, each carried over to one of the four of the act to decide', () => {
    const version = resultAreasOn(policyNamed('zoetermeer-2012'), day('2013-06-01'))
    const analysed = version.areas.filter(({ decides }) => !decides)
    expect(Object.fromEntries(analysed.map(({ id }) => [id, mapToDeciding(version, id).id]))).toEqual({
      'clean-house': 'household',
      'suitable-house': 'moving-at-home',
      groceries: 'household',
      laundry: 'household',
      'care-for-children': 'household',
      'moving-around-house': 'moving-at-home',
      'moving-locally': 'local-transport',
      contacts: 'meeting-people',
    })
    expect(mapToDeciding(version, 'household').id).toBe('household')
  })

  it('[ZOE-08] have versions: thirteen follow on a day, over the same four, and an older file keeps the eight', () => {
    const analysed = (on: string) => resultAreasOn(demo, day(on)).areas.filter(({ decides }) => !decides)
    expect(analysed('2026-12-31')).toHaveLength(8)
    expect(analysed('2027-01-01')).toHaveLength(13)
    const thirteen = resultAreasOn(demo, day('2027-01-01'))
    const deciding = new Set(thirteen.areas.map(({ id }) => mapToDeciding(thirteen, id).id))
    expect([...deciding].toSorted()).toEqual([
      'household',
      'local-transport',
      'meeting-people',
      'moving-at-home',
    ])
  })

  it('are others in Steenwijkerland', () => {
    const version = resultAreasOn(policyNamed('steenwijkerland-2017'), day('2018-01-01'))
    expect(mapToDeciding(version, 'work-and-meaning').id).toBe('participation')
  })

  it('are not there before the policy is, nor under a name that it does not know', () => {
    expect(() => resultAreasOn(demo, day('2014-12-31'))).toThrow('no result areas')
    expect(() => mapToDeciding(resultAreasOn(demo, day('2026-01-01')), 'day-structure')).toThrow(
      'no result area',
    )
  })
})
