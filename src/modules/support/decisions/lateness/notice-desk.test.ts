import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decidable, type Decidable } from '../../../../../test/decidable.ts'
import { dayFields, plain } from '../../../../../test/investigated.ts'
import { NOW, type Browser } from '../../../../../test/site.ts'

let file: Decidable
let application: string

const number = async () => {
  const row = await file.site.database.owner
    .selectFrom('application')
    .select('number')
    .where('id', '=', application)
    .executeTakeFirstOrThrow()
  return row.number
}
const tasks = async (kind: string) =>
  file.site.database.owner
    .selectFrom('task')
    .select(['due_on', 'done_at', 'article', 'words'])
    .where('kind', '=', `${kind} ${await number()}`)
    .orderBy('id')
    .execute()
const notices = () =>
  file.site.database.owner
    .selectFrom('default_notice')
    .selectAll()
    .where('application', '=', application)
    .orderBy('received_on')
    .execute()
const letters = async () =>
  (
    await file.site.database.owner
      .selectFrom('letter')
      .select('content')
      .where('kind', '=', 'default-notice-receipt')
      .where('case_file', '=', file.caseFile)
      .orderBy('made_at')
      .orderBy('number')
      .execute()
  ).map(({ content }) => JSON.stringify(content))
const step = (name = '') => file.path(`aanvraag/${application}${name && `/${name}`}`)
const page = async (by: Browser) => plain(await (await by.get(step())).text())

const notice = (receivedOn: string, by: Browser, fields: Record<string, string> = {}) =>
  by.post(step('ingebrekestelling'), {
    _version: '1',
    ...dayFields('receivedOn', receivedOn),
    channel: 'letter',
    document: '',
    ...fields,
  })
const withdraw = (on: string, by: Browser, version: string) =>
  by.post(step('ingebrekestelling-intrekken'), {
    _version: version,
    ...dayFields('on', on),
    words: 'Ik wacht nog even.',
  })
const on = (day: string) => {
  file.site.setNow(Temporal.Instant.from(`${day}T08:00:00Z`))
  return file.site.again(file.desk)
}

beforeAll(async () => {
  file = await decidable()
})

beforeEach(async () => {
  file.site.setNow(NOW)
  file.desk = await file.site.again(file.desk)
  application = await file.applied([], 'een traplift')
})

/** Applied on Tuesday 24 November 2026: by law until Tuesday 8 December. */
describe('a notice of default', () => {
  it('that comes too early is confirmed, without a task or a penalty', async () => {
    const by = await on('2026-12-08')
    expect((await notice('2026-12-08', by)).status).toBe(303)
    expect(await tasks('decide-in-default')).toEqual([])
    expect((await letters()).at(-1)).toContain('Uw brief kwam te vroeg')
    expect(await page(by)).toContain('te vroeg, telt niet')
  })

  it('that counts gives two weeks, shown with what each day would cost, and a task with that day', async () => {
    const by = await on('2026-12-09')
    expect(await page(by)).toContain(
      'Komt er vandaag een, dan loopt de dwangsom vanaf donderdag 24 december 2026',
    )
    expect((await notice('2026-12-09', by)).status).toBe(303)
    const [task] = await tasks('decide-in-default')
    expect(task).toMatchObject({ done_at: null, article: 'Awb, artikel 4:17, derde lid' })
    expect(task!.due_on.toString()).toBe('2026-12-23')
    expect(task!.words).toContain('voor de dwangsom loopt: vanaf donderdag 24 december 2026')
    expect((await letters()).at(-1)).toContain('Uiterlijk woensdag 23 december 2026')
    const shown = await page(by)
    expect(shown).toContain('Beslist u uiterlijk woensdag 23 december 2026')
    expect(shown).toContain('€ 23,00')
    expect(shown).toContain('€ 1.442,00')
  })

  it('costs more by the day once two weeks have passed', async () => {
    await notice('2026-12-09', await on('2026-12-09'))
    const shown = await page(await on('2026-12-25'))
    expect(shown).toContain('De dwangsom loopt.')
    expect(shown).toContain('€ 46,00, tot en met vrijdag 25 december 2026')
  })

  it('counts once: a second is confirmed without another task, an earlier one takes its place', async () => {
    const by = await on('2026-12-14')
    expect((await notice('2026-12-11', by)).status).toBe(303)
    expect((await notice('2026-12-14', by, { _version: '2' })).status).toBe(303)
    expect((await letters()).at(-1)).toContain('verandert dat niet')
    expect((await tasks('decide-in-default')).filter(({ done_at }) => !done_at)).toHaveLength(1)
    expect((await notice('2026-12-09', by, { _version: '3' })).status).toBe(303)
    expect((await notices()).map(({ effect }) => effect)).toEqual(['valid', 'repeated', 'repeated'])
    const open = (await tasks('decide-in-default')).filter(({ done_at }) => !done_at)
    expect(open.map(({ due_on }) => due_on.toString())).toEqual(['2026-12-23'])
  })

  it('can be taken back by the applicant, and come again', async () => {
    const by = await on('2026-12-14')
    await notice('2026-12-11', by)
    expect((await withdraw('2026-12-14', by, '2')).status).toBe(303)
    expect((await tasks('decide-in-default')).every(({ done_at }) => done_at)).toBe(true)
    expect(await page(by)).toContain('ingetrokken op maandag 14 december 2026 (Ik wacht nog even.)')
    const again = await withdraw('2026-12-14', by, '3')
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Er is geen ingebrekestelling die telt')
    expect((await notice('2026-12-14', by, { _version: '3' })).status).toBe(303)
    expect((await notices()).map(({ effect }) => effect)).toEqual(['valid', 'valid'])
  })

  it('is taken down once when two people do so at once, and not on a stale page or for an impossible day', async () => {
    const by = await on('2026-12-09')
    const answers = await Promise.all([notice('2026-12-09', by), notice('2026-12-09', by)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect(await notices()).toHaveLength(1)
    const future = await notice('2026-12-10', by, { _version: '2' })
    expect(future.status).toBe(409)
    expect(await future.text()).toContain('Kies de dag van ontvangst')
    expect((await notice('2026-12-09', by, { _version: '2', channel: 'phone' })).status).toBe(422)
  })

  it('is for who prepares decisions', async () => {
    const clerk = await file.site.login(['reports.take', 'files.own-area'])
    expect((await notice('2026-11-24', clerk)).status).toBe(403)
    expect((await withdraw('2026-11-24', clerk, '1')).status).toBe(403)
    const refused = await file.site.database.owner
      .selectFrom('audit_line')
      .select('purpose')
      .where('worker', '=', clerk.worker)
      .where('outcome', '=', 'refused')
      .execute()
    expect(refused).toEqual([{ purpose: 'decisions.prepare' }, { purpose: 'decisions.prepare' }])
  })

  it('asks to set the penalty by decision when the applicant takes his application back too late', async () => {
    await notice('2026-12-09', await on('2026-12-09'))
    const by = await on('2026-12-28')
    const answer = await by.post(step('intrekken'), {
      _version: '2',
      ...dayFields('on', '2026-12-28'),
      words: 'Ik koop hem zelf.',
    })
    expect(answer.status).toBe(303)
    const [task] = await tasks('set-penalty')
    expect(task).toMatchObject({ done_at: null, article: 'Awb, artikel 4:18' })
    expect(plain(task!.words)).toContain('€ 92,00')
    expect(task!.due_on.toString()).toBe('2027-01-11')
    expect((await notices())[0]!.last_day!.toString()).toBe('2026-12-27')
  })

  it('asks for nothing when the application ends within the two weeks', async () => {
    await notice('2026-12-09', await on('2026-12-09'))
    const by = await on('2026-12-23')
    await by.post(step('intrekken'), {
      _version: '2',
      ...dayFields('on', '2026-12-23'),
      words: 'Ik koop hem zelf.',
    })
    expect(await tasks('set-penalty')).toEqual([])
    expect((await notices())[0]!.settled_on!.toString()).toBe('2026-12-23')
  })
})
