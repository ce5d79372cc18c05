import { beforeAll, describe, expect, it } from 'vitest'
import { composer, householdHelp, needWords, readyForHouseholdHelp } from '../../../../test/arrangements.ts'
import { investigated, reportedFile, type Investigated } from '../../../../test/investigated.ts'
import { addResident } from '../../../../test/site.ts'
import { recordNeed } from '../investigations/record-need.ts'
import { startInvestigation } from '../investigations/start-investigation.ts'
import { agreeing } from './agree-lines.ts'
import { registerOf, totalsOf } from './register.ts'

let world: Investigated
/** A file in which only light help was agreed, and one with an individual provision beside it. */
let light: string
let heavy: string

const day = (text: string) => Temporal.PlainDate.from(text)
const from = { 'from.day': '1', 'from.month': '11', 'from.year': '2026' }
const pageOf = async (path: string) => (await world.desk.get(path)).text()
const linesOn = (on: string, of = {}) =>
  world.within((tx) => registerOf(tx, world.actor(), { day: day(on), ...of }, 100))

async function composed(file: string, individual: boolean): Promise<void> {
  const need = await world.within((tx) => recordNeed(tx, world.actor(), file, needWords))
  const compose = composer(world.desk, `/dossiers/${file}/arrangement/${need}`)
  if (individual) {
    const option = await readyForHouseholdHelp(compose, world.desk)
    await compose.send('hulp/individual', { ...householdHelp(option), ...from })
  }
  await compose.send('hulp/own-strength', { what: 'Stoft zelf af', doneBy: 'resident', ...from })
  await world.within((tx) => agreeing(tx, world.actor(), file).execute())
}

beforeAll(async () => {
  world = await investigated()
  heavy = world.caseFile
  light = await reportedFile(world.desk, await addResident(world.site.database.owner, { surname: 'Zegge' }))
  await world.within((tx) => startInvestigation(tx, world.actor(), light))
  await composed(light, false)
  await composed(heavy, true)
})

describe('the register of arrangements', () => {
  it('[ZOE-15] holds every arrangement, also one without any individual provision', async () => {
    const lines = await linesOn('2026-11-24')
    expect(lines.filter(({ caseFile }) => caseFile === light).map(({ tier }) => tier)).toEqual([
      'own-strength',
    ])
    expect(
      lines
        .filter(({ caseFile }) => caseFile === heavy)
        .map(({ tier }) => tier)
        .toSorted(),
    ).toEqual(['individual', 'own-strength'])
  })

  it('[ZWO-28] holds all individual provisions in one place, with their numbers and their costs', async () => {
    const totals = await world.within((tx) => totalsOf(tx, world.actor(), { day: day('2026-11-24') }))
    expect(totals).toContainEqual({
      tier: 'individual',
      product: 'household-help',
      lines: 1,
      people: 1,
      yearly: 3 * 3720 * 52,
      once: 0,
    })
    expect(totals.find(({ tier }) => tier === 'own-strength')).toMatchObject({
      lines: 2,
      people: 2,
      yearly: 0,
    })
    const page = await pageOf('/arrangementen')
    expect(page).toContain('Hulp bij het huishouden')
    expect(page).toMatch(/€\s5\.803,20/)
  })

  it('shows what was in force on a day, of one tier, area or product', async () => {
    expect(await linesOn('2026-10-31')).toEqual([])
    expect((await linesOn('2026-11-24', { tier: 'individual' })).map(({ product }) => product)).toEqual([
      'household-help',
    ])
    expect(await linesOn('2026-11-24', { area: 'zuid' })).toEqual([])
    expect(await linesOn('2026-11-24', { product: 'wheelchair' })).toEqual([])
    const page = await pageOf('/arrangementen?trede=individual&dag.day=31&dag.month=10&dag.year=2026')
    expect(page).toContain('geen hulp die hierbij past')
    expect((await world.desk.get('/arrangementen?dag.day=31&dag.month=2&dag.year=2026')).status).toBe(422)
  })

  it('shows only files that the worker may open, and nobody by name', async () => {
    const other = await world.site.login(['files.own-area'], ['zuid'])
    expect(await (await other.get('/arrangementen')).text()).toContain('geen hulp die hierbij past')
    expect(await pageOf('/arrangementen')).not.toContain('Zegge')
  })

  it('goes on after a line', async () => {
    const all = await linesOn('2026-11-24')
    const [first, ...rest] = all
    const page = await world.within((tx) =>
      registerOf(tx, world.actor(), { day: day('2026-11-24') }, 100, first!.id),
    )
    expect(page.map(({ id }) => id)).toEqual(rest.map(({ id }) => id))
  })

  it('costs at most eight statements and leaves a line in the log', async () => {
    const { statements } = world.site.database
    statements.length = 0
    expect((await world.desk.get('/arrangementen')).status).toBe(200)
    const own = statements.filter((one) => !/^(begin|commit)$/.test(one))
    expect(own.length).toBeLessThanOrEqual(8)
    expect(own.some((one) => one.includes('insert into "audit_line"'))).toBe(true)
  })

  it('counts household help without a number that could be recognised', async () => {
    const page = await pageOf('/arrangementen/huishoudelijke-hulp')
    expect(page).toContain('Mensen met meervoudige problematiek')
    expect(page).not.toContain('>1<')
  })

  it('stands on the page of the resident, for who may open the file', async () => {
    const page = await pageOf(`/inwoners/${world.resident}`)
    expect(page).toContain('Stoft zelf af')
    const stranger = await world.site.login(undefined, ['zuid'])
    const seen = await stranger.get(`/inwoners/${world.resident}`)
    expect(await seen.text()).not.toContain('Stoft zelf af')
  })
})
