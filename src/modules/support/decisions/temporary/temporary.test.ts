import { describe, expect, it } from 'vitest'
import {
  lookBy,
  mayExtend,
  mayGiveAtOnce,
  standOf,
  takenOverOn,
  untilAtFirst,
  untilFaults,
  type TemporaryDays,
} from './temporary.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')
const help = (of: Partial<TemporaryDays> = {}) => ({
  announced: true,
  from: today,
  until: day('2027-01-11'),
  endedOn: null,
  product: 'household-help',
  number: 'Z-2026-000001',
  extendedBy: null as string | null,
  ...of,
})
const report = { endedOn: null }

describe('help at once', () => {
  it('lasts at first until the last day on which the law lets a decision on the report come', () => {
    // Report Friday 13 November 2026: investigated by Monday 28 December, decided by Monday 11 January 2027.
    expect(untilAtFirst(day('2026-11-13'), today)?.toString()).toBe('2027-01-11')
    expect(untilAtFirst(day('2026-09-01'), today)).toBeNull()
  })

  it('has a last day, not before it begins and not half a year away', () => {
    expect(untilFaults(today, day('2026-11-23'))).toMatchObject([{ field: 'until' }])
    expect(untilFaults(today, today)).toEqual([])
    expect(untilFaults(today, day('2027-05-24'))).toEqual([])
    expect(untilFaults(today, day('2027-05-25'))).toMatchObject([{ field: 'until' }])
  })

  it('is given only after a report that did not end (Wmo 2.3.3)', () => {
    expect(mayGiveAtOnce(report, 'household-help', [], today).ok).toBe(true)
    expect(mayGiveAtOnce(undefined, 'household-help', [], today)).toMatchObject({
      refusal: { rule: 'no-report' },
    })
    expect(mayGiveAtOnce({ endedOn: day('2026-11-20') }, 'household-help', [], today).ok).toBe(false)
  })

  it('is not given twice: while it waits for a signature or runs, but again once it ended', () => {
    const given = (of: Partial<TemporaryDays>) => mayGiveAtOnce(report, 'household-help', [help(of)], today)
    expect(given({ announced: false })).toMatchObject({ refusal: { rule: 'already-decided' } })
    expect(given({})).toMatchObject({ refusal: { rule: 'given-already' } })
    expect(given({ from: day('2026-11-02'), endedOn: day('2026-11-20') }).ok).toBe(true)
    expect(mayGiveAtOnce(report, 'respite', [help()], today).ok).toBe(true)
  })

  it('stands where its days say', () => {
    expect(standOf(help({ announced: false }), today)).toBe('waiting')
    expect(standOf(help({ from: day('2026-12-01') }), today)).toBe('coming')
    expect(standOf(help({ until: today }), today)).toBe('running')
    expect(standOf(help({ from: day('2026-11-02'), until: day('2026-11-23') }), today)).toBe('ended')
    expect(standOf(help({ from: day('2026-12-01'), endedOn: day('2026-11-25') }), today)).toBe('ended')
  })

  it('comes on the worklist a week before it ends, or today when that has passed', () => {
    expect(lookBy(day('2027-01-11'), today).toString()).toBe('2027-01-04')
    expect(lookBy(day('2026-11-27'), today).toString()).toBe('2026-11-24')
  })
})

describe('making help at once longer', () => {
  it('begins on the day after it would end', () => {
    expect(mayExtend(help(), today)).toMatchObject({ ok: true, value: { from: day('2027-01-12') } })
  })

  it.each([
    ['not-announced', { announced: false }],
    ['help-ended', { from: day('2026-11-02'), until: day('2026-11-23') }],
    ['help-ended', { endedOn: day('2026-12-01') }],
  ])('is refused: %s', (rule, of) => {
    expect(mayExtend(help(of), today)).toMatchObject({ refusal: { rule } })
  })

  it('happens once', () => {
    expect(mayExtend({ ...help(), extendedBy: 'Z-2026-000002' }, today)).toMatchObject({
      refusal: { rule: 'extended-already' },
    })
  })
})

describe('a decision on the application', () => {
  const on = day('2026-12-20')
  const ends = (
    granted: { product: string; from: string } | null,
    answered: boolean,
    of: Partial<TemporaryDays> = {},
  ) =>
    takenOverOn(help(of), {
      granted: granted && { ...granted, from: day(granted.from) },
      answered,
      on,
    })?.toString() ?? null

  it('takes over on the day on which the same help begins', () => {
    expect(ends({ product: 'household-help', from: '2027-01-01' }, true)).toBe('2026-12-31')
    expect(ends({ product: 'household-help', from: '2026-12-20' }, false)).toBe('2026-12-19')
  })

  it('leaves other help running until all of the application is answered', () => {
    expect(ends({ product: 'respite', from: '2027-01-01' }, false)).toBeNull()
    expect(ends({ product: 'respite', from: '2027-01-01' }, true)).toBe('2026-12-31')
  })

  it('ends it on its own day when it grants nothing', () => {
    expect(ends(null, true)).toBe('2026-12-20')
    expect(ends(null, false)).toBeNull()
  })

  it('never makes it last longer than was decided', () => {
    expect(ends(null, true, { until: day('2026-12-18') })).toBe('2026-12-18')
  })

  it('does not end it where days without help would come: it can still be extended', () => {
    expect(ends({ product: 'household-help', from: '2027-02-01' }, true)).toBeNull()
    expect(ends({ product: 'household-help', from: '2027-01-12' }, true)).toBe('2027-01-11')
  })
})
