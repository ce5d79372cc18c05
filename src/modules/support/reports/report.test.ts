import { describe, expect, it } from 'vitest'
import { reportFaults, reportRefusal, type ReportedResident } from './report.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const adult: ReportedResident = { age: 82, diedOn: null, mergedInto: null, hasRepresentative: false }
const child: ReportedResident = { ...adult, age: 9 }

const fields = (...of: Parameters<typeof reportFaults>) => reportFaults(...of).map(({ field }) => field)

describe('a report as it was filled in', () => {
  it('is of today or before', () => {
    const byHimself = { reporterKind: 'resident' } as const
    expect(fields(adult, byHimself, today, today)).toEqual([])
    expect(fields(adult, byHimself, today.add({ days: 1 }), today)).toEqual(['receivedOn'])
  })

  it('of a child under sixteen needs somebody who speaks for it', () => {
    expect(fields(child, { reporterKind: 'professional' }, today, today)).toEqual(['reporterKind'])
    expect(fields(child, { reporterKind: 'representative' }, today, today)).toEqual([])
    expect(
      fields({ ...child, hasRepresentative: true }, { reporterKind: 'professional' }, today, today),
    ).toEqual([])
    expect(fields({ ...child, age: 16 }, { reporterKind: 'resident' }, today, today)).toEqual([])
  })

  it('cannot be of somebody who died, or whose record was merged into another', () => {
    expect(reportRefusal(adult)).toBeUndefined()
    expect(reportRefusal({ ...adult, diedOn: today })?.rule).toBe('resident-died')
    expect(reportRefusal({ ...adult, mergedInto: 'another' })?.rule).toBe('resident-merged')
  })
})
