import { describe, expect, it } from 'vitest'
import { inShort } from '../../../core/days.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { courseInWords, courseOf } from './course.ts'
import { fillingFaults, instrumentNamed, versionsOf, type Filling, type Mark } from './instrument.ts'
import { balanceInWords, balancesOf, pressingItems } from './standing.ts'

const policy = policyNamed('demo')

const mark = (item: string, answer: number | string | null = null, words = ''): Mark => ({
  item,
  value: typeof answer === 'number' ? answer : null,
  choice: typeof answer === 'string' ? answer : null,
  words,
})

const filling = (instrument: string, day: string, marks: Mark[], more: Partial<Filling> = {}): Filling => ({
  id: `${instrument} ${day}`,
  caseFile: 'f',
  series: named(instrument).series,
  instrument,
  filledOn: Temporal.PlainDate.from(day),
  reason: 'De vraag gaat over het huishouden.',
  by: 'Consulent',
  marks,
  corrected: false,
  ...more,
})

const matrix = versionsOf(policy, 'self-reliance-matrix')
const lines = (fillings: readonly Filling[], versions = matrix) =>
  courseOf(versions, fillings).points.map(({ day, series, value }) => `${day.toString()} ${series} ${value}`)

const named = (id: string) => instrumentNamed(policy, id)!

describe('the course of an instrument over time', () => {
  it('[ZOE-09] goes on from the 11 domains to the 13 under the names that follow', () => {
    const old = filling('self-reliance-matrix-11', '2016-05-02', [
      mark('daily-living', 2),
      mark('social-network', 3),
    ])
    const recent = filling('self-reliance-matrix-13', '2026-11-24', [
      mark('instrumental-daily-living', 4),
      mark('social-network', 5),
    ])
    expect(lines([old, recent])).toEqual([
      '2016-05-02 basale dagelijkse verrichtingen 2',
      '2016-05-02 instrumentele dagelijkse verrichtingen 2',
      '2026-11-24 instrumentele dagelijkse verrichtingen 4',
      '2016-05-02 sociaal netwerk 3',
      '2026-11-24 sociaal netwerk 5',
    ])
  })

  it('leaves out a filling that was put right, and takes the last of a day', () => {
    const bodies = [1, 2, 3].map((level) =>
      filling('self-reliance-matrix-13', '2026-11-24', [mark('body', level)], { corrected: level === 1 }),
    )
    expect(lines(bodies)).toEqual(['2026-11-24 lichamelijke gezondheid 3'])
  })

  it('says in a sentence what went up, what went down and what stayed', () => {
    const first = filling('self-reliance-matrix-13', '2026-05-04', [
      mark('income', 2),
      mark('body', 4),
      mark('mind', 3),
    ])
    const last = filling('self-reliance-matrix-13', '2026-11-24', [
      mark('income', 4),
      mark('body', 3),
      mark('mind', 3),
    ])
    expect(courseInWords(courseOf(matrix, [first, last]), inShort)).toBe(
      'Tussen 4 mei 2026 en 24 nov 2026 ging het bij 1 onderwerp vooruit, bij 1 achteruit en bleef het bij 1 gelijk.',
    )
  })

  it('draws a place among 85, 12 and 3 per cent from intervening up to self-reliant', () => {
    const steering = versionsOf(policy, 'steering')
    const placed = filling('steering', '2026-11-24', [
      mark('living', 'self-reliant'),
      mark('work', 'intervene'),
    ])
    expect(lines([placed], steering)).toEqual(['2026-11-24 wonen 3', '2026-11-24 werk 1'])
  })
})

describe('how things stand', () => {
  const burden = named('burden-and-capacity')

  it('weighs burden against capacity on each day anew', () => {
    const before = filling('burden-and-capacity', '2026-05-04', [
      mark('health-problems'),
      mark('owing-money'),
    ])
    const after = filling('burden-and-capacity', '2026-11-24', [
      mark('owing-money'),
      mark('having-network', null, 'Zijn zus helpt.'),
    ])
    const [first, second] = balancesOf(burden, [before, after])
    expect(first && balanceInWords(first)).toBe('2 factoren hinderen, 0 helpen.')
    expect(second && balanceInWords(second)).toBe('1 factor hindert, 1 helpt.')
    expect(second?.for).toEqual([{ name: expect.stringContaining('netwerk'), words: 'Zijn zus helpt.' }])
  })

  it('counts a domain as pressing below the two best levels', () => {
    const marks = [mark('income', 3), mark('body', 4), mark('mind', 1)]
    expect(pressingItems(named('self-reliance-matrix-13'), marks)).toEqual([
      'financiën',
      'geestelijke gezondheid',
    ])
  })

  it('counts a theme as pressing outside the first column', () => {
    const marks = [mark('living', 'self-reliant'), mark('work', 'obstacles')]
    expect(pressingItems(named('steering'), marks)).toEqual(['werk'])
  })
})

describe('a filling', () => {
  it('takes no level, column or item that the instrument does not have', () => {
    expect(fillingFaults(named('self-reliance-matrix-13'), [mark('body', 6)])).toHaveLength(1)
    expect(fillingFaults(named('self-reliance-matrix-13'), [mark('horoscope', 3)])).toHaveLength(1)
    expect(fillingFaults(named('steering'), [mark('living', 'somewhere')])).toHaveLength(1)
    expect(fillingFaults(named('participation-ladder'), [mark('rung', 7)])).toHaveLength(1)
    expect(fillingFaults(named('participation-ladder'), [mark('rung', 6)])).toEqual([])
  })

  it('says something, except that a checklist may find nothing', () => {
    expect(fillingFaults(named('self-reliance-matrix-13'), [])).toHaveLength(1)
    expect(fillingFaults(named('direction-risks'), [])).toEqual([])
  })
})
