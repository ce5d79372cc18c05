import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { composer, firstDay, needWords, type Composer } from '../../../../test/arrangements.ts'
import { investigated, type Investigated } from '../../../../test/investigated.ts'
import { recordNeed } from '../investigations/record-need.ts'

let world: Investigated
let need: string
let compose: Composer

const pageOf = async (path: string) => (await world.desk.get(path)).text()
const rows = async (table: 'arrangement_step' | 'arrangement_line') =>
  (await world.site.database.owner.selectFrom(table).select('need').where('need', '=', need).execute()).length

beforeAll(async () => {
  world = await investigated()
})

beforeEach(async () => {
  need = await world.within((tx) => recordNeed(tx, world.actor(), world.caseFile, needWords))
  compose = composer(world.desk, world.path(`arrangement/${need}`))
})

describe('composing an arrangement at the desk', () => {
  it('shows each need with the five steps of the ladder, nothing looked at yet', async () => {
    const page = await pageOf(world.path('arrangement'))
    expect(page).toContain('Ik krijg het huis niet meer schoon.')
    expect(page).toContain('Nodig: 3 uur per week')
    for (const name of ['Eigen kracht', 'Sociale omgeving', 'Algemene voorziening'])
      expect(page).toContain(name)
    expect(page).toContain('nog niet bekeken')
  })

  it('goes up step by step: a reason below opens the step above', async () => {
    const before = await pageOf(compose.at)
    expect(before).toContain('hulp/own-strength')
    expect(before).not.toContain('hulp/network')
    const answer = await compose.send('trede/own-strength', { because: 'Bukken gaat niet meer.' })
    expect(answer.status).toBe(303)
    const after = await pageOf(compose.at)
    expect(after).toContain('Bukken gaat niet meer.')
    expect(after).toContain('hulp/network')
  })

  it('refuses help and reasons on a step while a lighter one was not looked at, and keeps nothing', async () => {
    const reason = await compose.send('trede/general', { because: 'Er is niets.' })
    expect(reason.status).toBe(409)
    expect(await reason.text()).toContain('nog niet bekeken')
    const line = { what: 'Schoonmaak', doneBy: 'organisation', doneByName: 'Thuis Best', ...firstDay }
    const help = await compose.send('hulp/general', { ...line, lasting: 'permanent:no-recovery' })
    expect(help.status).toBe(409)
    expect([await rows('arrangement_step'), await rows('arrangement_line')]).toEqual([0, 0])
  })

  it('keeps what was typed and says what is missing', async () => {
    const answer = await compose.send('hulp/own-strength', {
      what: '',
      doneBy: 'housemate',
      doneByName: 'Sietse',
      relation: 'zoon',
      'from.day': '31',
      'from.month': '2',
      'from.year': '2026',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Sietse')
    expect(page).toContain('Deze dag bestaat niet')
  })

  it('refuses a page that somebody else has overtaken', async () => {
    const seen = await compose.version()
    await compose.send('trede/own-strength', { because: 'De eerste.' })
    const late = await world.desk.post(`${compose.at}/trede/own-strength`, {
      _version: seen,
      because: 'De tweede.',
    })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Iemand anders heeft')
    expect(await pageOf(compose.at)).toContain('De eerste.')
  })

  it('keeps the version that was seen through a fault, so that nobody is overtaken unseen', async () => {
    const seen = await compose.version()
    await compose.send('trede/own-strength', { because: 'De eerste.' })
    const fault = await world.desk.post(`${compose.at}/trede/own-strength`, { _version: seen, because: '' })
    expect(await fault.text()).toContain(`name="_version" value="${seen}"`)
  })

  it('takes one of two reasons that are sent at once', async () => {
    const seen = await compose.version()
    const send = (because: string) =>
      world.desk.post(`${compose.at}/trede/own-strength`, { _version: seen, because })
    const statuses = (await Promise.all([send('De ene.'), send('De andere.')])).map(({ status }) => status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([303, 409])
  })

  it('takes the same form only once', async () => {
    const form = {
      _version: await compose.version(),
      _key: `key-${need}`,
      what: 'Stofzuigt zelf',
      doneBy: 'resident',
      ...firstDay,
    }
    const send = () => world.desk.post(`${compose.at}/hulp/own-strength`, form)
    const [first, second] = await Promise.all([send(), send()])
    expect([first.status, second.status]).toEqual([303, 303])
    expect(await rows('arrangement_line')).toBe(1)
  })

  it('changes a proposal and lets it lapse, and keeps it readable', async () => {
    await compose.send('hulp/own-strength', { what: 'Stoft zelf af', doneBy: 'resident', ...firstDay })
    const line = /hulp\/own-strength\/([0-9a-f-]{36})/.exec(await pageOf(compose.at))![1]!
    const form = await pageOf(`${compose.at}/hulp/own-strength/${line}`)
    expect(form).toContain('Stoft zelf af')
    await compose.send(`hulp/own-strength/${line}`, {
      what: 'Stoft elke dag af',
      doneBy: 'resident',
      ...firstDay,
    })
    expect(await pageOf(compose.at)).toContain('Stoft elke dag af')
    expect(await rows('arrangement_line')).toBe(1)
    const dropped = await compose.send(`vervallen/${line}`, { because: 'Het gaat toch niet.' })
    expect(dropped.status).toBe(303)
    expect(await pageOf(compose.at)).not.toContain('Stoft elke dag af')
    expect((await compose.send(`vervallen/${line}`, { because: 'Nog eens.' })).status).toBe(404)
  })

  it('is not for who may not lead investigations, nor for who may not open the file, and writes both down', async () => {
    const reader = await world.site.login(['files.own-area'])
    const stranger = await world.site.login(undefined, ['zuid'])
    expect(await (await reader.get(compose.at)).text()).not.toContain('trede/own-strength')
    const fields = { _version: '0', because: 'Dat mag niet.' }
    expect((await reader.post(`${compose.at}/trede/own-strength`, fields)).status).toBe(403)
    expect((await stranger.post(`${compose.at}/trede/own-strength`, fields)).status).toBe(403)
    expect((await stranger.get(compose.at)).status).toBe(403)
    const lines = await world.site.database.owner
      .selectFrom('audit_line')
      .select(['worker', 'outcome'])
      .where('worker', 'in', [reader.worker, stranger.worker])
      .where('outcome', '=', 'refused')
      .execute()
    expect(new Set(lines.map(({ worker }) => worker))).toEqual(new Set([reader.worker, stranger.worker]))
  })

  it('answers 404 for a need that is not of this file', async () => {
    const other = '01900000-0000-7000-8000-000000000000'
    expect((await world.desk.get(world.path(`arrangement/${other}`))).status).toBe(404)
    expect((await world.desk.get(world.path('arrangement/geen-id'))).status).toBe(404)
    expect((await world.desk.get(`${compose.at}/trede/nergens`)).status).toBe(404)
  })
})

/** How many statements of its own some work takes. */
const counted = async (work: () => Promise<unknown>) => {
  const { statements } = world.site.database
  const before = statements.length
  await work()
  return statements.slice(before).filter((one) => !/^(begin|commit)/.test(one)).length
}

describe('the statements of a page and a save', () => {
  it('are at most eight and twelve', async () => {
    expect(await counted(() => world.desk.get(world.path('arrangement')))).toBeLessThanOrEqual(8)
    expect(await counted(() => world.desk.get(compose.at))).toBeLessThanOrEqual(8)
    const seen = await compose.version()
    const save = () =>
      world.desk.post(`${compose.at}/hulp/own-strength`, {
        _version: seen,
        _key: `count-${need}`,
        what: 'Stofzuigt zelf',
        doneBy: 'resident',
        ...firstDay,
      })
    expect(await counted(save)).toBeLessThanOrEqual(12)
  })
})
