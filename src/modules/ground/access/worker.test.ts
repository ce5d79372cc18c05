import { describe, expect, it } from 'vitest'
import { endFaults, mayLeave, periodFaults, standOf, takenBy, workInWords } from './worker.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')
const period = (from: string, until?: string) => ({ from: day(from), until: until ? day(until) : null })
const nothing = { tasks: 0, files: 0, appointments: 0 }

describe('the days of a permission or a place in a team', () => {
  it.each([
    ['2026-11-25', undefined, 'planned'],
    ['2026-11-24', undefined, 'now'],
    ['2020-01-01', '2026-11-24', 'now'],
    ['2020-01-01', '2026-11-23', 'over'],
    ['2026-12-01', '2026-11-23', 'over'],
  ] as const)('from %s until %s is %s', (from, until, stand) => {
    expect(standOf(period(from, until), today)).toBe(stand)
  })

  it('begin today or later and do not end before they begin', () => {
    expect(periodFaults({ from: day('2026-11-23') }, today)[0]?.field).toBe('from')
    expect(periodFaults({ from: today, until: day('2026-11-23') }, today)[0]?.field).toBe('until')
    expect(periodFaults({ from: today, until: today }, today)).toEqual([])
  })

  it('end yesterday at the earliest, and an end comes nearer but never moves away', () => {
    expect(endFaults(period('2020-01-01'), day('2026-11-22'), today)).toHaveLength(1)
    expect(endFaults(period('2020-01-01'), day('2026-11-23'), today)).toEqual([])
    expect(endFaults(period('2020-01-01', '2026-12-01'), day('2026-12-31'), today)).toHaveLength(1)
    expect(endFaults(period('2020-01-01', '2026-12-01'), day('2026-11-30'), today)).toEqual([])
  })

  it('are not given twice for one day, but may follow each other', () => {
    const held = [period('2026-01-01', '2026-12-31')]
    expect(takenBy(held, period('2026-12-31'))).toBe(held[0])
    expect(takenBy(held, period('2025-01-01'))).toBe(held[0])
    expect(takenBy(held, period('2027-01-01'))).toBeUndefined()
    expect(takenBy(held, period('2025-01-01', '2025-12-31'))).toBeUndefined()
  })

  it('that were ended before they began leave room for others', () => {
    expect(takenBy([period('2026-12-01', '2026-11-23')], period('2026-11-24'))).toBeUndefined()
  })
})

describe('leaving', () => {
  const work = { tasks: 3, files: 1, appointments: 2 }

  it('is refused today while there is work, and names how much', () => {
    const answer = mayLeave('Tjalling Zegge', work, today, today)
    expect(answer.ok).toBe(false)
    expect(answer.ok ? '' : answer.refusal.because).toContain('3 open taken, 1 lopend dossier en 2 afspraken')
  })

  it('can be set for a later day, and today for who has nothing open', () => {
    expect(mayLeave('Tjalling Zegge', work, day('2026-11-25'), today).ok).toBe(true)
    expect(mayLeave('Tjalling Zegge', nothing, today, today).ok).toBe(true)
  })

  it('counts in words', () => {
    expect(workInWords({ ...nothing, tasks: 1 })).toBe('1 open taak')
    expect(workInWords({ ...nothing, files: 2, tasks: 1 })).toBe('1 open taak en 2 lopende dossiers')
    expect(workInWords(nothing)).toBe('')
  })
})
