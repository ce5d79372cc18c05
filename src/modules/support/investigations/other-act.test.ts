import { describe, expect, it } from 'vitest'
import { actFaults, gapOf, gapsBetween, isSettled, type ActWords } from './other-act.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const nothing: ActWords = {
  act: 'wlz',
  applies: false,
  because: 'Er is geen blijvende zorg in de nabijheid nodig.',
  askedOf: '',
  askedOn: null,
  question: '',
  answeredOn: null,
  answer: '',
  arranged: '',
  arrangedFrom: null,
  arrangedUntil: null,
  helpNowUntil: null,
  bridge: '',
}
const asked: ActWords = {
  ...nothing,
  applies: true,
  because: '',
  askedOf: 'CIZ',
  askedOn: day('2026-11-16'),
  question: 'Is er recht op Wlz-zorg?',
}
const granted: ActWords = {
  ...asked,
  answeredOn: day('2026-11-23'),
  answer: 'Ja, vanaf februari.',
  arranged: 'Zorg thuis onder de Wlz.',
  arrangedFrom: day('2027-02-01'),
  helpNowUntil: day('2026-12-31'),
}
const fields = (words: ActWords) => actFaults(words).map(({ field }) => field)

const period = (name: string, from: string, until: string | null) => ({
  name,
  from: day(from),
  until: until === null ? null : day(until),
})

describe('another act that may come before the Wmo', () => {
  it('is settled with the reason why it has nothing', () => {
    expect(isSettled(nothing)).toBe(true)
    expect(fields({ ...nothing, because: '' })).toEqual(['because'])
  })

  it('is not settled as long as no answer came', () => {
    expect(fields(asked)).toEqual([])
    expect(isSettled(asked)).toBe(false)
  })

  it('says of whom what was asked, and when', () =>
    expect(fields({ ...asked, askedOf: '', askedOn: null, question: '' })).toEqual([
      'askedOf',
      'askedOn',
      'question',
    ]))

  it('leaves no days without help between two acts, unless it is said how they are bridged', () => {
    expect(gapOf(granted)).toMatchObject({ from: day('2027-01-01'), until: day('2027-01-31') })
    expect(fields(granted)).toEqual(['bridge'])
    expect(isSettled(granted)).toBe(false)
    expect(isSettled({ ...granted, bridge: 'De Wmo-hulp loopt door in januari.' })).toBe(true)
    expect(isSettled({ ...granted, helpNowUntil: day('2027-01-31') })).toBe(true)
  })

  it('answers after it was asked, and ends after it begins', () => {
    const bridged = { ...granted, bridge: 'Loopt door.' }
    expect(fields({ ...bridged, answeredOn: day('2026-11-01') })).toEqual(['answeredOn'])
    expect(fields({ ...bridged, arrangedUntil: day('2027-01-15') })).toEqual(['arrangedUntil'])
  })
})

describe('days without help between periods', () => {
  it('are found where one ends before the next begins', () =>
    expect(
      gapsBetween([
        period('Wmo', '2027-03-01', null),
        period('Jeugdwet', '2026-01-01', '2027-01-31'),
        period('Zvw', '2026-06-01', '2026-12-31'),
      ]),
    ).toEqual([{ after: 'Jeugdwet', before: 'Wmo', from: day('2027-02-01'), until: day('2027-02-28') }]))

  it('are not there when the next begins on the day after, or the first has no end', () => {
    expect(gapsBetween([period('a', '2026-01-01', '2026-12-31'), period('b', '2027-01-01', null)])).toEqual(
      [],
    )
    expect(gapsBetween([period('a', '2026-01-01', null), period('b', '2028-01-01', null)])).toEqual([])
  })
})
