import { describe, expect, it } from 'vitest'
import { cents } from '../../../../core/cents.ts'
import type { Result } from '../../../../core/failure.ts'
import { policyNamed } from '../../../ground/policies/policy-named.ts'
import { mayAskAbout, mayDecideHeard, type DecisionView, type ToHear } from './hearing.ts'
import { isWorse, lowerIn } from './lower.ts'
import { mayStillRevise } from './revised.ts'
import { groundFits, mayCorrect, mayHoldFrom, mayRevise, type Effect, type Revisable } from './revision.ts'
import { transitionInLetter, transitionTo } from './transition.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')
const ruleOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.rule)
const sourceOf = (result: Result<unknown>) => (result.ok ? '' : result.refusal.source)

const granted: Revisable = { kind: 'grant', state: 'announced', replacedBy: null, line: 'running' }
const replacement = { id: '1', number: 'Z-2', as: 'changes', state: 'announced', decidedOn: today } as const

describe('whether a decision may be revised (Wmo 2.3.10)', () => {
  it('needs it to be announced, to give help that runs, and to have no living replacement', () => {
    expect(ruleOf(mayRevise(granted, 'changes'))).toBe('ok')
    expect(ruleOf(mayRevise({ ...granted, state: 'prepared' }, 'changes'))).toBe('not-announced')
    expect(ruleOf(mayRevise({ ...granted, replacedBy: replacement }, 'withdraws'))).toBe('replaced-already')
    expect(ruleOf(mayRevise({ ...granted, kind: 'refuse' }, 'withdraws'))).toBe('gives-no-help')
    expect(ruleOf(mayRevise({ ...granted, line: 'ended' }, 'changes'))).toBe('help-ended')
  })

  it('can still withdraw, for the past, what has stopped', () => {
    expect(ruleOf(mayRevise({ ...granted, line: 'ended' }, 'withdraws'))).toBe('ok')
  })
})

describe('the ground of a revision (Wmo 2.3.10(1))', () => {
  const of = { as: 'changes', lower: [], otherDecision: '' } as const
  it('counts wrong data only when the right ones would have led to another decision (a)', () => {
    const wrong = groundFits('wrong-data', of)
    expect(ruleOf(wrong)).toBe('same-decision-with-right-data')
    expect(sourceOf(wrong)).toContain('onderdeel a')
    expect(ruleOf(groundFits('wrong-data', { ...of, otherDecision: 'Dan kreeg u geen hulp.' }))).toBe('ok')
  })

  it('gives no less of what is not enough any more (c)', () => {
    expect(ruleOf(groundFits('not-sufficient', of))).toBe('ok')
    expect(ruleOf(groundFits('not-sufficient', { ...of, lower: ['amount'] }))).toBe(
      'not-sufficient-gives-more',
    )
    expect(ruleOf(groundFits('no-longer-needed', { ...of, lower: ['amount'] }))).toBe('ok')
  })
})

describe('the day from which a revision holds (Wmo 2.3.10(2), 2.4.1)', () => {
  const effect: Effect = {
    as: 'withdraws',
    ground: 'wrong-data',
    onPurpose: true,
    worse: true,
    from: day('2026-06-01'),
    before: { from: day('2026-01-01'), until: day('2027-12-31') },
    today,
  }
  it('is in the past only for wrong data that were given on purpose', () => {
    expect(ruleOf(mayHoldFrom(effect))).toBe('ok')
    const unwitting = mayHoldFrom({ ...effect, onPurpose: false })
    expect(ruleOf(unwitting)).toBe('worse-for-the-past')
    expect(sourceOf(unwitting)).toContain('2.4.1')
    expect(ruleOf(mayHoldFrom({ ...effect, ground: 'not-used' }))).toBe('worse-for-the-past')
    expect(ruleOf(mayHoldFrom({ ...effect, ground: 'not-used', from: today }))).toBe('ok')
  })

  it('lies within the days of the decision', () => {
    expect(ruleOf(mayHoldFrom({ ...effect, from: day('2025-12-31') }))).toBe('before-the-decision')
    expect(ruleOf(mayHoldFrom({ ...effect, from: day('2028-01-01') }))).toBe('after-the-decision')
  })

  it('lets a mistake be corrected for the past when nobody is worse off, but not a change', () => {
    const better = { ...effect, worse: false, ground: null }
    expect(ruleOf(mayHoldFrom({ ...better, as: 'corrects' }))).toBe('ok')
    expect(ruleOf(mayHoldFrom({ ...better, as: 'changes' }))).toBe('change-for-the-past')
  })
})

describe('correcting a mistake', () => {
  it('to the disadvantage of the resident asks that he could see the mistake', () => {
    expect(ruleOf(mayCorrect(['amount'], ''))).toBe('mistake-not-evident')
    expect(ruleOf(mayCorrect(['amount'], 'Er stond 30 uur per dag.'))).toBe('ok')
    expect(ruleOf(mayCorrect([], ''))).toBe('ok')
  })
})

const award = (amount: number, of: Partial<Parameters<typeof lowerIn>[0]> = {}) => ({
  until: null,
  extent: { amount, unit: 'hours', per: 'week' } as const,
  cost: { amount: cents(3000 * amount), per: 'week' } as const,
  form: 'in-kind' as const,
  ...of,
})

describe('what is less than before', () => {
  it('is fewer hours in any measure, a lower budget or an earlier end', () => {
    expect(lowerIn(award(3), award(2))).toEqual(['amount'])
    expect(lowerIn(award(3), award(3))).toEqual([])
    const minutes = award(3, { extent: { amount: 180, unit: 'minutes', per: 'week' } })
    expect(lowerIn(award(3), minutes)).toEqual([])
    expect(lowerIn(award(3), award(3, { until: day('2027-01-01') }))).toEqual(['sooner'])
    expect(lowerIn(award(3, { until: day('2026-12-01') }), award(3, { until: day('2027-01-01') }))).toEqual(
      [],
    )
    const budget = (amount: number) => award(3, { form: 'pgb', cost: { amount: cents(amount), per: 'week' } })
    expect(lowerIn(budget(9000), budget(8000))).toEqual(['money'])
  })

  it('is not what help in kind costs the municipality', () => {
    expect(lowerIn(award(3), award(3, { cost: { amount: cents(1), per: 'week' } }))).toEqual([])
  })

  it('is heard first, and so is another form of the same help', () => {
    expect(isWorse(award(3), award(2))).toBe(true)
    expect(isWorse(award(3), award(4))).toBe(false)
    expect(isWorse(award(3, { form: 'pgb' }), award(3))).toBe(true)
  })
})

const from = (lowerFrom: string, until: string | null = null) => ({
  today,
  lowerFrom: day(lowerFrom),
  until: until === null ? null : day(until),
})

describe('the transition to less (STW-20; Awb 3:4(2))', () => {
  const policy = policyNamed('demo')
  const input = { because: 'De dochter neemt het over.', shorterBecause: '' }

  it('runs until the day before less is given, always with a reason', () => {
    const { transition, faults } = transitionTo(policy, from('2027-03-01'), input)
    expect(faults).toEqual([])
    expect(transition.until.toString()).toBe('2027-02-28')
    expect(transitionTo(policy, from('2027-03-01'), { ...input, because: '' }).faults).toMatchObject([
      { field: 'transitionBecause' },
    ])
    expect(transitionInLetter(transition)).toContain('Tot en met zondag 28 februari 2027')
  })

  it('asks for a second reason when it is shorter than the weeks of the policy', () => {
    expect(transitionTo(policy, from('2027-02-17'), input).faults).toEqual([])
    expect(transitionTo(policy, from('2027-02-16'), input).faults).toMatchObject([
      { field: 'transitionShorter' },
    ])
    expect(
      transitionTo(policy, from('2027-02-16'), { ...input, shorterBecause: 'Zij begint al.' }).faults,
    ).toEqual([])
  })

  it('counts no day on which the help before it had already ended', () => {
    const { transition, faults } = transitionTo(policy, from('2027-03-01', '2026-12-31'), input)
    expect(transition.until.toString()).toBe('2026-12-31')
    expect(faults).toHaveLength(1)
  })
})

const view = (of: Partial<DecisionView> = {}): DecisionView => ({
  id: '1',
  askedOn: day('2026-11-01'),
  until: day('2026-11-15'),
  because: 'x',
  received: null,
  version: 1,
  intention: 'withdraw',
  ground: 'not-used',
  ...of,
})

describe('hearing the resident first (Awb 4:8)', () => {
  const of: ToHear = {
    worse: true,
    intention: 'withdraw',
    ground: 'not-used',
    form: 'in-kind',
    views: [],
    today,
  }
  const nothing = { exception: null, because: '' }

  it('is not asked where nobody is worse off', () => {
    expect(mayDecideHeard({ ...of, worse: false }, nothing)).toMatchObject({ value: { kind: 'not-needed' } })
  })

  it('is refused without, with the article, and may go on when he spoke or let the day pass', () => {
    const unheard = mayDecideHeard(of, nothing)
    expect([ruleOf(unheard), sourceOf(unheard)]).toEqual(['not-heard', 'Awb, artikel 4:8'])
    expect(mayDecideHeard({ ...of, views: [view()] }, nothing)).toMatchObject({
      value: { kind: 'heard', said: null },
    })
    expect(ruleOf(mayDecideHeard({ ...of, views: [view({ until: today })] }, nothing))).toBe('view-awaited')
    expect(ruleOf(mayAskAbout([view({ until: today })], today))).toBe('view-asked')
  })

  it('covers a change that goes less far than the withdrawal that was told, but no other ground', () => {
    expect(ruleOf(mayDecideHeard({ ...of, intention: 'change', views: [view()] }, nothing))).toBe('ok')
    expect(ruleOf(mayDecideHeard({ ...of, views: [view({ intention: 'change' })] }, nothing))).toBe(
      'not-heard',
    )
    expect(ruleOf(mayDecideHeard({ ...of, views: [view({ ground: 'wrong-data' })] }, nothing))).toBe(
      'not-heard',
    )
  })

  it('may be left out on the exceptions of 4:8, 4:11 and 4:12 only, each with a written reason', () => {
    const without = (exception: 'urgent' | 'money-undone' | 'heard-before', because = 'Zie dossier.') =>
      mayDecideHeard(of, { exception, because })
    expect(without('urgent')).toMatchObject({ value: { kind: 'left-out', exception: 'urgent' } })
    expect(sourceOf(without('urgent', ''))).toBe('Awb, artikel 4:11, onderdeel a')
    expect(ruleOf(without('money-undone'))).toBe('not-about-money')
    expect(ruleOf(mayDecideHeard({ ...of, form: 'pgb' }, { exception: 'money-undone', because: 'x' }))).toBe(
      'ok',
    )
    expect(ruleOf(without('heard-before'))).toBe('never-asked-before')
  })
})

describe('a revision that waits to be signed', () => {
  const revised = {
    from: day('2026-12-01'),
    forThePast: false,
    hearing: { kind: 'heard', askedOn: day('2026-11-01'), said: null },
  } as const
  const since = { views: [], line: 'running', today } as const

  it('cannot go out once its day has passed for who is worse off, or the help has stopped', () => {
    expect(ruleOf(mayStillRevise('change', revised, since))).toBe('ok')
    expect(ruleOf(mayStillRevise('change', revised, { ...since, today: day('2026-12-02') }))).toBe(
      'day-passed',
    )
    expect(ruleOf(mayStillRevise('change', revised, { ...since, line: 'ended' }))).toBe('help-ended')
    expect(ruleOf(mayStillRevise('withdraw', revised, { ...since, line: 'ended' }))).toBe('ok')
  })
})
