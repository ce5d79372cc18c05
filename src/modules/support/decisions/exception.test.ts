import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decidable, type Decidable } from '../../../../test/decidable.ts'
import { dayFields, plain } from '../../../../test/investigated.ts'
import type { Browser } from '../../../../test/site.ts'
import { cents } from '../../../core/cents.ts'
import { refuse } from '../../../core/failure.ts'
import { maySettle, unlessExcepted, type Settling } from './exception.ts'

const proposed: Settling = {
  as: 'agreed',
  state: 'proposed',
  proposedBy: 'one',
  by: 'other',
  draws: cents(100_000),
  budget: { year: 2026, amount: 150_000, source: 'beleid' },
  drawn: cents(50_000),
}
const settled = (of: Partial<Settling>) => maySettle({ ...proposed, ...of })

describe('agreeing to an exception', () => {
  it('[STW-15] is possible as long as the budget of the year holds it, to the cent', () => {
    expect(settled({})).toMatchObject({ ok: true })
    expect(settled({ drawn: cents(50_001) })).toMatchObject({ refusal: { rule: 'exception-above-budget' } })
    expect(settled({ budget: undefined })).toMatchObject({ refusal: { rule: 'no-exception-budget' } })
  })

  it('is for another than who proposed it, and once', () => {
    expect(settled({ by: 'one' })).toMatchObject({ refusal: { rule: 'exception-by-another' } })
    expect(settled({ state: 'agreed' })).toMatchObject({ refusal: { rule: 'exception-settled' } })
  })

  it('may be declined whatever the budget', () => {
    expect(settled({ as: 'declined', budget: undefined })).toMatchObject({ ok: true })
  })

  it('lifts the refusal of its own rule and of no other', () => {
    const agreed = [{ rule: 'form-not-allowed', words: 'Alleen in natura.', ground: 'De inwoner verhuist.' }]
    expect(unlessExcepted(refuse('form-not-allowed', '', ''), agreed).ok).toBe(true)
    expect(unlessExcepted(refuse('ladder-step-skipped', '', ''), agreed).ok).toBe(false)
  })
})

let file: Decidable
let line: string
let application: string

const step = (name: string) => file.path(`aanvraag/${application}/1/${name}`)
const proposal = {
  _version: '1',
  rule: 'not-a-result-of-the-act',
  ruleWords: 'Hulp bij het huishouden is er alleen voor een schoon huis.',
  ruleSource: 'verstrekkingenboek, hulp bij het huishouden',
  ground: 'Uw huis is te vol om met de rolstoel naar buiten te komen.',
  draws: '1500',
}
const propose = (fields: Record<string, string> = {}, by: Browser = file.desk) =>
  by.post(step('uitzondering'), { ...proposal, ...fields })
const settle = (path: string, by: Browser, fields: Record<string, string> = {}) =>
  by.post(`${path}/beslissen`, { _version: '1', as: 'agreed', words: 'Dit is nodig.', ...fields })
const grant = () =>
  file.desk.post(step('toekennen'), {
    _version: '1',
    line,
    lineVersion: '1',
    activities: 'stofzuigen',
    amount: '3',
    frequency: 'elke week op één ochtend',
    form: 'in-kind',
    providerName: 'Thuishulp De Kade',
    providerPhone: '0999 11 22 33',
    ...dayFields('startsBy', '2026-12-01'),
    ...dayFields('from', '2026-12-01'),
    ...dayFields('reviewOn', '2028-12-01'),
    household: 'single',
    pension: 'ja',
    reimbursed: 'no',
    reasons: 'Bukken en tillen gaat niet meer.',
    step: 'sign',
  })
const rows = () =>
  file.site.database.owner
    .selectFrom('case_exception')
    .selectAll()
    .where('application', '=', application)
    .execute()

beforeAll(async () => {
  file = await decidable()
  await file.mandate(file.desk.worker)
})

beforeEach(async () => {
  line = await file.propose()
  application = await file.applied([line])
})

describe('an exception in a case', () => {
  it('[STW-15] makes possible what a rule forbids, with the rule, the reason, who agreed and the budget', async () => {
    await file.site.database.owner
      .updateTable('arrangement_line')
      .set({ deciding_area: 'local-transport' })
      .where('id', '=', line)
      .execute()
    const before = await grant()
    expect(before.status).toBe(409)
    expect(await before.text()).toContain('hoort niet bij een resultaat')
    const path = (await propose()).headers.get('location')!
    expect((await grant()).status).toBe(409)
    const leader = await file.site.login(undefined, undefined, 'Team Leider')
    expect((await settle(path, leader)).status).toBe(303)
    const page = plain(await (await file.desk.get(path)).text())
    expect(page).toContain('alleen voor een schoon huis')
    expect(page).toContain('€ 1.500,00 uit het budget van 2026')
    expect(page).toContain('Team Leider, op dinsdag 24 november 2026: Dit is nodig.')
    const answer = await grant()
    expect(answer.status).toBe(303)
    const letter = plain(await (await file.desk.get(answer.headers.get('location')!)).text())
    expect(letter).toContain('Voor u maken wij een uitzondering op een regel.')
    const [exception] = await rows()
    expect(answer.headers.get('location')).toContain(exception!.decision)
    const list = plain(await (await leader.get('/uitzonderingen')).text())
    expect(list).toContain('€ 65.000,00')
    expect(list).toContain('€ 63.500,00')
    expect(list).toContain('verstrekkingenboek, hulp bij het huishouden')
  })

  it('is agreed to by who may, never by who proposed it, and the attempt is written down', async () => {
    const path = (await propose()).headers.get('location')!
    const own = await settle(path, file.desk)
    expect(own.status).toBe(409)
    expect(await own.text()).toContain('U stelde deze uitzondering zelf voor')
    const consultant = await file.site.login(['decisions.prepare', 'files.own-area'])
    expect((await settle(path, consultant)).status).toBe(403)
    expect((await consultant.get('/uitzonderingen')).status).toBe(403)
    const lines = await file.site.database.owner
      .selectFrom('audit_line')
      .select('purpose')
      .where('worker', '=', consultant.worker)
      .where('outcome', '=', 'refused')
      .execute()
    expect(lines).toContainEqual({ purpose: 'exceptions.agree' })
  })

  it('cannot draw more than is left of the budget, also when two are agreed to at the same time', async () => {
    const first = (await propose({ draws: '40000' })).headers.get('location')!
    application = await file.applied([await file.propose()])
    const second = (await propose({ draws: '40000' })).headers.get('location')!
    const leader = await file.site.login()
    const answers = await Promise.all([settle(first, leader), settle(second, leader)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    const refused = answers.find(({ status }) => status === 409)!
    expect(await refused.text()).toContain('voor uitzonderingen. Deze kost')
  })

  it('is proposed once for a rule, refuses a stale page, and asks which rule and why', async () => {
    expect((await propose({ rule: '', ground: '' })).status).toBe(422)
    expect((await propose({ _version: '3' })).status).toBe(409)
    expect((await propose()).status).toBe(303)
    const again = await propose()
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('al een uitzondering voorgesteld')
    const [exception] = await rows()
    const leader = await file.site.login()
    const path = file.path(`uitzondering/${exception!.id}`)
    expect((await settle(path, leader, { _version: '2' })).status).toBe(409)
    expect((await settle(path, leader, { as: 'declined' })).status).toBe(303)
    expect((await settle(path, leader, { _version: '2' })).status).toBe(409)
    expect((await propose()).status).toBe(303)
  })
})
