import { describe, expect, it } from 'vitest'
import { calendarFile } from './calendar.ts'
import { companionsOf, placeInWords, planFaults, type ConversationPlan } from './conversation.ts'

const moment = (text: string) => Temporal.Instant.from(text)
const plan: ConversationPlan = {
  way: 'home',
  startsAt: moment('2026-11-26T09:00:00Z'),
  endsAt: moment('2026-11-26T10:30:00Z'),
  place: '',
  worker: 'w',
  supporter: 'Kim de Boer van De Linde',
  carer: 'Dina',
  companions: 'de buurvrouw\n',
  bring: '',
}
const now = moment('2026-11-24T08:00:00Z')
const fields = (changed: Partial<ConversationPlan>) =>
  planFaults({ ...plan, ...changed }, now).map(({ field }) => field)

describe('a talk that is planned', () => {
  it('is at a moment to come, ends after it begins, and has a place when it is elsewhere', () => {
    expect(fields({})).toEqual([])
    expect(fields({ startsAt: now })).toEqual(['day'])
    expect(fields({ endsAt: plan.startsAt })).toEqual(['until'])
    expect(fields({ way: 'elsewhere' })).toEqual(['place'])
  })

  it('never puts the address of the resident in an agenda', () =>
    expect(placeInWords({ way: 'home', place: 'Veenpad 7' })).toBe('Bij de inwoner thuis'))

  it('names in the invitation who comes along', () =>
    expect(companionsOf(plan)).toEqual([
      'cliëntondersteuner Kim de Boer van De Linde',
      'uw mantelzorger Dina',
      'de buurvrouw',
    ]))
})

describe('the calendar file of a talk', () => {
  const entry = {
    id: 'talk-1',
    version: 2,
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    place: placeInWords(plan),
    cancelled: false,
    municipality: 'Vierdorpen',
    now,
  }

  it('holds time and place, and nobody', () => {
    const file = calendarFile(entry)
    expect(file).toContain('DTSTART:20261126T090000Z')
    expect(file).toContain('DTEND:20261126T103000Z')
    expect(file).toContain('LOCATION:Bij de inwoner thuis')
    expect(file).toContain('SEQUENCE:2')
    expect(file).not.toMatch(/ATTENDEE|ORGANIZER|DESCRIPTION|Dina|Kim/)
  })

  it('takes a talk that does not take place out of the calendar', () =>
    expect(calendarFile({ ...entry, cancelled: true })).toMatch(/METHOD:CANCEL[\s\S]*STATUS:CANCELLED/))
})
