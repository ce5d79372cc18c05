import { describe, expect, it } from 'vitest'
import { adviceState, mayStep, requestFaults, type AdviceRequest } from './advice.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')
const request: AdviceRequest = {
  adviser: 'Medisch Advies West',
  attention: '',
  address: ['Singel 1', '9999 AB Vierdorpen'],
  questions: ['Is traplopen met training te verbeteren?'],
  given: ['Heeft moeite met de trap.'],
  consentBy: 'mevrouw Wollegras',
  consentOn: today,
  consentWords: 'Advies van Medisch Advies West over traplopen.',
  dueOn: day('2026-12-08'),
}
const fields = (changed: Partial<AdviceRequest>) =>
  requestFaults({ ...request, ...changed }, today).map(({ field }) => field)

describe('asking advice outside', () => {
  it('asks nothing without consent for this adviser and these questions (Wmo 5.1.1)', () => {
    expect(fields({})).toEqual([])
    expect(fields({ consentBy: '' })).toEqual(['consentWords'])
    expect(fields({ consentWords: '' })).toEqual(['consentWords'])
    expect(fields({ consentOn: day('2026-11-25') })).toEqual(['consentOn'])
  })

  it('asks something, of somebody, by a day that is to come', () =>
    expect(fields({ questions: [], address: [], dueOn: today })).toEqual(['questions', 'address', 'dueOn']))
})

describe('an advice', () => {
  const days = { receivedOn: null, shownOn: null, withdrawnOn: null }

  it('comes back before it is shown, and consent ends only what has not come', () => {
    expect(mayStep(adviceState(days), 'show').ok).toBe(false)
    expect(mayStep(adviceState(days), 'receive').ok).toBe(true)
    const came = adviceState({ ...days, receivedOn: today })
    expect(mayStep(came, 'receive').ok).toBe(false)
    expect(mayStep(came, 'withdraw').ok).toBe(false)
    expect(mayStep(came, 'show').ok).toBe(true)
    expect(mayStep(adviceState({ ...days, withdrawnOn: today }), 'receive').ok).toBe(false)
  })
})
