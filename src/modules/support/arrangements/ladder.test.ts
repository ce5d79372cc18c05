import { describe, expect, it } from 'vitest'
import { line, need, passed, untouched } from '../../../../test/arrangements.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import type { Arrangement } from './arrangement.ts'
import { mayConclude, mayRefuseFor, mayWorkOn, rungsOf } from './ladder.ts'

const zoetermeer = policyNamed('zoetermeer-2012')
const steenwijkerland = policyNamed('steenwijkerland-2017')
const demo = policyNamed('demo')

const composed = (of: Partial<Arrangement>): Arrangement => ({ ...untouched, ...of })
const hours = (amount: number) => ({ amount, unit: 'hours', per: 'week' }) as const

describe('the ladder from own strength to an individual provision', () => {
  it('[ZOE-03] goes up the five steps of the pyramid, each with its line in the document', () => {
    const rungs = rungsOf(zoetermeer, untouched)
    expect(rungs.map(({ tier }) => tier)).toEqual([
      'own-strength',
      'network',
      'general',
      'collective',
      'individual',
    ])
    expect(rungs[0]!.source).toBe('Wmo-meerjarenbeleidsplan 2012-2015 van Zoetermeer, regel 2275-2276')
    expect(mayWorkOn(zoetermeer, untouched, 'own-strength')).toMatchObject({ ok: true })
  })

  it('[ZOE-03] lets nobody pass over a step without a reason', () => {
    const looked = composed({ steps: passed('own-strength', 'network', 'collective') })
    expect(mayWorkOn(zoetermeer, looked, 'individual')).toMatchObject({
      ok: false,
      refusal: {
        rule: 'ladder-step-skipped',
        source: 'Wmo-meerjarenbeleidsplan 2012-2015 van Zoetermeer, regel 2276',
      },
    })
    const all = composed({ steps: passed('own-strength', 'network', 'general', 'collective') })
    expect(mayWorkOn(zoetermeer, all, 'individual')).toMatchObject({ ok: true })
  })

  it('[STW-10] asks in Steenwijkerland for its own four steps, with a reason for every one passed over', () => {
    expect(rungsOf(steenwijkerland, untouched).map(({ tier }) => tier)).toEqual([
      'own-strength',
      'network',
      'general',
      'individual',
    ])
    for (const [skipped, others] of [
      ['eigen kracht', passed('network', 'general')],
      ['sociaal netwerk en nulde lijn', passed('own-strength', 'general')],
      ['algemene voorziening', passed('own-strength', 'network')],
    ] as const) {
      const answer = mayWorkOn(steenwijkerland, composed({ steps: others }), 'individual')
      expect(answer.ok ? 'let through' : answer.refusal.because).toContain(`"${skipped}"`)
    }
    const all = composed({ steps: passed('own-strength', 'network', 'general') })
    expect(mayWorkOn(steenwijkerland, all, 'individual')).toMatchObject({ ok: true })
    expect(mayWorkOn(steenwijkerland, all, 'collective')).toMatchObject({
      ok: false,
      refusal: { rule: 'tier-not-in-policy' },
    })
  })

  it('[ZWO-17] takes oneself first, then those around, and the municipality last: never in another order', () => {
    const order = rungsOf(demo, untouched).map(({ tier }) => tier)
    expect(order.slice(0, 2)).toEqual(['own-strength', 'network'])
    for (const [place, tier] of order.entries()) {
      const reached = composed({ steps: passed(...order.slice(0, place)) })
      expect(mayWorkOn(demo, reached, tier)).toMatchObject({ ok: true })
      for (const skipped of order.slice(0, place)) {
        const gap = composed({ steps: passed(...order.slice(0, place).filter((one) => one !== skipped)) })
        expect(mayWorkOn(demo, gap, tier)).toMatchObject({ ok: false })
      }
    }
  })

  it('does not count help on a step as a reason why that step is not enough', () => {
    const used = composed({ lines: [line({ tier: 'own-strength' })] })
    expect(mayWorkOn(demo, used, 'network')).toMatchObject({ ok: false })
  })

  it('waits until it is known which help is needed and how much, before who gives it', () =>
    expect(mayWorkOn(demo, composed({ need: { ...need, extent: null } }), 'own-strength')).toMatchObject({
      ok: false,
      refusal: { rule: 'need-not-known-yet', source: 'CRVB:2018:819' },
    }))
})

describe('refusing because a lighter step answers the need', () => {
  const general = line({ tier: 'general', extent: hours(3) })

  it('cannot skip a step', () =>
    expect(
      mayRefuseFor(demo, composed({ steps: passed('own-strength'), lines: [general] }), 'general'),
    ).toMatchObject({ ok: false, refusal: { rule: 'ladder-step-skipped' } }))

  it('needs help on that step', () => {
    const steps = passed('own-strength', 'network')
    expect(mayRefuseFor(demo, composed({ steps }), 'general')).toMatchObject({
      ok: false,
      refusal: { rule: 'tier-answers-nothing' },
    })
    const dropped = line({ tier: 'general', state: 'dropped' })
    expect(mayRefuseFor(demo, composed({ steps, lines: [dropped] }), 'general')).toMatchObject({ ok: false })
    expect(mayRefuseFor(demo, composed({ steps, lines: [general] }), 'general')).toMatchObject({ ok: true })
  })
})

describe('saying that an arrangement is whole', () => {
  const steps = passed('own-strength', 'network', 'general', 'collective')
  const mixed = [
    line({ tier: 'network', extent: { amount: 30, unit: 'minutes', per: 'week' } }),
    line({ tier: 'general', extent: { amount: 2, unit: 'hours', per: 'four-weeks' } }),
    line({ tier: 'individual', extent: hours(2) }),
  ]

  it('[ZOE-14] takes parts of several steps that together answer the need', () =>
    expect(mayConclude(demo, composed({ steps, lines: mixed }), '')).toMatchObject({
      ok: true,
      value: mixed,
    }))

  it('[ZOE-14] does not take parts that together give less than is needed, unless words say why it is enough', () => {
    const less = composed({ steps, lines: mixed.slice(0, 2) })
    expect(mayConclude(demo, less, '')).toMatchObject({ ok: false, refusal: { rule: 'less-than-needed' } })
    expect(mayConclude(demo, less, 'Een robotstofzuiger doet de vloeren.')).toMatchObject({ ok: true })
  })

  it('asks only for the steps up to the heaviest that is used', () => {
    const light = composed({
      steps: passed('own-strength'),
      lines: [line({ tier: 'network', extent: hours(3) })],
    })
    expect(mayConclude(demo, light, '')).toMatchObject({ ok: true })
  })

  it('needs every step looked at where there is no help at all', () => {
    expect(mayConclude(demo, composed({ steps }), 'Er is niets.')).toMatchObject({ ok: false })
    const all = composed({ steps: [...steps, ...passed('individual')] })
    expect(mayConclude(demo, all, 'Er is niets.')).toMatchObject({ ok: true, value: [] })
  })
})
