import { describe, expect, it } from 'vitest'
import { Refused } from './failure.ts'
import { isWorkingDay } from './law/calendar.ts'
import { nationalLaw } from './law/law.ts'
import { legalTermKinds, type LegalTermKind, type Length } from './law/schema.ts'
import { endOf, movedEnd } from './term-length.ts'
import { applicationPossible, lastMomentOf, termOf } from './terms.ts'

const law = nationalLaw()
const day = (text: string) => Temporal.PlainDate.from(text)
const lastDay = (kind: LegalTermKind, start: string) => termOf(law, kind, day(start)).lastDay.toString()

describe('terms of law', () => {
  it('are plain data: kind, start, last day and article', () =>
    expect(JSON.stringify(termOf(law, 'investigation', day('2026-11-13')))).toBe(
      '{"kind":"investigation","start":"2026-11-13","lastDay":"2026-12-28","article":"Wmo 2015, artikel 2.3.2, eerste lid"}',
    ))

  it.each<[LegalTermKind, string, string, string]>([
    ['investigation', '2026-11-13', '2026-12-28', 'Christmas, then a weekend'],
    ['plan', '2026-12-18', '2026-12-28', 'Christmas, then a weekend'],
    ['objection', '2026-03-24', '2026-05-06', 'Liberation day'],
    ['decision', '2027-04-22', '2027-05-10', 'Ascension Day, a decree, a weekend'],
    ['decision', '2025-04-04', '2025-04-22', 'Good Friday to Easter Monday'],
  ])('ends as the law sheet works out: %s from %s until %s (%s)', (kind, start, last) =>
    expect(lastDay(kind, start)).toBe(last),
  )

  it.each<[LegalTermKind, string, string, string]>([
    ['plan', '2026-11-13', '2026-11-20', 'an ordinary week'],
    ['plan', '2025-12-19', '2025-12-29', 'second Christmas day on a Friday'],
    ['plan', '2025-12-26', '2026-01-05', 'a decree day after New Year'],
    ['decision', '2024-12-13', '2024-12-30', 'a decree day after Christmas'],
    ['decision', '2028-04-13', '2028-05-01', 'King’s day, a decree, a weekend'],
    ['decision', '2026-04-13', '2026-04-28', 'King’s day on a Monday'],
    ['decision', '2025-04-14', '2025-04-28', 'King’s day moved to Saturday: the Monday is an ordinary day'],
    ['objection', '2024-02-19', '2024-04-02', 'Easter Monday'],
    ['objection', '2026-04-13', '2026-05-26', 'Whit Monday'],
    ['investigation', '2028-02-29', '2028-04-11', 'a leap day'],
    ['plan', '2028-02-22', '2028-02-29', 'ends on a leap day'],
    ['decision', '2026-12-18', '2027-01-04', 'New Year, then a weekend'],
    ['investigation', '2199-11-14', '2199-12-27', 'far away: Christmas on Wednesday and Thursday'],
  ])('moves past weekends, holidays and decree days: %s from %s until %s (%s)', (kind, start, last) =>
    expect(lastDay(kind, start)).toBe(last),
  )

  it.each<[LegalTermKind, string, string, string]>([
    ['report-receipt', '2026-12-25', '2026-12-25', 'at once, even on a holiday'],
    ['temporary-provision', '2026-12-26', '2026-12-26', 'at once, even in a weekend'],
    ['payment', '2026-11-16', '2026-12-28', 'six weeks (Awb 4:87)'],
    ['delay-notice', '2026-11-16', '2026-11-16', 'not later than the term itself'],
    ['incomplete-refusal', '2026-11-27', '2026-12-28', 'four weeks, Christmas'],
    ['default-notice', '2026-12-11', '2026-12-28', 'two weeks, Christmas'],
    ['penalty-decision', '2027-01-12', '2027-01-26', 'two weeks'],
    ['objection-by-post', '2026-05-06', '2026-05-13', 'a week'],
    ['appeal', '2026-11-13', '2026-12-28', 'six weeks, Christmas'],
    ['objection-decision', '2026-05-06', '2026-06-17', 'six weeks'],
    [
      'objection-decision-committee',
      '2026-10-02',
      '2026-12-28',
      'twelve weeks is not more than twelve: Christmas counts',
    ],
    ['hearing-papers', '2026-12-08', '2026-12-01', 'a week before'],
    ['hearing-more-papers', '2026-12-10', '2026-11-29', 'counted back to a Sunday, which stays'],
    ['complaint', '2026-11-13', '2026-12-28', 'six weeks, Christmas'],
    ['complaint-adviser', '2026-10-16', '2026-12-28', 'ten weeks, Christmas'],
    ['complaint-refusal', '2026-11-27', '2026-12-28', 'four weeks, Christmas'],
    ['cak-in-kind', '2027-01-31', '2027-02-28', 'a month without a 31st; the regulation’s Sunday stays'],
    ['cak-in-kind', '2028-01-31', '2028-02-29', 'a leap year'],
    ['cak-pgb', '2026-08-26', '2026-12-26', 'four months, not moved'],
    ['debt-talk', '2026-11-27', '2026-12-28', 'four weeks, Christmas'],
    ['debt-talk-threat', '2026-12-23', '2026-12-29', 'three working days over Christmas'],
    ['debt-talk-threat', '2026-11-27', '2026-12-02', 'three working days over a weekend'],
    ['file-kept', '2028-02-29', '2043-02-28', 'fifteen years from a leap day'],
    ['youth-file-kept', '2019-12-31', '2034-12-31', 'fifteen years until 2020'],
    ['youth-file-kept', '2020-01-01', '2040-01-01', 'twenty years since 2020; a holiday stays'],
    ['destruction', '2026-11-30', '2027-03-01', 'three months: the last of February is a Sunday'],
    ['avg-request', '2026-11-26', '2026-12-26', 'a month, not moved'],
  ])('has the length of its article: %s from %s until %s (%s)', (kind, start, last) =>
    expect(lastDay(kind, start)).toBe(last),
  )

  it('never ends on a free day where the Algemene termijnenwet applies, and moves no further than it must', () => {
    const moving = legalTermKinds.filter((kind) => law.terms[kind].versions.at(-1)?.awt)
    const wrong: string[] = []
    for (const kind of moving) {
      const length = law.terms[kind].versions.at(-1)!.length
      for (let start = day('2024-01-01'); start.year < 2029; start = start.add({ days: 1 })) {
        const { lastDay: last } = termOf(law, kind, start)
        if (!isWorkingDay(law.calendar, last)) wrong.push(`${kind} ${start.toString()}: ends on a free day`)
        for (let free = endOf(law.calendar, start, length); !free.equals(last); free = free.add({ days: 1 }))
          if (isWorkingDay(law.calendar, free))
            wrong.push(`${kind} ${start.toString()}: passes a working day`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('keep the law of the day on which they start', () => {
    expect(() => termOf(law, 'plan', day('2014-12-31'))).toThrow(Refused)
    expect(lastDay('plan', '2015-01-02')).toBe('2015-01-09')
    expect(lastDay('objection', '2010-03-19')).toBe('2010-05-03')
    expect(() => termOf(law, 'objection', day('1993-12-31'))).toThrow(Refused)
  })
})

/** A term as short as none of the law is, under the Algemene termijnenwet. */
const short = (length: Length, start: string) => {
  const rule = { valid: { from: day('2015-01-01') }, length, awt: true, article: 'test' }
  return movedEnd(law.calendar, rule, day(start), endOf(law.calendar, day(start), length)).toString()
}

describe('the Algemene termijnenwet on short terms', () => {
  it.each([
    ['2026-11-26', '2026-11-30', 'Friday and Monday are two'],
    ['2026-11-27', '2026-12-01', 'Monday alone is one: Tuesday'],
    ['2026-12-23', '2026-12-28', 'Thursday and, after Christmas, Monday'],
    ['2026-12-24', '2026-12-29', 'Christmas and weekend hold none: Monday and Tuesday'],
    ['2026-04-02', '2026-04-08', 'Good Friday to Easter Monday hold none: Tuesday and Wednesday'],
  ])('gives three days from %s at least two working days, until %s (%s)', (start, last) =>
    expect(short({ days: 3 }, start)).toBe(last),
  )
  it('gives a term of two days no more than the next working day', () =>
    expect(short({ days: 2 }, '2026-04-02')).toBe('2026-04-07'))
})

describe('what follows from a term', () => {
  it('lets the resident apply when the investigation is done', () =>
    expect(applicationPossible(law, day('2026-11-13'), day('2026-12-01'))).toEqual({
      from: day('2026-12-01'),
      article: 'Wmo 2015, artikel 2.3.2, negende lid',
    }))
  it('lets the resident apply the day after six weeks, done or not', () => {
    expect(applicationPossible(law, day('2026-11-13')).from.toString()).toBe('2026-12-29')
    expect(applicationPossible(law, day('2026-11-13'), day('2027-01-15')).from.toString()).toBe('2026-12-29')
  })
  it('gives a data breach 72 hours, also when the clock changes', () =>
    expect(
      lastMomentOf(law, 'data-breach', Temporal.Instant.from('2026-10-23T20:00:00Z')).lastMoment.toString(),
    ).toBe('2026-10-26T20:00:00Z'))
})
