import { describe, expect, it } from 'vitest'
import { cents } from '../../../core/cents.ts'
import { nobodyExpected, notCustomary, option, passed, untouched } from '../../../../test/arrangements.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { productOn } from '../../ground/policies/product-on.ts'
import type { Arrangement } from './arrangement.ts'
import { mayAward, type Award } from './award.ts'
import { decidingAreaOf } from './deciding-area.ts'

const demo = policyNamed('demo')
const day = Temporal.PlainDate.from('2026-12-01')
const help = productOn(demo, 'household-help', day)!
const household = decidingAreaOf(demo, day, 'clean-house')
if (!household.ok) throw new Error('the demo decides on a clean house')

const award: Award = { product: help, decidingArea: household.value, option: 'option', age: 82 }
const tested: Arrangement = {
  ...untouched,
  steps: passed('own-strength', 'network', 'general', 'collective'),
  customaryItems: [notCustomary],
  expectedHelp: nobodyExpected,
  options: [option()],
}
const areasFrom = (on: string) => demo.resultAreas.find(({ from }) => from.toString() === on)?.areas ?? []
const ruleOf = (arrangement: Arrangement, of: Partial<Award> = {}) => {
  const answer = mayAward(arrangement, { ...award, ...of })
  return answer.ok ? 'granted' : answer.refusal.rule
}

const decided = (policy: string, on: string, area: string) => {
  const answer = decidingAreaOf(policyNamed(policy), Temporal.PlainDate.from(on), area)
  return answer.ok ? answer.value.id : answer.refusal.rule
}

describe('before an individual provision is proposed', () => {
  it('[ZWO-20] is tested whether it is customary, what others can do, and which adequate solution costs least', () => {
    expect(ruleOf(tested)).toBe('granted')
    expect(ruleOf({ ...tested, customaryItems: [] })).toBe('customary-not-judged')
    expect(ruleOf({ ...tested, expectedHelp: null })).toBe('expected-help-not-judged')
    expect(ruleOf({ ...tested, options: [] })).toBe('options-not-compared')
  })

  it('[ZWO-20] gives nothing that anybody would buy for himself, nor what housemates or a carer can be expected to do', () => {
    expect(ruleOf({ ...tested, customaryItems: [{ ...notCustomary, customary: true }] })).toBe(
      'customary-item',
    )
    expect(ruleOf({ ...tested, expectedHelp: { ...nobodyExpected, housemates: 'all' } })).toBe(
      'others-can-do-all',
    )
    expect(ruleOf({ ...tested, expectedHelp: { ...nobodyExpected, carer: 'all' } })).toBe('others-can-do-all')
  })

  it('[ZWO-20] gives the cheapest of the adequate solutions, by what they cost in a year', () => {
    const robot = option({
      id: 'robot',
      what: 'robotstofzuiger',
      product: null,
      cost: { amount: cents(45_000), per: 'once' },
      years: 5,
    })
    expect(ruleOf({ ...tested, options: [option(), robot] })).toBe('not-the-cheapest')
    const notAdequate = { ...robot, adequate: false, because: 'De badkamer blijft vuil.' }
    expect(ruleOf({ ...tested, options: [option(), notAdequate] })).toBe('granted')
    expect(ruleOf({ ...tested, options: [option(), { ...robot, dropped: true }] })).toBe('granted')
    expect(ruleOf({ ...tested, options: [option(), { ...robot, years: 0.1 }] })).toBe('granted')
  })

  it('does not take a judgement about another thing for one about this product', () =>
    expect(ruleOf({ ...tested, customaryItems: [{ ...notCustomary, product: 'wheelchair' }] })).toBe(
      'customary-not-judged',
    ))

  it('does not carry out an option that is not adequate, or about something else', () => {
    expect(ruleOf({ ...tested, options: [option({ adequate: false })] })).toBe('not-adequate')
    expect(ruleOf({ ...tested, options: [option({ product: 'wheelchair' })] })).toBe('other-option')
  })

  it('gives no product that serves another result, or that is for older people', () => {
    const scooter = productOn(demo, 'mobility-scooter', day)!
    expect(ruleOf(tested, { product: scooter })).toBe('product-serves-other-result')
    expect(ruleOf(tested, { age: 17 })).toBe('too-young')
    expect(ruleOf(tested, { age: null })).toBe('granted')
  })
})

describe('the result that is decided on', () => {
  it('[ZOE-08] carries each of the eight analysed results over to one of the four of the act', () =>
    expect(
      [
        'clean-house',
        'suitable-house',
        'groceries',
        'laundry',
        'care-for-children',
        'moving-around-house',
        'moving-locally',
        'contacts',
      ].map((area) => decided('zoetermeer-2012', '2012-09-01', area)),
    ).toEqual([
      'household',
      'moving-at-home',
      'household',
      'household',
      'household',
      'moving-at-home',
      'local-transport',
      'meeting-people',
    ]))

  it('[ZOE-08] follows the list of the day on which the file was opened: eight first, thirteen later', () => {
    expect(decided('demo', '2026-12-31', 'clean-house')).toBe('household')
    expect(decided('demo', '2027-01-01', 'clean-house')).toBe('household')
    const later = areasFrom('2027-01-01').filter(
      ({ id, under }) => under && !areasFrom('2015-01-01').some((a) => a.id === id),
    )
    expect(later.length).toBeGreaterThan(0)
    expect(decided('demo', '2026-12-31', later[0]!.id)).toBe('not-a-result-area')
    expect(decided('demo', '2027-01-01', later[0]!.id)).toBe(later[0]!.under)
  })

  it('is none for a field of life on which the municipality does not decide', () =>
    expect(decided('zoetermeer-2012', '2012-09-01', 'justice')).toBe('not-a-result-area'))
})
