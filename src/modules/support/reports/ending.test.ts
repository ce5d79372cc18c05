import { describe, expect, it } from 'vitest'
import { mayEnd, type Ended, type EndingReport } from './ending.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')
const report: EndingReport = {
  receivedOn: day('2026-11-13'),
  endedOn: null,
  findingsOn: day('2026-11-20'),
  diedOn: null,
  livesHere: true,
  question: 'simple',
}

const ruleOf = (changed: Partial<EndingReport>, as: Ended, on = today) => {
  const answer = mayEnd({ ...report, ...changed }, as, on, today)
  return answer.ok ? 'may end' : answer.refusal.rule
}

describe('how a report may end', () => {
  it('is by withdrawal, a solution, or no application after the findings', () => {
    for (const as of ['withdrawn', 'solved', 'no-application'] as const)
      expect(ruleOf({}, as)).toBe('may end')
  })

  it('is by an answer at once only where the question is a simple one', () => {
    expect(ruleOf({}, 'answered')).toBe('may end')
    expect(ruleOf({ question: 'to-clarify' }, 'answered')).toBe('not-simple')
    expect(ruleOf({ question: null }, 'answered')).toBe('not-simple')
  })

  it('is on a day from the report until today', () => {
    expect(ruleOf({}, 'withdrawn', day('2026-11-13'))).toBe('may end')
    expect(ruleOf({}, 'withdrawn', day('2026-11-12'))).toBe('day-outside-report')
    expect(ruleOf({}, 'withdrawn', day('2026-11-25'))).toBe('day-outside-report')
  })

  it('is no missing application before there were findings (Wmo 2.3.2(8), (9))', () =>
    expect(ruleOf({ findingsOn: null }, 'no-application')).toBe('no-findings'))

  it('is by death only when it is recorded, and then in no other way', () => {
    expect(ruleOf({}, 'died')).toBe('death-not-recorded')
    expect(ruleOf({ diedOn: day('2026-11-20') }, 'died')).toBe('may end')
    expect(ruleOf({ diedOn: day('2026-11-20') }, 'withdrawn')).toBe('resident-died')
  })

  it('is by moving only when the move away is recorded', () => {
    expect(ruleOf({}, 'moved')).toBe('move-not-recorded')
    expect(ruleOf({ livesHere: false }, 'moved')).toBe('may end')
  })

  it('is once', () => expect(ruleOf({ endedOn: today }, 'withdrawn')).toBe('report-ended'))
})
