import { describe, expect, it } from 'vitest'
import { granted } from './failure.ts'
import { nationalLaw } from './law/law.ts'
import type { LegalTermKind } from './law/schema.ts'
import { adjustedTerm, type Adjustments, type Suspension } from './suspension.ts'

const law = nationalLaw()
const day = (text: string) => Temporal.PlainDate.from(text)
const november = (date: number) => day(`2026-11-${String(date).padStart(2, '0')}`)

const adjust = (kind: LegalTermKind, start: Temporal.PlainDate, adjustments: Adjustments) => {
  const adjusted = granted(adjustedTerm(law, kind, start, adjustments))
  return adjusted.state === 'runs'
    ? `${adjusted.term.lastDay.toString()} after ${adjusted.suspendedDays}`
    : `stands still since ${adjusted.since.toString()}, ${adjusted.daysLeft} left`
}
/** The decision on an application of Monday 2 November 2026, due on Monday the 16th. */
const decision = (...suspensions: Suspension[]) => adjust('decision', november(2), { suspensions })

const asked: Suspension = { ground: 'completion', asked: november(5), lastDay: november(19) }

describe('a suspended decision', () => {
  it('ends on its own day without suspensions', () => expect(decision()).toBe('2026-11-16 after 0'))

  it('is suspended from the day after the request until the day of completion', () =>
    expect(decision({ ...asked, completed: november(10) })).toBe('2026-11-20 after 4'))

  it('is suspended until the term for completion has passed unused; then weekends count again', () =>
    expect(decision(asked)).toBe('2026-11-30 after 13'))

  it('is not suspended longer because the application is completed too late', () =>
    expect(decision({ ...asked, completed: november(25) })).toBe('2026-11-30 after 13'))

  it('is not suspended when the application is completed on the day after the request', () =>
    expect(decision({ ...asked, completed: november(6) })).toBe('2026-11-16 after 0'))

  it('counts the days of several suspensions together', () =>
    expect(
      decision(
        { ...asked, completed: november(10) },
        { ground: 'consent', first: november(17), last: november(18) },
      ),
    ).toBe('2026-11-23 after 6'))

  it('counts a day once when suspensions overlap, whatever their order', () => {
    const consent: Suspension = { ground: 'consent', first: november(8), last: november(14) }
    const completed: Suspension = { ...asked, completed: november(10) }
    const inside: Suspension = { ground: 'applicant', first: november(9), last: november(9) }
    expect(decision(completed, consent, inside)).toBe('2026-11-25 after 9')
    expect(decision(inside, consent, completed)).toBe('2026-11-25 after 9')
  })

  it('is not revived by what begins after the term has passed', () =>
    expect(decision({ ground: 'completion', asked: november(16), lastDay: november(30) })).toBe(
      '2026-11-16 after 0',
    ))

  it('can still be suspended on its last day', () =>
    expect(decision({ ground: 'completion', asked: november(15), lastDay: november(18) })).toBe(
      '2026-11-18 after 2',
    ))

  it('can still be suspended on the day to which the weekend moved it', () =>
    expect(
      adjust('decision', day('2026-10-31'), {
        suspensions: [
          { ground: 'completion', asked: november(15), lastDay: november(29), completed: november(20) },
        ],
      }),
    ).toBe('2026-11-20 after 4'))

  it('does not count days before the term began', () =>
    expect(decision({ ground: 'consent', first: day('2026-10-28'), last: november(4) })).toBe(
      '2026-11-18 after 2',
    ))

  it('stands still while force majeure or information from abroad has no end, with the days that are left', () => {
    expect(decision({ ground: 'force-majeure', first: november(9) })).toBe(
      'stands still since 2026-11-09, 8 left',
    )
    expect(decision({ ground: 'foreign-information', told: november(8) })).toBe(
      'stands still since 2026-11-09, 8 left',
    )
    expect(decision({ ground: 'foreign-information', told: november(8), received: november(12) })).toBe(
      '2026-11-19 after 3',
    )
  })

  it('keeps the days left after earlier suspensions when it stands still', () =>
    expect(
      decision({ ...asked, completed: november(10) }, { ground: 'applicant', first: november(16) }),
    ).toBe('stands still since 2026-11-16, 5 left'))

  it('names the articles by which it has become longer', () =>
    expect(granted(adjustedTerm(law, 'decision', november(2), { suspensions: [asked] }))).toMatchObject({
      term: { article: 'Wmo 2015, artikel 2.3.5, tweede lid; Awb, artikel 4:15, eerste lid, onder a' },
    }))

  it('is refused for a term that the law does not suspend: the investigation', () =>
    expect(adjustedTerm(law, 'investigation', november(2), { suspensions: [asked] })).toMatchObject({
      ok: false,
      refusal: { rule: 'no-suspension', source: 'Wmo 2015, artikel 2.3.2, eerste lid' },
    }))
})

describe('a put-off', () => {
  const objectionEnded = day('2026-05-06')
  it('makes the decision on an objection at most six weeks later', () => {
    expect(adjust('objection-decision', objectionEnded, { putOff: { weeks: 6 } })).toBe('2026-07-29 after 0')
    expect(adjust('objection-decision-committee', objectionEnded, { putOff: { weeks: 6 } })).toBe(
      '2026-09-09 after 0',
    )
    expect(adjustedTerm(law, 'objection-decision', objectionEnded, { putOff: { days: 43 } })).toMatchObject({
      refusal: { rule: 'put-off-too-long', source: 'Awb, artikel 7:10, derde lid' },
    })
  })
  it('makes a complaint at most four weeks later', () => {
    expect(adjust('complaint', november(2), { putOff: { weeks: 4 } })).toBe('2027-01-11 after 0')
    expect(adjust('complaint-adviser', november(2), { putOff: { weeks: 4 } })).toBe('2027-02-08 after 0')
    expect(adjustedTerm(law, 'complaint', november(2), { putOff: { weeks: 5 } }).ok).toBe(false)
  })
  it('goes together with a suspension for a defect', () =>
    expect(
      granted(
        adjustedTerm(law, 'objection-decision', objectionEnded, {
          putOff: { weeks: 6 },
          suspensions: [{ ground: 'completion', asked: day('2026-05-10'), lastDay: day('2026-05-24') }],
        }),
      ),
    ).toMatchObject({
      suspendedDays: 13,
      term: {
        lastDay: day('2026-08-11'),
        article: 'Awb, artikel 7:10, eerste lid; Awb, artikel 7:10, derde lid; Awb, artikel 7:10, tweede lid',
      },
    }))
  it('is refused for the decision on an application, which can only be announced late', () =>
    expect(adjustedTerm(law, 'decision', november(2), { putOff: { weeks: 1 } })).toMatchObject({
      refusal: { rule: 'put-off-too-long' },
    }))
})
