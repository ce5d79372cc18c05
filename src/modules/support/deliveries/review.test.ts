import { describe, expect, it } from 'vitest'
import { nationalLaw } from '../../../core/law/law.ts'
import { termOf } from '../../../core/terms.ts'
import { latestStart, mayInvite, mayKeep, mayStart, reviewDays, type ReviewState } from './review.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const law = nationalLaw()

describe('the last day to begin a re-indication', () => {
  it('leaves six weeks to investigate and two to decide before help ends', () => {
    expect(latestStart(law, day('2027-03-31')).toString()).toBe('2027-02-03')
  })

  it('counts the days to which holidays move the terms', () => {
    const lastDay = day('2027-02-22')
    const start = latestStart(law, lastDay)
    const decided = (from: Temporal.PlainDate) =>
      termOf(law, 'decision', termOf(law, 'investigation', from).lastDay).lastDay
    expect(Temporal.PlainDate.compare(decided(start), lastDay)).toBeLessThanOrEqual(0)
    expect(Temporal.PlainDate.compare(decided(start.add({ days: 1 })), lastDay)).toBe(1)
  })
})

describe('looking again at a decision', () => {
  it('begins as many weeks before the end as the policy says', () => {
    expect(reviewDays(law, 12, { until: day('2027-03-31'), reviewOn: day('2027-03-31') })).toMatchObject({
      kind: 'end',
      startFrom: day('2027-01-06'),
    })
  })

  it('never begins later than the terms of law allow, however short the policy is', () => {
    const { startFrom, startBy } = reviewDays(law, 2, {
      until: day('2027-03-31'),
      reviewOn: day('2027-03-31'),
    })
    expect(startFrom.equals(startBy)).toBe(true)
  })

  it('comes on the agreed day when that is before the end, or when there is no end', () => {
    for (const until of [null, day('2029-01-01')])
      expect(reviewDays(law, 12, { until, reviewOn: day('2027-06-01') })).toMatchObject({
        kind: 'periodic',
        onDay: day('2027-06-01'),
      })
  })
})

const states: Record<ReviewState['state'], ReviewState> = {
  due: { state: 'due' },
  invited: { state: 'invited', invitedOn: day('2026-11-20') },
  started: { state: 'started', startedOn: day('2026-11-20'), newCaseFile: 'x' },
  done: { state: 'done', doneOn: day('2026-11-20'), outcome: 'unchanged', words: '' },
}

const allowed = (rule: (state: ReviewState) => { ok: boolean }) =>
  Object.values(states)
    .filter((state) => rule(state).ok)
    .map(({ state }) => state)

describe('the steps of a review', () => {
  it('invites once, starts once, and does nothing after it is done', () => {
    expect(allowed(mayInvite)).toEqual(['due'])
    expect(allowed(mayStart)).toEqual(['due', 'invited'])
    expect(allowed((state) => mayKeep(state, 'periodic'))).toEqual(['due', 'invited'])
  })

  it('does not let help that ends go on without a new decision', () => {
    expect(mayKeep(states.due, 'end')).toMatchObject({ ok: false, refusal: { rule: 'decision-ends' } })
  })
})
