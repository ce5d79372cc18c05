import { describe, expect, it } from 'vitest'
import { extentInWords, nextStep, orderFaults, readyForLadder, type Need } from './need.ts'

const empty: Need = {
  id: 'n',
  caseFile: 'f',
  investigation: 'i',
  resultArea: 'clean-house',
  question: '',
  limitations: '',
  wantedResult: '',
  helpNeeded: '',
  extent: null,
  duration: null,
  durationGround: '',
  version: 1,
  dropped: null,
}
const known: Need = {
  ...empty,
  question: 'Ik krijg het huis niet meer schoon.',
  limitations: 'Bukken en tillen gaat niet door versleten heupen.',
  wantedResult: 'Een schoon en leefbaar huis.',
  helpNeeded: 'Zwaar huishoudelijk werk.',
  extent: { amount: 2.5, unit: 'hours', per: 'week' },
  duration: 'lasting',
  durationGround: 'De heupen worden niet beter.',
}

describe('a need is found out in order: question, limitations, help in kind and amount (CRVB:2018:819)', () => {
  it('asks for the question before anything else', () => {
    expect(orderFaults(empty)).toEqual([{ field: 'question', message: 'Schrijf op wat de vraag is' }])
    expect(nextStep(empty)).toBe('question')
  })

  it('takes a question by itself: the rest may come later', () =>
    expect(orderFaults({ ...empty, question: 'Ik kan de trap niet op.' })).toEqual([]))

  it('does not take an amount of help before the limitations', () =>
    expect(orderFaults({ ...known, limitations: '' }).map(({ field }) => field)).toEqual(['limitations']))

  it('names every step that was passed over', () =>
    expect(
      orderFaults({ ...known, question: '', limitations: '', helpNeeded: '' }).map(({ field }) => field),
    ).toEqual(['question', 'limitations', 'helpNeeded']))

  it('leaves open who gives the help until it is known how much is needed', () => {
    const answer = readyForLadder({ ...known, extent: null })
    expect(answer).toMatchObject({
      ok: false,
      refusal: { rule: 'need-not-known-yet', source: 'CRVB:2018:819' },
    })
    expect(readyForLadder(known)).toMatchObject({ ok: true, value: { extent: { amount: 2.5 } } })
  })

  it('lets nobody answer a need that was dropped', () => {
    const dropped = { on: Temporal.PlainDate.from('2026-11-24'), because: 'Zijn zoon doet het.' }
    expect(readyForLadder({ ...known, dropped })).toMatchObject({
      ok: false,
      refusal: { rule: 'need-dropped' },
    })
  })

  it('says an amount as people do', () =>
    expect(extentInWords({ amount: 2.5, unit: 'hours', per: 'week' })).toBe('2,5 uur per week'))
})
