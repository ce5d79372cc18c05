import { describe, expect, it } from 'vitest'
import { line, nobodyExpected, notCustomary, passed, untouched } from '../../../../test/arrangements.ts'
import type { RefusalGround } from '../../../letters/kinds/refusal-grounds.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { productOn } from '../../ground/policies/product-on.ts'
import { mapToDeciding, resultAreasOn } from '../../ground/policies/result-areas.ts'
import type { Arrangement } from '../arrangements/arrangement.ts'
import { awardFaults, mayAllocate, mayRefuse, type Award } from './decision.ts'
import type { RefusalRecord } from './refusal-evidence.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const policy = policyNamed('demo')
const help = productOn(policy, 'household-help', day('2026-11-24'))!
const scooter = productOn(policy, 'mobility-scooter', day('2026-11-24'))!
const areas = resultAreasOn(policy, day('2026-11-13'))

const award = (of: Partial<Award> = {}): Award => ({
  activities: ['stofzuigen'],
  extent: { amount: 3, unit: 'hours', per: 'week' },
  frequency: 'een keer per week',
  from: day('2026-12-01'),
  until: null,
  reviewOn: day('2028-12-01'),
  ...of,
})

const fields = (of: Partial<Award>) => awardFaults(award(of)).map(({ field }) => field)

describe('what is granted', () => {
  it('says how much and how often: "as needed" is no extent (CRVB:2018:3241)', () => {
    expect(fields({})).toEqual([])
    expect(fields({ frequency: 'naar behoefte' })).toEqual(['frequency'])
    expect(fields({ activities: ['schoonmaken, zo nodig vaker'] })).toEqual(['activities'])
    expect(fields({ frequency: '' })).toEqual(['frequency'])
    expect(fields({ activities: [] })).toEqual(['activities'])
  })

  it('needs no frequency when it is a thing', () => {
    expect(fields({ extent: { amount: 1, unit: 'pieces', per: 'once' }, frequency: '' })).toEqual([])
  })

  it('is reviewed after it began and before it ends', () => {
    expect(fields({ reviewOn: day('2026-12-01') })).toEqual(['reviewOn'])
    expect(fields({ until: day('2027-05-31') })).toEqual(['reviewOn'])
    expect(fields({ until: day('2026-11-30') })).toEqual(['until', 'reviewOn'])
  })

  it('[STW-13] is a tailored provision: help that is open to all gets no decision', () => {
    expect(mayAllocate('general', mapToDeciding(areas, 'clean-house'), help)).toMatchObject({
      refusal: { rule: 'tailored-provisions-only' },
    })
    expect(mayAllocate('individual', mapToDeciding(areas, 'clean-house'), help).ok).toBe(true)
  })

  it('[ZOE-08] [ZWO-21] serves one of the four results on which the act decides, not one of the eight to analyse', () => {
    expect(mapToDeciding(areas, 'clean-house').id).toBe('household')
    const analysed = areas.areas.find(({ id }) => id === 'clean-house')
    expect(mayAllocate('individual', analysed, help)).toMatchObject({
      refusal: { rule: 'not-a-result-of-the-act' },
    })
    const household = mapToDeciding(areas, 'clean-house')
    expect(mayAllocate('individual', household, scooter)).toMatchObject({
      refusal: { rule: 'not-a-result-of-the-act' },
    })
  })
})

const looked: Arrangement = {
  ...untouched,
  steps: passed('own-strength', 'network', 'general', 'collective'),
  customaryItems: [notCustomary],
  expectedHelp: nobodyExpected,
  version: 1,
}
const withHelpOn = (...tiers: ('own-strength' | 'network' | 'general')[]): Arrangement => ({
  ...looked,
  lines: tiers.map((tier) => line({ tier })),
})

const rule = (ground: RefusalGround, record: Partial<RefusalRecord>) => {
  const answer = mayRefuse(policy, ground, {
    arrangement: looked,
    product: 'household-help',
    livesHere: true,
    otherActs: [],
    ...record,
  })
  return answer.ok ? undefined : answer.refusal.rule
}

describe('a refusal (Wmo 2.3.5(3))', () => {
  it('rests on a step of the ladder only when that step holds help and none below it was skipped', () => {
    expect(rule('network', { arrangement: withHelpOn('network') })).toBeUndefined()
    expect(rule('network', { arrangement: looked })).toBe('tier-answers-nothing')
    expect(
      rule('general-provision', { arrangement: { ...withHelpOn('general'), steps: passed('own-strength') } }),
    ).toBe('ladder-step-skipped')
    expect(rule('own-strength', { arrangement: null })).toBe('need-not-chosen')
  })

  it('rests on a customary item, housemates or the carer only as the arrangement judged them', () => {
    const own = withHelpOn('own-strength')
    expect(rule('customary-item', { arrangement: own })).toBe('customary-not-judged')
    expect(
      rule('customary-item', {
        arrangement: { ...own, customaryItems: [{ ...notCustomary, customary: true }] },
      }),
    ).toBeUndefined()
    expect(rule('customary-help', { arrangement: own })).toBe('housemates-not-expected')
    expect(rule('carer', { arrangement: withHelpOn('network') })).toBeUndefined()
  })

  it('rests on another act only when the investigation asked after it', () => {
    expect(rule('long-term-care', { otherActs: ['zvw'] })).toBe('other-act-not-asked')
    expect(rule('long-term-care', { otherActs: ['wlz'] })).toBeUndefined()
    expect(rule('other-act', {})).toBe('other-act-not-asked')
  })

  it('does not call somebody who lives here a stranger, nor refuse help because of a pgb', () => {
    expect(rule('not-resident', {})).toBe('lives-here')
    expect(rule('not-resident', { livesHere: false })).toBeUndefined()
    expect(rule('pgb-condition', {})).toBe('pgb-only')
  })
})
