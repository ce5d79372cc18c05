import { describe, expect, it } from 'vitest'
import { granted } from '../../../core/failure.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { decisionTerm, type TermFacts } from './decision-term.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

const termOf = (of: Partial<TermFacts> = {}) =>
  granted(
    decisionTerm(nationalLaw(), { takenUpOn: day('2026-11-24'), ownDays: null, suspensions: [], ...of }),
  )

describe('the term of a decision', () => {
  it('is two weeks by law, moved past holidays (application Thursday 22 April 2027: Monday 10 May)', () => {
    expect(termOf({ takenUpOn: day('2027-04-22') })).toMatchObject({
      state: 'runs',
      lastDay: day('2027-05-10'),
    })
  })

  it('[ZWO-26] is the shorter term that the municipality set for the year, beside the last day by law', () => {
    expect(termOf({ ownDays: 10 })).toMatchObject({
      lastDay: day('2026-12-04'),
      lawfulLastDay: day('2026-12-08'),
    })
  })

  it('is refused when the municipality would take longer than the law', () => {
    const longer = decisionTerm(nationalLaw(), {
      takenUpOn: day('2026-11-24'),
      ownDays: 15,
      suspensions: [],
    })
    expect(longer).toMatchObject({ ok: false, refusal: { rule: 'longer-than-law' } })
  })

  it('moves both days by the days that it stood still for a completion (Awb 4:15(1)a)', () => {
    const asked = { ground: 'completion', asked: day('2026-11-26'), lastDay: day('2026-12-10') } as const
    const open = termOf({ ownDays: 10, suspensions: [asked] })
    expect(open).toMatchObject({ suspendedDays: 13, lastDay: day('2026-12-17') })
    const done = termOf({ ownDays: 10, suspensions: [{ ...asked, completed: day('2026-11-30') }] })
    expect(done).toMatchObject({ suspendedDays: 3, lastDay: day('2026-12-07') })
  })

  it('stands still without an end while the applicant himself delays (Awb 4:15(2)b)', () => {
    const delay = { ground: 'applicant', first: day('2026-11-30') } as const
    expect(termOf({ suspensions: [delay] })).toMatchObject({ state: 'stands-still', daysLeft: 9 })
  })
})
