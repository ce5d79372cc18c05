import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../core/actor.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { actorOf } from '../../../../test/investigated.ts'
import { NOW } from '../../../../test/site.ts'
import {
  isInForce,
  judgeBy,
  mayJudge,
  mayOpenInEmergency,
  OPEN_FOR,
  reviewerFrom,
  type Reviewer,
} from './emergency.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const me: Actor = { ...actorOf('me'), areas: ['zuid'] }
const file = { area: 'noord', workers: [], emergencyWorkers: [] }

describe('opening a file in an emergency', () => {
  it('is for who may not open it otherwise', () => {
    expect(mayOpenInEmergency(file, me)).toEqual({ ok: true, value: undefined })
    for (const open of [
      { ...file, workers: ['me'] },
      { ...file, area: 'zuid' },
      { ...file, emergencyWorkers: ['me'] },
    ])
      expect(mayOpenInEmergency(open, me)).toMatchObject({ ok: false, refusal: { rule: 'file-is-open' } })
  })

  it('ends by itself, to the second', () => {
    const endsAt = NOW.add(OPEN_FOR)
    expect(isInForce({ endsAt }, endsAt.subtract({ seconds: 1 }))).toBe(true)
    expect(isInForce({ endsAt }, endsAt)).toBe(false)
  })

  it('is judged within two working days, past a weekend and Christmas', () => {
    expect(judgeBy(nationalLaw().calendar, day('2026-11-24'))).toEqual(day('2026-11-26'))
    expect(judgeBy(nationalLaw().calendar, day('2026-11-27'))).toEqual(day('2026-12-01'))
    expect(judgeBy(nationalLaw().calendar, day('2026-12-24'))).toEqual(day('2026-12-29'))
  })
})

const reviewer = (name: string, of: Partial<Reviewer> = {}): Reviewer => ({
  id: name,
  name,
  activeFrom: day('2020-01-01'),
  activeUntil: null,
  ofArea: false,
  open: 0,
  ...of,
})

const chosen = (...known: Reviewer[]) => {
  const result = reviewerFrom(known, me)
  return result.ok ? result.value.name : result.refusal.rule
}

describe('the reviewer', () => {
  it('is of the team of the area, and of those who has the fewest to judge', () => {
    expect(
      chosen(
        reviewer('elders'),
        reviewer('druk', { ofArea: true, open: 2 }),
        reviewer('rustig', { ofArea: true, open: 1 }),
      ),
    ).toBe('rustig')
  })

  it('is never the one who looked, and in service today', () => {
    expect(
      chosen(
        reviewer('me', { ofArea: true }),
        reviewer('weg', { activeUntil: day('2026-11-23') }),
        reviewer('nog niet', { activeFrom: day('2026-11-25') }),
        reviewer('laatste dag', { activeUntil: day('2026-11-24'), open: 9 }),
      ),
    ).toBe('laatste dag')
  })

  it('must be there: without one the file stays closed', () =>
    expect(chosen(reviewer('me'))).toBe('no-reviewer'))
})

const by = (id: string, judged?: Parameters<typeof mayJudge>[0]['judged']) =>
  mayJudge({ worker: { id, name: 'Iemand' }, judged }, me)

describe('judging', () => {
  it('is not for oneself', () =>
    expect(by('me')).toMatchObject({ ok: false, refusal: { rule: 'own-access' } }))

  it('happens once', () => {
    expect(by('other')).toMatchObject({ ok: true })
    expect(by('other', { at: NOW, as: 'justified', words: 'Goed.' })).toMatchObject({
      refusal: { rule: 'judged-already' },
    })
  })
})
