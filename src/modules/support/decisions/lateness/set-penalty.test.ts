import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decidable, type Decidable } from '../../../../../test/decidable.ts'
import { dayFields, plain } from '../../../../../test/investigated.ts'
import { NOW, type Browser } from '../../../../../test/site.ts'
import { askToSetPenalties, askToTellDelays } from './late-sweeps.ts'

let file: Decidable
let application: string

const row = () =>
  file.site.database.owner
    .selectFrom('application')
    .selectAll()
    .where('id', '=', application)
    .executeTakeFirstOrThrow()
const tasks = async (kind: string) => {
  const { number } = await row()
  return file.site.database.owner
    .selectFrom('task')
    .select(['due_on', 'done_at', 'article', 'words', 'assignee'])
    .where('kind', '=', `${kind} ${number}`)
    .execute()
}
const settledOn = async () =>
  (
    await file.site.database.owner
      .selectFrom('default_notice')
      .select('settled_on')
      .where('application', '=', application)
      .executeTakeFirstOrThrow()
  ).settled_on?.toString()
const step = (name = '') => file.path(`aanvraag/${application}${name && `/${name}`}`)
const at = (day: string) => Temporal.Instant.from(`${day}T08:00:00Z`)
const on = (day: string) => {
  file.site.setNow(at(day))
  return file.site.again(file.desk)
}
const sweep = (work: typeof askToSetPenalties, day: string) =>
  file.within((tx) => work(tx, file.actor({ now: at(day), today: Temporal.PlainDate.from(day) })))
const version = async () => String((await row()).version)
const set = async (by: Browser, fields: Record<string, string> = {}) =>
  by.post(step('dwangsom'), {
    _version: await version(),
    as: 'due',
    because: '',
    ownWords: '',
    ...fields,
  })
const sign = (path: string, by: Browser) => by.post(`${path}/tekenen`, { _version: '1' })
const refuse = async (by: Browser) => {
  const answer = await by.post(step('1/afwijzen'), {
    _version: await version(),
    ground: 'no-lawful-stay',
    reasons: 'U verblijft hier niet volgens de wet.',
  })
  return sign(answer.headers.get('location')!, by)
}

beforeAll(async () => {
  file = await decidable()
  await file.mandate(file.desk.worker)
})

/** Applied on Tuesday 24 November 2026, by law until 8 December; notice on the 9th, so that it costs from the 24th. */
beforeEach(async () => {
  file.site.setNow(NOW)
  file.desk = await file.site.again(file.desk)
  application = await file.applied([], 'een traplift')
  await (
    await on('2026-12-09')
  ).post(step('ingebrekestelling'), {
    _version: '1',
    ...dayFields('receivedOn', '2026-12-09'),
    channel: 'letter',
    document: '',
  })
})

describe('the penalty of a late decision (Awb 4:18)', () => {
  it('lies on the worklist once the decision goes out late, with what is due and its last day', async () => {
    expect((await refuse(await on('2026-12-28'))).status).toBe(303)
    const [task] = await tasks('set-penalty')
    expect(plain(task!.words)).toContain('€ 92,00')
    expect(task).toMatchObject({ done_at: null, article: 'Awb, artikel 4:18' })
    expect(task!.due_on.toString()).toBe('2027-01-11')
    expect((await tasks('decide-in-default'))[0]!.done_at).not.toBeNull()
  })

  it('is not due when the decision goes out within the two weeks', async () => {
    const by = await on('2026-12-23')
    await refuse(by)
    expect(await tasks('set-penalty')).toEqual([])
    expect(await settledOn()).toBe('2026-12-23')
    expect((await set(by)).status).toBe(409)
  })

  it('is prepared, signed under mandate and told in a letter with amount, payment and objection', async () => {
    const by = await on('2026-12-28')
    await refuse(by)
    const answer = await set(by)
    expect(answer.status).toBe(303)
    const path = answer.headers.get('location')!
    expect((await set(by)).status).toBe(409)
    const signed = await sign(path, by)
    expect(signed.status).toBe(303)
    const shown = plain(await (await by.get(path)).text())
    expect(shown).toContain('U krijgt € 92,00 van ons')
    expect(shown).toContain('donderdag 24 december 2026 tot en met zondag 27 december 2026')
    expect(shown).toContain('uiterlijk maandag 8 februari 2027')
    expect(shown).toContain('Bent u het niet eens met dit besluit?')
    expect((await tasks('set-penalty'))[0]!.done_at).not.toBeNull()
    expect(await settledOn()).toBe('2026-12-28')
    expect(plain(await (await by.get(step())).text())).toContain('De dwangsom is vastgesteld')
  })

  it('cannot be set while it still grows, nor by who may not sign', async () => {
    const by = await on('2026-12-28')
    const answer = await set(by)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('De dwangsom staat nog niet vast')
    await refuse(by)
    const path = (await set(by)).headers.get('location')!
    const other = await file.site.login(['decisions.prepare', 'decisions.sign', 'files.own-area'])
    const refused = await sign(path, other)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('U heeft geen mandaat')
    const clerk = await file.site.login(['reports.take', 'files.own-area'])
    expect((await set(clerk)).status).toBe(403)
    expect((await sign(path, clerk)).status).toBe(403)
  })

  it('is none for a ground of the law with its reason, and leaves the application open', async () => {
    const by = await on('2026-12-28')
    expect((await set(by, { as: 'notice-unreasonably-late' })).status).toBe(422)
    const because = 'U stuurde uw brief lang na de termijn.'
    const path = (await set(by, { as: 'notice-unreasonably-late', because })).headers.get('location')!
    expect((await sign(path, by)).status).toBe(303)
    const shown = plain(await (await by.get(path)).text())
    expect(shown).toContain(
      'De ingebrekestelling kwam onredelijk laat. U stuurde uw brief lang na de termijn.',
    )
    expect(await row()).toMatchObject({ state: 'open' })
    expect((await refuse(by)).status).toBe(303)
    expect(await tasks('set-penalty')).toEqual([])
  })

  it('does not go out once the applicant took his notice back', async () => {
    const by = await on('2026-12-28')
    await refuse(by)
    const path = (await set(by)).headers.get('location')!
    await by.post(step('ingebrekestelling-intrekken'), {
      _version: await version(),
      ...dayFields('on', '2026-12-28'),
      words: 'Laat maar.',
    })
    const answer = await sign(path, by)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Er is geen ingebrekestelling die telt')
  })

  it('is prepared once when two people prepare it at the same time', async () => {
    const by = await on('2026-12-28')
    await refuse(by)
    const answers = await Promise.all([set(by), set(by)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
  })
})

describe('the days that make a task', () => {
  it('are over after 42 days: then what is due is set, once', async () => {
    await sweep(askToSetPenalties, '2027-02-03')
    expect(await tasks('set-penalty')).toEqual([])
    await sweep(askToSetPenalties, '2027-02-04')
    await sweep(askToSetPenalties, '2027-02-05')
    const found = await tasks('set-penalty')
    expect(found).toHaveLength(1)
    expect(plain(found[0]!.words)).toContain('€ 1.442,00')
    expect(found[0]!.due_on.toString()).toBe('2027-02-17')
    expect(found[0]!.assignee).toBe(file.desk.worker)
    const by = await on('2027-02-05')
    await refuse(by)
    expect(await tasks('set-penalty')).toHaveLength(1)
  })

  it('come when the last day of the law has: then the applicant is told when the decision comes, once', async () => {
    await sweep(askToTellDelays, '2026-12-07')
    expect(await tasks('tell-delay')).toEqual([])
    await sweep(askToTellDelays, '2026-12-08')
    await sweep(askToTellDelays, '2026-12-09')
    const found = await tasks('tell-delay')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ done_at: null, article: 'Awb, artikel 4:14, eerste lid' })
    const by = await on('2026-12-09')
    await by.post(step('uitstel'), {
      _version: await version(),
      kind: 'told',
      ...dayFields('newLastDay', '2026-12-18'),
      because: 'Wij wachten op de arts.',
    })
    expect((await tasks('tell-delay'))[0]!.done_at).not.toBeNull()
  })
})
