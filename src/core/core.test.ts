import { describe, expect, it } from 'vitest'
import { parseBsn } from './bsn.ts'
import { cents, inEuros, parseEuros } from './cents.ts'
import { ageOn, dayOf, inWords, parseDay } from './days.ts'
import { isId, newId } from './id.ts'

describe('bsn', () => {
  it('takes a number that passes the eleven-test, with spaces or dots', () => {
    expect(parseBsn('9999 90019')).toBe('999990019')
    expect(parseBsn('999.990.019')).toBe('999990019')
  })
  it('refuses a number that fails the eleven-test, is too long, or is all zeros', () => {
    expect(parseBsn('999990018')).toBeUndefined()
    expect(parseBsn('9999900190')).toBeUndefined()
    expect(parseBsn('000000000')).toBeUndefined()
  })
})

describe('money', () => {
  it('reads what people type', () => {
    expect(parseEuros('€ 1.234,56')).toBe(123456)
    expect(parseEuros('21.80')).toBe(2180)
    expect(parseEuros('1.234')).toBe(123400)
    expect(parseEuros('twintig')).toBeUndefined()
  })
  it('refuses parts of a cent', () => expect(() => cents(0.5)).toThrow(RangeError))
  it('writes euros the Dutch way', () => expect(inEuros(cents(2180)).replace(/\s/g, ' ')).toBe('€ 21,80'))
})

describe('days', () => {
  it('says a day in Dutch words', () =>
    expect(inWords(Temporal.PlainDate.from('2026-11-24'))).toBe('dinsdag 24 november 2026'))
  it('takes the day of the Netherlands, not of Greenwich', () =>
    expect(dayOf(Temporal.Instant.from('2026-11-23T23:30:00Z')).toString()).toBe('2026-11-24'))
  it('refuses a day that does not exist', () => {
    expect(parseDay('2026-02-30')).toBeUndefined()
    expect(parseDay('24-11-2026')).toBeUndefined()
  })
  it('counts completed years', () =>
    expect(ageOn(Temporal.PlainDate.from('2008-11-25'), Temporal.PlainDate.from('2026-11-24'))).toBe(17))
})

describe('ids', () => {
  it('sort by the moment of making', () => {
    const early = newId(Temporal.Instant.from('2026-01-01T00:00:00Z'))
    const late = newId(Temporal.Instant.from('2026-01-01T00:00:01Z'))
    expect(isId(early)).toBe(true)
    expect(early < late).toBe(true)
  })
})
