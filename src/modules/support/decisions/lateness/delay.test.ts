import { describe, expect, it } from 'vitest'
import { granted } from '../../../../core/failure.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import type { Application, SuspensionRecord } from '../application.ts'
import { decisionTerm } from '../decision-term.ts'
import { mayConsent, mayRunAgain, mayStandStill, mayWriteOfDelay } from './delay.ts'

const law = nationalLaw()
const day = (text: string) => Temporal.PlainDate.from(text)
const of = { missing: [], because: 'reden', version: 1 }

/** Applied on Monday 2 November 2026, decision by Monday the 16th. */
const application = (suspensions: readonly SuspensionRecord[] = []): Application => ({
  id: '0',
  number: 'A-2026-000001',
  caseFile: '0',
  findings: null,
  receivedOn: day('2026-11-02'),
  firstDay: day('2026-11-02'),
  takenUpOn: day('2026-11-02'),
  asked: 'een traplift',
  way: 'letter',
  ownDays: null,
  version: 1,
  items: [],
  suspensions,
  delays: [],
  notices: [],
  state: 'open',
  decideBy: day('2026-11-16'),
})
const asked: SuspensionRecord = {
  ...of,
  id: '1',
  ground: 'completion',
  asked: day('2026-11-05'),
  lastDay: day('2026-11-19'),
}

const write = (kind: 'told' | 'asked', newLastDay: string, today: string) =>
  mayWriteOfDelay(law, application(), { kind, newLastDay: day(newLastDay) }, day(today))

const consent = (newLastDay: string, consentedOn: string, today = consentedOn, at = application()) =>
  mayConsent(law, at, { consentedOn: day(consentedOn), newLastDay: day(newLastDay) }, day(today))

const still = (from: string, today = '2026-11-12') =>
  mayStandStill(law, application(), { from: day(from), expected: day('2026-12-01') }, day(today))

const endsOn = (newLastDay: string) => {
  const { first, last } = granted(consent(newLastDay, '2026-11-12'))
  const term = granted(
    decisionTerm(law, {
      takenUpOn: day('2026-11-02'),
      ownDays: null,
      suspensions: [{ ground: 'consent', first, last }],
    }),
  )
  return term.state === 'runs' && term.lawfulLastDay.toString()
}

describe('writing of a delay', () => {
  it('names a day after the last day of the law (Awb 4:14)', () => {
    expect(write('told', '2026-11-30', '2026-11-10').ok).toBe(true)
    expect(write('told', '2026-11-16', '2026-11-10')).toMatchObject({ refusal: { rule: 'day-not-later' } })
  })

  it('can be told after the term too, but consent to what has lapsed is not asked', () => {
    expect(write('told', '2026-11-30', '2026-11-20').ok).toBe(true)
    expect(write('told', '2026-11-19', '2026-11-20')).toMatchObject({ refusal: { rule: 'day-passed' } })
    expect(write('asked', '2026-11-30', '2026-11-17')).toMatchObject({ refusal: { rule: 'term-lapsed' } })
    expect(write('asked', '2026-11-30', '2026-11-16').ok).toBe(true)
  })
})

describe('written consent (Awb 4:15(2)a)', () => {
  it('moves the last day to the agreed one, which moves on past a weekend', () => {
    expect(endsOn('2026-11-30')).toBe('2026-11-30')
    expect(endsOn('2026-11-17')).toBe('2026-11-17')
    expect(endsOn('2026-11-28')).toBe('2026-11-30')
  })

  it('counts when it was given on the last day, not after it', () => {
    expect(consent('2026-11-30', '2026-11-16', '2026-11-20').ok).toBe(true)
    expect(consent('2026-11-30', '2026-11-17')).toMatchObject({ refusal: { rule: 'term-lapsed' } })
  })

  it('is no consent before the application, after today, or to an earlier day', () => {
    for (const given of [
      consent('2026-11-30', '2026-11-01', '2026-11-12'),
      consent('2026-11-30', '2026-11-13', '2026-11-12'),
    ])
      expect(given).toMatchObject({ refusal: { rule: 'day-of-consent' } })
    expect(consent('2026-11-16', '2026-11-12')).toMatchObject({ refusal: { rule: 'day-not-later' } })
  })

  it('waits while the applicant can still complete his application', () => {
    expect(consent('2026-12-15', '2026-11-12', '2026-11-12', application([asked]))).toMatchObject({
      refusal: { rule: 'may-still-complete' },
    })
    expect(consent('2026-12-15', '2026-11-20', '2026-11-20', application([asked])).ok).toBe(true)
  })
})

describe('a term that stands still (Awb 4:15(2)b and c)', () => {
  it('does so from a day within the term', () => {
    expect(still('2026-11-10').ok).toBe(true)
    expect(still('2026-11-17', '2026-11-20')).toMatchObject({ refusal: { rule: 'term-lapsed' } })
    expect(still('2026-11-13')).toMatchObject({ refusal: { rule: 'first-day' } })
  })

  it('runs again once, on a day after it began', () => {
    const standing = application([{ ...of, id: '2', ground: 'force-majeure', first: day('2026-11-10') }])
    const again = (on: string) => mayRunAgain(standing, day(on), day('2026-11-20'))
    expect(again('2026-11-18').ok).toBe(true)
    expect(again('2026-11-10')).toMatchObject({ refusal: { rule: 'day-of-running' } })
    expect(again('2026-11-21')).toMatchObject({ refusal: { rule: 'day-of-running' } })
    expect(mayRunAgain(application(), day('2026-11-18'), day('2026-11-20'))).toMatchObject({
      refusal: { rule: 'runs-already' },
    })
    expect(
      mayWriteOfDelay(law, standing, { kind: 'told', newLastDay: day('2026-12-10') }, day('2026-11-20')),
    ).toMatchObject({
      refusal: { rule: 'stands-still' },
    })
  })
})
