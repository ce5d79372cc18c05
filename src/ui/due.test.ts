import { describe, expect, it } from 'vitest'
import { daysLeftInWords, dueGroup } from './due.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
// A Tuesday.
const today = day('2026-11-24')

describe('dueGroup', () => {
  it.each([
    ['2026-11-23', 'overdue'],
    ['2026-11-24', 'today'],
    ['2026-11-25', 'week'],
    ['2026-11-29', 'week'],
    ['2026-11-30', 'later'],
  ] as const)('puts %s under %s when today is Tuesday 24 November', (due, group) => {
    expect(dueGroup(day(due), today)).toBe(group)
  })

  it('ends the week on Sunday, also when today is Sunday', () => {
    expect(dueGroup(day('2026-11-30'), day('2026-11-29'))).toBe('later')
  })

  it('keeps tasks without a day apart', () => {
    expect(dueGroup(undefined, today)).toBe('undated')
  })
})

describe('daysLeftInWords', () => {
  it.each([
    ['2026-11-21', '3 dagen te laat'],
    ['2026-11-23', '1 dag te laat'],
    ['2026-11-24', 'vandaag'],
    ['2026-11-25', 'morgen'],
    ['2027-01-04', 'nog 41 dagen'],
  ])('says of %s: %s', (due, words) => {
    expect(daysLeftInWords(day(due), today)).toBe(words)
  })
})
