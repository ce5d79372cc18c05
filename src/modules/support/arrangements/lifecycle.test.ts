import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cents } from '../../../core/cents.ts'
import { Refused, Stale } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import {
  composer,
  firstDay,
  householdHelp,
  needWords,
  readyForHouseholdHelp,
} from '../../../../test/arrangements.ts'
import { investigated, type Investigated } from '../../../../test/investigated.ts'
import { NOW } from '../../../../test/site.ts'
import { recordNeed } from '../investigations/record-need.ts'
import { agreeing, mayAgree } from './agree-lines.ts'
import { grantLine, refuseLine, startLine, type Granted } from './decide-line.ts'
import { endLines } from './end-lines.ts'
import { endLinesPastTheirDay, startAgreedLines } from './jobs.ts'
import { arrangementsOf } from './store.ts'
import type { Line } from './line.ts'

let world: Investigated
let need: string

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) =>
  world.actor({ today: day(text), now: Temporal.Instant.from(`${text}T09:00:00Z`) })
const arrangement = async () =>
  (await world.within((tx) => arrangementsOf(tx, world.caseFile))).find((one) => one.need.id === need)!
const line = async (tier: Line['tier']) => (await arrangement()).lines.find((one) => one.tier === tier)!

const states = async () => (await arrangement()).lines.map(({ tier, state }) => `${tier} ${state}`).toSorted()
const path = async () => world.path(`arrangement/regel/${(await line('individual')).id}`)

const grant = async (of: Partial<Granted> = {}): Promise<void> => {
  const { id, version } = await line('individual')
  await world.within((tx) =>
    grantLine(tx, world.actor(), {
      line: id,
      version,
      decision: newId(NOW),
      decidedOn: day('2026-11-24'),
      from: day('2026-12-01'),
      until: day('2028-11-30'),
      extent: { amount: 2, unit: 'hours', per: 'week' },
      cost: { amount: cents(7440), per: 'week' },
      form: 'in-kind',
      provider: { kind: 'organisation', name: 'Thuis Best', relation: '', organisation: null },
      ...of,
    }),
  )
}

beforeAll(async () => {
  world = await investigated()
})

beforeEach(async () => {
  need = await world.within((tx) => recordNeed(tx, world.actor(), world.caseFile, needWords))
  const compose = composer(world.desk, world.path(`arrangement/${need}`))
  const option = await readyForHouseholdHelp(compose, world.desk)
  await compose.send('hulp/own-strength', {
    what: 'Stoft zelf af',
    doneBy: 'resident',
    'from.day': '1',
    'from.month': '11',
    'from.year': '2026',
  })
  await compose.send('hulp/network', {
    what: 'Dochter doet de was',
    doneBy: 'carer',
    doneByName: 'Hiske',
    relation: 'dochter',
    ...firstDay,
    'until.day': '31',
    'until.month': '12',
    'until.year': '2026',
  })
  await compose.send('hulp/individual', householdHelp(option))
})

describe('from proposal to end', () => {
  it('cannot be agreed before it was said that each arrangement is whole', async () => {
    expect(mayAgree([await arrangement()])).toMatchObject({ ok: false })
    const compose = composer(world.desk, world.path(`arrangement/${need}`))
    expect((await compose.send('geheel', { words: '' })).status).toBe(303)
    expect(mayAgree([await arrangement()])).toMatchObject({ ok: true })
    await compose.send('trede/own-strength', { because: 'Toch anders.' })
    expect(mayAgree([await arrangement()])).toMatchObject({ ok: false })
  })

  it('runs what needs no decision from its first day, and ends it after its last', async () => {
    await world.within((tx) => agreeing(tx, at('2026-11-24'), world.caseFile).execute())
    expect(await states()).toEqual(['individual agreed', 'network agreed', 'own-strength running'])
    await world.within((tx) => startAgreedLines(tx, at('2026-11-30')))
    expect((await line('network')).state).toBe('agreed')
    await world.within((tx) => startAgreedLines(tx, at('2026-12-01')))
    expect(await states()).toEqual(['individual agreed', 'network running', 'own-strength running'])
    await world.within((tx) => endLinesPastTheirDay(tx, at('2026-12-31')))
    expect((await line('network')).state).toBe('running')
    await world.within((tx) => endLinesPastTheirDay(tx, at('2027-01-01')))
    expect(await line('network')).toMatchObject({ state: 'ended', endedOn: day('2026-12-31') })
    expect((await line('individual')).state).toBe('agreed')
  })

  it('becomes what a decision grants, starts and ends', async () => {
    await world.within((tx) => agreeing(tx, world.actor(), world.caseFile).execute())
    await grant()
    const granted = await line('individual')
    expect(granted).toMatchObject({ state: 'decided', extent: { amount: 2 }, form: 'in-kind' })
    await world.within((tx) => startLine(tx, world.actor(), granted.id, day('2026-12-03')))
    expect(await line('individual')).toMatchObject({ state: 'running', startedOn: day('2026-12-03') })
    await grant({ extent: { amount: 1, unit: 'hours', per: 'week' } })
    expect(await line('individual')).toMatchObject({ state: 'running', extent: { amount: 1 } })
    const end = { line: granted.id, on: day('2027-03-01'), because: 'verhuisd' }
    expect(await world.within((tx) => endLines(tx, world.actor(), end))).toBe(1)
    expect(await line('individual')).toMatchObject({ state: 'ended', endedOn: end.on, because: 'verhuisd' })
    expect(await world.within((tx) => endLines(tx, world.actor(), end))).toBe(0)
  })

  it('is decided on once, however many decide at the same time', async () => {
    const { id, version } = await line('individual')
    const refused = { line: id, version, decision: newId(NOW), decidedOn: day('2026-11-24') }
    const refusing = () => world.within((tx) => refuseLine(tx, world.actor(), refused))
    const answers = await Promise.allSettled([refusing(), refusing()])
    const late = answers.filter((answer) => answer.status === 'rejected')
    expect(late).toHaveLength(1)
    expect(late[0]!.reason).toBeInstanceOf(Stale)
    expect((await line('individual')).state).toBe('refused')
  })

  it('does not start what was not granted', async () => {
    const { id } = await line('individual')
    await expect(
      world.within((tx) => startLine(tx, world.actor(), id, day('2026-12-03'))),
    ).rejects.toBeInstanceOf(Refused)
  })

  it('ends everything of a file at once, and lets proposals lapse', async () => {
    const end = { caseFile: world.caseFile, on: day('2026-11-24'), because: 'overleden' }
    expect(await world.within((tx) => endLines(tx, world.actor(), end))).toBeGreaterThanOrEqual(3)
    expect((await arrangement()).lines.map(({ state }) => state)).toEqual(['dropped', 'dropped', 'dropped'])
  })
})

describe('logging more or less help at the desk', () => {
  const change = { ...onDay('20', '11'), ground: 'Het gaat beter.', toldBy: 'Thuis Best' }

  it('[STW-19] keeps each change beside what was decided, which stays as it is', async () => {
    await grant()
    const page = await path()
    expect((await world.desk.post(page, { ...change, _version: '0', to: '1,5' })).status).toBe(303)
    expect((await world.desk.post(page, { ...change, _version: '1', to: '3' })).status).toBe(303)
    const shown = await (await world.desk.get(page)).text()
    expect(shown).toContain('1,5 uur per week')
    expect(shown).toContain('3 uur per week')
    expect((await line('individual')).extent).toEqual({ amount: 2, unit: 'hours', per: 'week' })
    const task = await world.site.database.owner
      .selectFrom('task')
      .select('words')
      .where('kind', '=', 'more-than-decided')
      .where('case_file', '=', world.caseFile)
      .executeTakeFirstOrThrow()
    expect(task.words).toContain('Er wordt meer geleverd dan besloten')
    await expect(
      world.within((tx) => tx.updateTable('arrangement_change').set({ to_amount: 9 }).execute()),
    ).rejects.toThrow(/permission denied/)
  })

  it('takes one of two changes that are logged at once, and none on a day to come', async () => {
    await grant()
    const page = await path()
    const send = (to: string) => world.desk.post(page, { ...change, _version: '0', to })
    const statuses = (await Promise.all([send('1'), send('3')])).map(({ status }) => status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([303, 409])
    const later = await world.desk.post(page, { ...change, ...onDay('25', '11'), _version: '1', to: '4' })
    expect(later.status).toBe(422)
  })

  it('is not for who may not see to deliveries, nor for help that was not granted', async () => {
    const other = await world.site.login(['files.own-area'])
    expect((await other.post(await path(), { ...change, _version: '0', to: '1' })).status).toBe(403)
    expect((await world.desk.post(await path(), { ...change, _version: '0', to: '1' })).status).toBe(409)
  })
})

function onDay(of: string, month: string) {
  return { 'on.day': of, 'on.month': month, 'on.year': '2026' }
}
