import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decidable, type Decidable } from '../../../../../test/decidable.ts'
import { dayFields, plain } from '../../../../../test/investigated.ts'
import { atOnce } from '../../../../../test/prepared.ts'
import { addResident, type Browser } from '../../../../../test/site.ts'
import { momentOf } from '../../../../core/days.ts'
import { LetterContentSchema } from '../../../../letters/letter-content.ts'
import { letterToText } from '../../../../letters/letter-text.ts'
import { endContributions } from '../contributions/keep-register.ts'

let base: Decidable
let surname = 0
/** A file with an urgent report of today, of somebody without a birth day, an address or a BSN. */
let caseFile: string

const path = (step = '') => `/dossiers/${caseFile}/tijdelijke-hulp${step && `/${step}`}`
const give = (fields: Record<string, string> = {}, by: Browser = base.desk) =>
  by.post(path('geven'), { ...atOnce, ...fields })

const owner = () => base.site.database.owner
const provisions = () =>
  owner().selectFrom('temporary_provision').selectAll().where('case_file', '=', caseFile).execute()
const decisions = () =>
  owner().selectFrom('decision').selectAll().where('case_file', '=', caseFile).orderBy('number').execute()
const tasks = async (done: boolean) =>
  (
    await owner()
      .selectFrom('task')
      .select(['kind', 'due_on', 'done_at'])
      .where('case_file', '=', caseFile)
      .execute()
  )
    .filter(({ done_at }) => (done_at !== null) === done)
    .map(({ kind, due_on }) => ({ kind: kind.split(' ')[0], on: due_on.toString() }))
const letters = async (kind: string) =>
  (
    await owner()
      .selectFrom('letter')
      .select('content')
      .where('case_file', '=', caseFile)
      .where('kind', '=', kind)
      .orderBy('number')
      .execute()
  ).map(({ content }) => letterToText(LetterContentSchema.parse(content)).replace(/\s+/g, ' '))

const waive = () => base.desk.post(path('niet-nodig'), { because: 'De wijkverpleging komt elke dag.' })
const extend = async (fields: Record<string, string> = {}) => {
  const [first] = await decisions()
  return base.desk.post(path(`${first!.id}/verlengen`), {
    _version: '1',
    because: 'Het onderzoek duurt langer.',
    ...dayFields('until', '2027-01-31'),
    step: 'sign',
    ...fields,
  })
}

beforeAll(async () => {
  base = await decidable()
  await base.mandate(base.desk.worker)
})

beforeEach(async () => {
  const resident = await addResident(owner(), { surname: `Wilgenroos${String.fromCharCode(97 + surname++)}` })
  await owner()
    .updateTable('resident')
    .set({ bsn: null, birth_date: null, street: null, house_number: null, postcode: null, town: null })
    .where('id', '=', resident)
    .execute()
  const answer = await base.desk.post(`/inwoners/${resident}/melding`, {
    channel: 'phone',
    reporterKind: 'resident',
    words: 'Het lukt niet meer.',
    urgent: 'ja',
    urgentWords: 'De mantelzorger is opgenomen.',
  })
  caseFile = answer.headers.get('location')!.split('/')[2]!
})

describe('giving help at once', () => {
  it('decides, writes and orders in one go, without application, identity, BSN, birth day or address', async () => {
    expect((await give()).status).toBe(303)
    const [decision] = await decisions()
    expect(decision).toMatchObject({ kind: 'temporary', state: 'announced', application: null, line: null })
    expect(await provisions()).toMatchObject([{ product: 'household-help', ended_on: null }])
    const [letter] = await letters('temporary-provision')
    expect(letter).toContain('U krijgt nu al hulp bij het huishouden')
    expect(letter).toContain('U hoeft niets aan te vragen')
    expect(letter).toContain('4 uur per week, twee keer per week')
    expect(letter).toContain('tot en met maandag 11 januari 2027')
    expect(letter).toContain('Uw dochter ligt in het ziekenhuis.')
    expect(letter).toContain('artikel 2.3.3 van de Wmo 2015')
    expect(letter).toContain('dinsdag 5 januari 2027')
    expect(letter).toContain('€ 21,80')
    const [order] = await letters('provider-order')
    expect(order).toContain('nog niet bekend')
    expect(order).toContain('Bel ons voor het adres.')
    expect(order).not.toContain('ziekenhuis')
    const page = plain(await (await base.desk.get(path())).text())
    expect(page).toContain('Loopt')
    expect(page).toContain('De mantelzorger is opgenomen.')
  })

  it('does the task of the urgent report, and puts its end on the worklist a week before', async () => {
    expect(await tasks(false)).toContainEqual({ kind: 'temporary-provision', on: '2026-11-24' })
    await give()
    expect(await tasks(true)).toContainEqual({ kind: 'temporary-provision', on: '2026-11-24' })
    const open = await tasks(false)
    expect(open).toContainEqual({ kind: 'temporary-ends', on: '2027-01-04' })
    expect(open).toContainEqual({ kind: 'start-help', on: '2026-11-25' })
    expect(open).toContainEqual({ kind: 'hand-over', on: '2026-11-24' })
    expect(open.map(({ kind }) => kind)).not.toContain('sign')
  })

  it('cannot be said to be done by hand', async () => {
    const task = await owner()
      .selectFrom('task')
      .select('id')
      .where('case_file', '=', caseFile)
      .where('kind', '=', 'temporary-provision')
      .executeTakeFirstOrThrow()
    const answer = await base.desk.post(`/taken/${task.id}/afmelden`, { _version: '1', outcome: 'gedaan' })
    expect(answer.status).toBe(409)
  })

  it('waits for somebody with a mandate, and is ordered only when he signs', async () => {
    const other = await base.site.login(undefined, ['noord'], 'Test Zondermandaat')
    expect((await give({}, other)).status).toBe(409)
    expect(await decisions()).toEqual([])
    expect((await give({ step: 'prepare' }, other)).status).toBe(303)
    const [waiting] = await decisions()
    expect(await letters('provider-order')).toEqual([])
    expect((await tasks(false)).map(({ kind }) => kind)).toContain('temporary-provision')
    const sign = `/dossiers/${caseFile}/besluiten/${waiting!.id}/tekenen`
    // It is announced and ordered.
    expect((await base.desk.post(sign, { _version: '1' }, 2)).status).toBe(303)
    expect(await letters('provider-order')).toHaveLength(1)
    expect(await provisions()).toHaveLength(1)
  })

  it('is not for who may not prepare decisions, and that is written down', async () => {
    const taker = await base.site.login(['files.own-area', 'reports.take'], ['noord'], 'Test Balie')
    expect((await give({}, taker)).status).toBe(403)
    const lines = await owner()
      .selectFrom('audit_line')
      .select('worker')
      .where('worker', '=', taker.worker)
      .where('outcome', '=', 'refused')
      .execute()
    expect(lines.length).toBeGreaterThan(0)
  })

  it('is given once when two people give it at the same time, or one person sends it twice', async () => {
    const answers = await Promise.all([give(), give()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect(await provisions()).toHaveLength(1)
    expect((await give({ product: 'household-help' })).status).toBe(409)
  })

  it('leads to the same decision when the same form comes twice', async () => {
    const answers = await Promise.all([give({ _key: caseFile }), give({ _key: caseFile })])
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
    expect(await provisions()).toHaveLength(1)
  })

  it('shows the letter first, and asks for what is missing', async () => {
    const preview = plain(await (await give({ _preview: 'ja' })).text())
    expect(preview).toContain('Voorbeeld van de brief')
    expect(preview).toContain('U krijgt nu al hulp bij het huishouden')
    const faulty = await give({ frequency: 'naar behoefte', 'until.year': '2028' })
    expect(faulty.status).toBe(422)
    const page = plain(await faulty.text())
    expect(page).toContain('Naar behoefte kan niet')
    expect(page).toContain('hoogstens 6 maanden')
    expect(await decisions()).toEqual([])
  })

  it('may also not be needed: with the reason, once', async () => {
    expect((await waive()).status).toBe(303)
    expect(await tasks(true)).toContainEqual({ kind: 'temporary-provision', on: '2026-11-24' })
    expect((await waive()).status).toBe(409)
  })
})

describe('help at once that goes on', () => {
  beforeEach(async () => {
    await give()
  })

  it('does so by a new decision, from the day after, with a letter and an order of its own', async () => {
    expect((await extend()).status).toBe(303)
    const [first, second] = await provisions()
    expect(second).toMatchObject({ extends: first!.decision, ended_on: null })
    expect(second!.from_day.toString()).toBe('2027-01-12')
    const [, letter] = await letters('temporary-provision')
    expect(letter).toContain('U krijgt hulp bij het huishouden langer')
    expect(letter).toContain('zondag 31 januari 2027')
    expect(await letters('provider-order')).toHaveLength(2)
    const ends = (await tasks(false)).filter(({ kind }) => kind === 'temporary-ends')
    expect(ends).toEqual([{ kind: 'temporary-ends', on: '2027-01-24' }])
  })

  it('is refused from a stale page, a second time, and with a day before it begins', async () => {
    expect((await extend({ _version: '2' })).status).toBe(409)
    expect((await extend(dayFields('until', '2027-01-10'))).status).toBe(422)
    const answers = await Promise.all([extend(), extend()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect((await extend()).status).toBe(409)
  })

  it('is followed: when it began and when it stopped', async () => {
    const [first] = await decisions()
    const begin = (day: string) =>
      base.desk.post(path(`${first!.id}/begin`), { _version: '1', ...dayFields('startedOn', day) })
    expect((await begin('2026-11-25')).status).toBe(422)
    expect((await begin('2026-11-24')).status).toBe(303)
    const stop = (version: string) =>
      base.desk.post(path(`${first!.id}/stop`), {
        _version: version,
        ...dayFields('endedOn', '2026-11-24'),
        because: 'De dochter is weer thuis.',
      })
    expect((await stop('1')).status).toBe(409)
    expect((await stop('2')).status).toBe(303)
    const open = (await tasks(false)).map(({ kind }) => kind)
    expect(open).not.toContain('temporary-ends')
    expect(open).not.toContain('start-help')
    expect((await extend({ _version: '3' })).status).toBe(409)
  })

  it('lets its contribution end with it', async () => {
    const [first] = await decisions()
    await base.desk.post(path(`${first!.id}/stop`), {
      _version: '1',
      ...dayFields('endedOn', '2026-11-24'),
      because: 'De dochter is weer thuis.',
    })
    await base.within((tx) => endContributions(tx, base.actor()))
    const [contribution] = await owner()
      .selectFrom('contribution')
      .selectAll()
      .where('case_file', '=', caseFile)
      .execute()
    expect(contribution).toMatchObject({ line: null, amount: 2180 })
    expect(contribution!.ended_on?.toString()).toBe('2026-11-24')
  })
})

describe('the decision on the application', () => {
  it('takes over: help at once ends on the day before the same help begins', async () => {
    caseFile = base.caseFile
    await give()
    const line = await base.propose()
    const application = await base.applied([line])
    const answer = await base.desk.post(`/dossiers/${caseFile}/aanvraag/${application}/1/toekennen`, {
      line,
      _version: '1',
      lineVersion: '1',
      activities: 'stofzuigen',
      amount: '3',
      frequency: 'elke week',
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
    expect(answer.status).toBe(303)
    const [provision] = await provisions()
    const [, definitive] = await decisions()
    expect(provision).toMatchObject({ taken_over_by: definitive!.id })
    expect(provision!.ended_on?.toString()).toBe('2026-11-30')
    expect((await tasks(false)).map(({ kind }) => kind)).not.toContain('temporary-ends')
  })

  it('is not signed when its days have passed, nor once the report ended', async () => {
    await give({ step: 'prepare' })
    const [waiting] = await decisions()
    const later = Temporal.PlainDate.from('2027-02-01')
    const { signDecision } = await import('../sign-decision.ts')
    const actor = base.actor({ today: later, now: momentOf(later, Temporal.PlainTime.from('09:00')) })
    await expect(base.within((tx) => signDecision(tx, actor, caseFile, waiting!.id, 1))).rejects.toThrow(
      'temporary-passed',
    )
    const ended = await base.desk.post(`/dossiers/${caseFile}/melding/afronden`, {
      _version: '1',
      as: 'withdrawn',
      ...dayFields('on', '2026-11-24'),
      words: 'De inwoner wil geen hulp meer.',
    })
    expect(ended.status).toBe(303)
    const sign = `/dossiers/${caseFile}/besluiten/${waiting!.id}/tekenen`
    expect((await base.desk.post(sign, { _version: '1' })).status).toBe(409)
  })
})
