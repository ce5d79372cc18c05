import { describe, expect, it } from 'vitest'
import { areaChanges, mayLeaveAreas, serviceFaults } from './team.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const period = (from: string, until?: string) => ({ from: day(from), until: until ? day(until) : null })
const served = (area: string, from = '2020-01-01', until?: string) => ({
  id: `${area} ${from}`,
  area,
  name: area,
  ...period(from, until),
})

describe('the areas of a team from a day on', () => {
  const today = day('2026-11-24')

  it('begin where they are new and end where they are no longer wanted', () => {
    const changes = areaChanges([served('noord'), served('zuid')], ['zuid', 'oost'], today)
    expect(changes.begin).toEqual(['oost'])
    expect(changes.end.map(({ area }) => area)).toEqual(['noord'])
  })

  it('begin anew when the team served them before', () => {
    expect(areaChanges([served('noord', '2020-01-01', '2026-11-23')], ['noord'], today)).toEqual({
      begin: ['noord'],
      end: [],
    })
  })
})

describe('leaving an area', () => {
  it('is refused while files are open there that no team would see, and names them', () => {
    const answer = mayLeaveAreas([{ name: 'Noord', files: 2 }])
    expect(answer.ok ? '' : answer.refusal.because).toContain('Noord (2 lopende dossiers)')
    expect(mayLeaveAreas([]).ok).toBe(true)
  })
})

describe('a place in a team', () => {
  it.each([
    ['2020-01-01', '2019-12-31', undefined, 'from'],
    ['2020-01-01', '2026-11-24', undefined, undefined],
  ] as const)('of who is in service since %s, from %s', (since, from, until, field) => {
    expect(serviceFaults(period(since), period(from, until))[0]?.field).toBe(field)
  })

  it('ends no later than the service', () => {
    expect(serviceFaults(period('2020-01-01', '2026-12-31'), period('2026-11-24'))[0]?.field).toBe('until')
    expect(serviceFaults(period('2020-01-01', '2026-12-31'), period('2026-11-24', '2026-12-31'))).toEqual([])
  })
})
