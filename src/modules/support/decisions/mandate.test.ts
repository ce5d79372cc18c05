import { describe, expect, it } from 'vitest'
import { cents } from '../../../core/cents.ts'
import { maySign, type Mandate, type Signing } from './mandate.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

const mandate = (of: Partial<Mandate> = {}): Mandate => ({
  id: 'own',
  kinds: ['grant'],
  upTo: cents(1_500_000),
  secondAbove: cents(750_000),
  from: day('2026-01-01'),
  until: null,
  ...of,
})

const signing = (of: Partial<Signing> = {}): Signing => ({
  kind: 'grant',
  yearlyCost: cents(580_320),
  on: day('2026-11-24'),
  municipal: true,
  mandates: [mandate()],
  source: 'Zoetermeer 2012, regel 533',
  ...of,
})

const rule = (of: Partial<Signing>) => {
  const answer = maySign(signing(of))
  return answer.ok ? undefined : answer.refusal.rule
}

describe('who may sign a decision', () => {
  it('is who has a mandate for its kind, on its day and up to its amount', () => {
    expect(maySign(signing())).toMatchObject({ ok: true, value: { needsSecond: false } })
    expect(rule({ kind: 'withdraw' })).toBe('no-mandate')
    expect(rule({ on: day('2025-12-31') })).toBe('mandate-not-in-force')
    expect(rule({ mandates: [mandate({ until: day('2026-11-23') })] })).toBe('mandate-not-in-force')
    expect(rule({ mandates: [mandate({ until: day('2026-11-24') })] })).toBeUndefined()
    expect(rule({ yearlyCost: cents(1_500_001) })).toBe('above-mandate')
    expect(rule({ yearlyCost: cents(1_500_000) })).toBeUndefined()
  })

  it('[ZOE-16] is nobody of a partner: he assesses and advises', () => {
    const answer = maySign(signing({ municipal: false }))
    expect(answer).toMatchObject({
      ok: false,
      refusal: { rule: 'only-the-municipality-signs', source: 'Zoetermeer 2012, regel 533' },
    })
  })

  it('needs somebody else above the amount of his mandate', () => {
    expect(maySign(signing({ yearlyCost: cents(750_000) }))).toMatchObject({ value: { needsSecond: false } })
    expect(maySign(signing({ yearlyCost: cents(750_001) }))).toMatchObject({ value: { needsSecond: true } })
  })

  it('signs under the widest of his mandates', () => {
    const wide = mandate({ id: 'wide', upTo: null, secondAbove: null })
    expect(maySign(signing({ yearlyCost: cents(9_000_000), mandates: [mandate(), wide] }))).toMatchObject({
      value: { mandate: { id: 'wide' }, needsSecond: false },
    })
  })
})
