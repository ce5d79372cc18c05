import { describe, expect, it } from 'vitest'
import { nationalLaw } from '../../../../core/law/law.ts'
import type { Application } from '../application.ts'
import { isOver, mayWithdrawNotice, noticeEffect, noticeIfToday, penaltyRunning } from './default-notice.ts'
import type { DefaultNotice } from './records.ts'

const law = nationalLaw()
const day = (text: string) => Temporal.PlainDate.from(text)

/** Applied on Monday 2 November 2026, decision by Monday the 16th. */
const application = (of: Partial<Application> = {}): Application =>
  ({
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
    suspensions: [],
    delays: [],
    notices: [],
    state: 'open',
    decideBy: day('2026-11-16'),
    ...of,
  }) as Application

const notice = (receivedOn: string, of: Partial<DefaultNotice> = {}): DefaultNotice => ({
  id: receivedOn,
  receivedOn: day(receivedOn),
  channel: 'letter',
  effect: 'valid',
  lawfulLastDay: day('2026-11-16'),
  withdrawnOn: null,
  withdrawnWords: '',
  toSettleSince: null,
  settledOn: null,
  letter: '0',
  ...of,
})
const decided = (on: string, notices: DefaultNotice[] = []) =>
  application({
    state: 'decided',
    endedOn: day(on),
    endedWords: 'besluit genomen',
    notices,
  })

const effectOn = (received: string, of = application(), today = '2027-03-01') =>
  noticeEffect(law, of, day(received), day(today))

const on = (today: string, of = application({ notices: [notice('2026-11-17')] })) => {
  const running = penaltyRunning(law, of, day(today))!
  return [running.due, running.lastDay?.toString(), isOver(running, day(today))]
}

describe('a notice of default (Awb 4:17(3))', () => {
  it('has no effect on or before the last day of the term, and gives two weeks after it', () => {
    expect(effectOn('2026-11-16')).toMatchObject({ value: { effect: 'too-early' } })
    expect(effectOn('2026-11-17')).toMatchObject({
      value: { effect: 'valid', penalty: { graceLastDay: day('2026-12-01') } },
    })
  })

  it('counts with the days on which the term stood still', () => {
    const consented = application({
      suspensions: [
        {
          id: '1',
          missing: [],
          because: 'x',
          version: 1,
          ground: 'consent',
          first: day('2026-11-16'),
          last: day('2026-11-29'),
        },
      ],
    })
    expect(effectOn('2026-11-17', consented)).toMatchObject({
      value: { effect: 'too-early', lawfulLastDay: day('2026-11-30') },
    })
    expect(effectOn('2026-12-01', consented)).toMatchObject({ value: { effect: 'valid' } })
  })

  it('has no effect while the term stands still', () => {
    const still = application({
      suspensions: [
        { id: '1', missing: [], because: 'x', version: 1, ground: 'force-majeure', first: day('2026-11-10') },
      ],
    })
    expect(effectOn('2026-12-01', still)).toMatchObject({
      value: { effect: 'too-early', lawfulLastDay: null },
    })
  })

  it('counts once, from the first valid one, also when a later one was taken down first', () => {
    const had = application({ notices: [notice('2026-11-20')] })
    expect(effectOn('2026-11-25', had)).toMatchObject({
      value: { effect: 'repeated', first: day('2026-11-20'), penalty: { graceLastDay: day('2026-12-04') } },
    })
    expect(effectOn('2026-11-18', had)).toMatchObject({
      value: { effect: 'valid', penalty: { graceLastDay: day('2026-12-02') } },
    })
    const settled = application({ notices: [notice('2026-11-20', { settledOn: day('2027-02-01') })] })
    expect(effectOn('2026-11-18', settled)).toMatchObject({ value: { effect: 'repeated' } })
  })

  it('counts anew after an earlier one was too early or taken back', () => {
    const had = application({
      notices: [
        notice('2026-11-10', { effect: 'too-early' }),
        notice('2026-11-18', { withdrawnOn: day('2026-11-19'), withdrawnWords: 'toch niet' }),
      ],
    })
    expect(effectOn('2026-11-25', had)).toMatchObject({ value: { effect: 'valid' } })
  })

  it('is refused for an application that was answered by then, or never taken up', () => {
    expect(effectOn('2026-11-25', decided('2026-11-25'))).toMatchObject({
      refusal: { rule: 'answered-already' },
    })
    expect(effectOn('2026-11-24', decided('2026-11-25'))).toMatchObject({ value: { effect: 'valid' } })
    const early = application({ state: 'early', takenUpOn: null, offeredOn: null })
    expect(effectOn('2026-11-25', early)).toMatchObject({ refusal: { rule: 'application-too-early' } })
  })

  it('comes on a day between the application and today', () => {
    for (const received of ['2026-11-01', '2027-03-02'])
      expect(effectOn(received)).toMatchObject({ refusal: { rule: 'day-of-notice' } })
  })
})

describe('the penalty of a late decision', () => {
  it('is nothing within two weeks, then grows by the day up to 42 days', () => {
    expect(on('2026-12-01')).toEqual([0, undefined, false])
    expect(on('2026-12-02')).toEqual([2300, '2026-12-02', false])
    expect(on('2027-01-12')).toEqual([144200, '2027-01-12', false])
    expect(on('2027-01-13')).toEqual([144200, '2027-01-12', true])
  })

  it('stops on the day before the decision', () => {
    expect(on('2027-02-01', decided('2026-12-04', [notice('2026-11-17')]))).toEqual([
      4600,
      '2026-12-03',
      true,
    ])
    expect(on('2027-02-01', decided('2026-12-02', [notice('2026-11-17')]))).toEqual([0, undefined, true])
  })

  it('is shown before any notice came, once the term has passed', () => {
    expect(noticeIfToday(law, application(), day('2026-11-16'))).toBeUndefined()
    expect(noticeIfToday(law, application(), day('2026-11-17'))).toMatchObject({ atMost: 144200 })
    const counts = application({ notices: [notice('2026-11-17')] })
    expect(noticeIfToday(law, counts, day('2026-11-20'))).toBeUndefined()
  })

  it('can be stopped by taking the notice back until it was set by decision', () => {
    const withdraw = (of: Partial<DefaultNotice> = {}, taken = '2026-12-10') =>
      mayWithdrawNotice(application({ notices: [notice('2026-11-17', of)] }), day(taken), day('2026-12-10'))
    expect(withdraw().ok).toBe(true)
    expect(withdraw({}, '2026-11-16')).toMatchObject({ refusal: { rule: 'day-of-withdrawal' } })
    expect(withdraw({ settledOn: day('2026-12-09') })).toMatchObject({ refusal: { rule: 'settled' } })
    expect(mayWithdrawNotice(application(), day('2026-12-10'), day('2026-12-10'))).toMatchObject({
      refusal: { rule: 'no-notice' },
    })
  })
})
