import { describe, expect, it } from 'vitest'
import { addWorkingDays, countWorkingDays, easterSunday, isWorkingDay, nextWorkingDay } from './calendar.ts'
import { nationalLaw } from './law.ts'

const { calendar } = nationalLaw()
const day = (text: string) => Temporal.PlainDate.from(text)
const holiday = (text: string) => calendar.holidayOn(day(text))?.name

/** Easter by Gauss, with his two exceptions: another way than the program's own. */
function easterByGauss(year: number): string {
  const k = Math.floor(year / 100)
  const m = (15 - Math.floor((13 + 8 * k) / 25) + k - Math.floor(k / 4)) % 30
  const n = (4 + k - Math.floor(k / 4)) % 7
  const [a, b, c] = [year % 19, year % 4, year % 7]
  const d = (19 * a + m) % 30
  const e = (2 * b + 4 * c + 6 * d + n) % 7
  const exception = (d === 29 && e === 6) || (d === 28 && e === 6 && a > 10) ? 7 : 0
  return day(`${year}-03-22`)
    .add({ days: d + e - exception })
    .toString()
}

describe('Easter', () => {
  it.each([
    '1900-04-15',
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2100-03-28',
    '2200-04-06',
  ])('was or will be on %s', (text) => expect(easterSunday(day(text).year).toString()).toBe(text))

  it('agrees with the method of Gauss in every year from 1900 to 2200', () => {
    for (let year = 1900; year <= 2200; year += 1)
      expect(easterSunday(year).toString()).toBe(easterByGauss(year))
  })
})

describe('holidays', () => {
  it('are those of the Algemene termijnenwet in 2026', () => {
    const found: string[] = []
    for (let date = day('2026-01-01'); date.year === 2026; date = date.add({ days: 1 })) {
      const name = calendar.holidayOn(date)?.name
      if (name) found.push(`${date.toString()} ${name}`)
    }
    expect(found).toEqual([
      '2026-01-01 Nieuwjaarsdag',
      '2026-01-02 gelijkgestelde dag',
      '2026-04-03 Goede Vrijdag',
      '2026-04-06 tweede paasdag',
      '2026-04-27 Koningsdag',
      '2026-05-05 Bevrijdingsdag',
      '2026-05-14 Hemelvaartsdag',
      '2026-05-15 gelijkgestelde dag',
      '2026-05-25 tweede pinksterdag',
      '2026-12-25 eerste kerstdag',
      '2026-12-26 tweede kerstdag',
    ])
  })

  it('hold every day that was made equal by decree', () => {
    for (const text of [
      '2024-05-10',
      '2024-12-27',
      '2025-05-30',
      '2026-01-02',
      '2026-05-15',
      '2027-05-07',
      '2028-04-28',
      '2028-05-26',
    ])
      expect(holiday(text)).toBe('gelijkgestelde dag')
  })

  it('keep King’s day on 26 April when the 27th is a Sunday', () => {
    expect(holiday('2025-04-26')).toBe('Koningsdag')
    expect(holiday('2025-04-27')).toBeUndefined()
    expect(holiday('2031-04-26')).toBe('Koningsdag')
  })

  it('keep Queen’s day up to 2013, on 29 April when the 30th was a Sunday', () => {
    expect(holiday('2013-04-30')).toBe('Koninginnedag')
    expect(holiday('2006-04-29')).toBe('Koninginnedag')
    expect(holiday('2013-04-27')).toBeUndefined()
    expect(holiday('2014-04-30')).toBeUndefined()
  })

  it('are found in every year from 1900 to 2200, each Easter holiday on its day of the week', () => {
    for (let year = 1900; year <= 2200; year += 1) {
      const easter = easterSunday(year)
      for (const [days, name, weekday] of [
        [-2, 'Goede Vrijdag', 5],
        [1, 'tweede paasdag', 1],
        [50, 'tweede pinksterdag', 1],
      ] as const) {
        const date = easter.add({ days })
        expect(calendar.holidayOn(date)?.name).toBe(name)
        expect(date.dayOfWeek).toBe(weekday)
      }
      expect(easter.add({ days: 39 }).dayOfWeek).toBe(4)
      expect(calendar.holidayOn(easter.add({ days: 39 }))).toBeDefined()
      for (const fixed of ['01-01', '05-05', '12-25', '12-26'])
        expect(holiday(`${year}-${fixed}`)).toBeDefined()
    }
  })
})

describe('working days', () => {
  it('are no Saturday, Sunday or holiday', () => {
    expect(isWorkingDay(calendar, day('2026-12-24'))).toBe(true)
    for (const text of ['2026-12-25', '2026-12-26', '2026-12-27'])
      expect(isWorkingDay(calendar, day(text))).toBe(false)
  })
  it('leave a working day where it is, and go on from another', () => {
    expect(nextWorkingDay(calendar, day('2026-12-24')).toString()).toBe('2026-12-24')
    expect(nextWorkingDay(calendar, day('2026-12-25')).toString()).toBe('2026-12-28')
  })
  it('count from the day after, whatever day the start is', () => {
    expect(addWorkingDays(calendar, day('2026-12-23'), 3).toString()).toBe('2026-12-29')
    expect(addWorkingDays(calendar, day('2026-12-26'), 1).toString()).toBe('2026-12-28')
    expect(addWorkingDays(calendar, day('2026-12-23'), 0).toString()).toBe('2026-12-23')
  })
  it('are counted with both ends', () =>
    expect(countWorkingDays(calendar, day('2026-12-24'), day('2026-12-28'))).toBe(2))
})
