import { describe, expect, it } from 'vitest'
import { granted } from './failure.ts'
import { nationalLaw } from './law/law.ts'
import { legalTermKinds } from './law/schema.ts'
import { openTerm, policyTerm, shortenedTerm } from './local-terms.ts'

const law = nationalLaw()
const day = (text: string) => Temporal.PlainDate.from(text)

describe('a term of law under local policy', () => {
  it('may be shorter, and then does not move past a holiday', () =>
    expect(granted(shortenedTerm(law, 'investigation', day('2026-11-27'), { weeks: 4 }))).toEqual({
      kind: 'investigation',
      start: day('2026-11-27'),
      lastDay: day('2026-12-25'),
      article: 'Wmo 2015, artikel 2.3.2, eerste lid',
    }))

  it('may be as long as the law', () =>
    expect(shortenedTerm(law, 'investigation', day('2026-11-02'), { days: 42 }).ok).toBe(true))

  it('may be in working days', () =>
    expect(
      granted(shortenedTerm(law, 'decision', day('2026-12-22'), { workingDays: 5 })).lastDay.toString(),
    ).toBe('2026-12-30'))

  it('may never be longer than the law, even where the last day would move as far', () => {
    for (const length of [{ days: 43 }, { weeks: 7 }, { months: 2 }, { years: 1 }, { workingDays: 31 }])
      expect(shortenedTerm(law, 'investigation', day('2026-11-13'), length)).toEqual({
        ok: false,
        refusal: {
          rule: 'longer-than-law',
          because: 'De gemeente kan de termijn voor "onderzoek" korter maken dan de wet, maar niet langer.',
          source: 'Wmo 2015, artikel 2.3.2, eerste lid',
        },
      })
  })

  it('is refused where the term belongs to the resident, or files must be kept', () => {
    const fixed = legalTermKinds.filter((kind) => {
      const result = shortenedTerm(law, kind, day('2026-11-13'), { days: 0 })
      return !result.ok && result.refusal.rule === 'fixed-by-law'
    })
    expect(fixed).toEqual([
      'plan',
      'objection',
      'objection-by-post',
      'appeal',
      'hearing-papers',
      'hearing-more-papers',
      'file-kept',
      'youth-file-kept',
    ])
  })
})

describe('a term that the municipality sets', () => {
  it('has the article of the law and the length of the case', () =>
    expect(openTerm(law, 'completion', day('2026-11-27'), { weeks: 2 })).toEqual({
      kind: 'completion',
      start: day('2026-11-27'),
      lastDay: day('2026-12-11'),
      article: 'Awb, artikel 4:5, eerste lid',
    }))

  it('does not move: a review on a Saturday stays there', () =>
    expect(openTerm(law, 'review', day('2026-11-28'), { months: 12 }).lastDay.toString()).toBe('2027-11-28'))
})

describe('a term of policy alone', () => {
  it('has the line of the document as its source, and counts working days', () =>
    expect(
      policyTerm(law, 'first-visit', day('2026-12-24'), { workingDays: 2 }, 'zoetermeer-2012:1699-1700'),
    ).toEqual({
      kind: 'first-visit',
      start: day('2026-12-24'),
      lastDay: day('2026-12-29'),
      article: 'zoetermeer-2012:1699-1700',
    }))
})
