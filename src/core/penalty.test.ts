import { describe, expect, it } from 'vitest'
import { granted } from './failure.ts'
import { nationalLaw } from './law/law.ts'
import { penaltyDecisionTerm, penaltyDue, penaltyFor } from './penalty.ts'
import { termOf } from './terms.ts'

const law = nationalLaw()
const day = (text: string) => Temporal.PlainDate.from(text)

/** The decision on an application of Monday 2 November 2026 is late after Monday the 16th. */
const late = termOf(law, 'decision', day('2026-11-02'))
const noticed = (notice: string) => granted(penaltyFor(law, late, day(notice)))

const penalty = noticed('2026-11-17')
const decideBy = (decided?: string) =>
  penaltyDecisionTerm(law, penalty, decided ? day(decided) : undefined)?.lastDay.toString()

describe('the penalty for a late decision', () => {
  it('runs from the fifteenth day after the notice, over 42 days in three steps', () =>
    expect(penalty).toEqual({
      notice: day('2026-11-17'),
      graceLastDay: day('2026-12-01'),
      steps: [
        { first: day('2026-12-02'), last: day('2026-12-15'), perDay: 2300 },
        { first: day('2026-12-16'), last: day('2026-12-29'), perDay: 3500 },
        { first: day('2026-12-30'), last: day('2027-01-12'), perDay: 4500 },
      ],
      atMost: 144200,
      article: 'Awb, artikel 4:17',
    }))

  it.each([
    ['2026-12-01', 0],
    ['2026-12-02', 2300],
    ['2026-12-15', 14 * 2300],
    ['2026-12-16', 14 * 2300 + 3500],
    ['2026-12-30', 14 * 5800 + 4500],
    ['2027-01-12', 144200],
    ['2027-03-01', 144200],
  ])('is due on %s: %i cents', (on, due) => expect(penaltyDue(penalty, day(on))).toBe(due))

  it('does not count the day on which the decision is announced, nor later ones', () => {
    expect(penaltyDue(penalty, day('2027-03-01'), day('2026-12-04'))).toBe(2 * 2300)
    expect(penaltyDue(penalty, day('2026-12-04'), day('2026-12-04'))).toBe(2 * 2300)
    expect(penaltyDue(penalty, day('2026-12-03'), day('2026-12-04'))).toBe(2 * 2300)
    expect(penaltyDue(penalty, day('2027-03-01'), day('2026-12-02'))).toBe(0)
  })

  it('moves the two weeks past Christmas, but not the 42 days', () => {
    const overChristmas = noticed('2026-12-11')
    expect(overChristmas.graceLastDay.toString()).toBe('2026-12-28')
    const weekend = noticed('2026-11-20')
    expect(weekend.steps[0]?.first.toString()).toBe('2026-12-05')
    expect(weekend.steps[2]?.last.toString()).toBe('2027-01-15')
  })

  it('has the amounts of the day of the notice', () => {
    const old = termOf(law, 'decision', day('2018-11-19'))
    expect(granted(penaltyFor(law, old, day('2018-12-31'))).atMost).toBe(126000)
    expect(granted(penaltyFor(law, old, day('2019-01-01'))).atMost).toBe(144200)
  })

  it('does not start by a notice on or before the last day of the term', () =>
    expect(penaltyFor(law, late, day('2026-11-16'))).toEqual({
      ok: false,
      refusal: {
        rule: 'notice-too-early',
        because: 'De ingebrekestelling kwam te vroeg: de termijn liep tot en met maandag 16 november 2026.',
        source: 'Awb, artikel 4:17',
      },
    }))

  it('runs for decisions on objections, not for an investigation or a complaint', () => {
    const start = day('2026-05-06')
    for (const kind of ['objection-decision', 'objection-decision-committee'] as const)
      expect(penaltyFor(law, termOf(law, kind, start), day('2026-12-01')).ok).toBe(true)
    for (const kind of ['investigation', 'complaint'] as const)
      expect(penaltyFor(law, termOf(law, kind, start), day('2026-12-01'))).toMatchObject({
        refusal: { rule: 'no-penalty' },
      })
  })

  it('is set by decision within two weeks after the last day over which it is due', () => {
    expect(decideBy()).toBe('2027-01-26')
    expect(decideBy('2026-12-12')).toBe('2026-12-28')
    expect(decideBy('2027-02-10')).toBe('2027-01-26')
    expect(decideBy('2026-12-02')).toBeUndefined()
  })
})
