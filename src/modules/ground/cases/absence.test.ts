import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NOW, testSite, type Browser, type Site } from '../../../../test/site.ts'
import { addFile, addTaskTo, auditOf, taskNow } from '../../../../test/tasks.ts'
import { absenceFaults, type Absence } from './absence.ts'

let site: Site
let noor: Browser
let idris: Browser
let lead: Browser

const day = (text: string) => Temporal.PlainDate.from(text)
const on = (name: string, text: string) => ({
  [`${name}.day`]: text.slice(8),
  [`${name}.month`]: text.slice(5, 7),
  [`${name}.year`]: text.slice(0, 4),
})

const away = (
  worker: Browser,
  replacement: Browser,
  by = worker,
  from = '2026-11-24',
  until = '2026-11-27',
) =>
  by.post('/afwezigheid', {
    worker: worker.worker,
    replacement: replacement.worker,
    ...on('from', from),
    ...on('until', until),
  })

const known = () =>
  site.database.owner.selectFrom('absence').select(['id', 'worker']).where('ended_at', 'is', null).execute()

beforeAll(async () => {
  site = await testSite()
})

beforeEach(async () => {
  site.setNow(NOW)
  await site.database.owner.deleteFrom('absence').execute()
  noor = await site.login(['files.own-area'], ['noord'], 'Noor Veenhuis')
  idris = await site.login(['files.own-area', 'residents.search'], ['zuid'], 'Idris Wolderink')
  lead = await site.login(['caseload.hand-over'], [], 'Wietske Groenewoud')
})

describe('an absence', () => {
  const absence = (of: Partial<Absence>): Absence => ({
    id: 'x',
    worker: 'noor',
    workerName: '',
    replacement: 'idris',
    replacementName: '',
    from: day('2026-12-01'),
    until: day('2026-12-04'),
    ...of,
  })
  const faults = (of: Partial<Absence>, standing: Partial<Absence>[] = []) =>
    absenceFaults(absence(of), standing.map(absence), day('2026-11-24')).map(({ field }) => field)

  it.each([
    ['begins today or later', {}, [], []],
    ['cannot begin yesterday', { from: day('2026-11-23') }, [], ['from']],
    ['ends after it begins', { until: day('2026-11-30') }, [], ['until']],
    ['is no way to leave for a year', { until: day('2027-12-01') }, [], ['until']],
    ['needs another to stand in', { replacement: 'noor' }, [], ['replacement']],
    [
      'does not overlap one that stands',
      {},
      [{ from: day('2026-12-04'), until: day('2026-12-09') }],
      ['from'],
    ],
    ['may follow one that stands', {}, [{ from: day('2026-12-05'), until: day('2026-12-09') }], []],
    [
      'needs somebody who is there himself',
      {},
      [{ worker: 'idris', replacement: 'noor', from: day('2026-12-03'), until: day('2026-12-03') }],
      ['replacement'],
    ],
  ] as const)('%s', (_, of, standing, expected) => expect(faults(of, [...standing])).toEqual(expected))
})

describe('somebody who stands in', () => {
  it('sees the work and opens the files for these days, which shows and is written down, and no longer', async () => {
    const file = await addFile(site, { coordinator: noor.worker })
    const task = await addTaskTo(site, file.id, { assignee: noor.worker, words: 'Werk van Noor' })
    expect((await idris.get(`/dossiers/${file.id}`)).status).toBe(403)
    expect((await away(noor, idris)).status).toBe(303)
    const list = await (await idris.get('/')).text()
    expect(list).toContain('Voor Noor Veenhuis')
    const theirs = await (await idris.get(`/?voor=${noor.worker}`)).text()
    expect(theirs).toContain('Werk van Noor')
    expect(theirs).toContain('U vervangt Noor Veenhuis tot en met vrijdag 27 november 2026.')
    const page = await idris.get(`/dossiers/${file.id}`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('U vervangt een collega')
    const lines = await site.database.owner
      .selectFrom('audit_line')
      .select('purpose')
      .where('worker', '=', idris.worker)
      .where('outcome', '=', 'done')
      .where('case_file', '=', file.id)
      .execute()
    expect(lines.map(({ purpose }) => purpose)).toContain('dossier bekijken (vervanging)')
    const done = await idris.post(`/taken/${task}/afmelden`, { outcome: 'Gelezen', _version: '1' })
    expect(done.status).toBe(303)
    expect(await taskNow(site, task)).toMatchObject({ done_by: idris.worker })
    site.setNow(Temporal.Instant.from('2026-11-27T22:30:00Z'))
    const friday = await site.again(idris)
    expect((await friday.get(`/dossiers/${file.id}`)).status).toBe(200)
    site.setNow(Temporal.Instant.from('2026-11-27T23:30:00Z'))
    const saturday = await site.again(idris)
    expect((await saturday.get(`/dossiers/${file.id}`)).status).toBe(403)
    expect(await (await saturday.get('/')).text()).not.toContain('Voor Noor Veenhuis')
    expect(await (await saturday.get(`/?voor=${noor.worker}`)).text()).not.toContain('Werk van Noor')
  })

  it('does not open what the absent colleague does not work on', async () => {
    const file = await addFile(site)
    await away(noor, idris)
    expect((await idris.get(`/dossiers/${file.id}`)).status).toBe(403)
  })

  it('gets the new tasks, also when he is away himself and another stands in for him', async () => {
    const file = await addFile(site, { coordinator: noor.worker })
    const ask = async (about: string) => {
      await noor.post(`/dossiers/${file.id}/terugbellen`, {
        caller: 'Tineke Turf',
        phone: '0123 45 67 89',
        about,
        ...on('dueOn', '2026-11-25'),
        to: noor.worker,
      })
      const made = await site.database.owner
        .selectFrom('call_back as b')
        .innerJoin('task as t', 't.id', 'b.task')
        .select('t.assignee')
        .where('b.about', '=', about)
        .executeTakeFirstOrThrow()
      return made.assignee
    }
    expect(await ask('voor')).toBe(noor.worker)
    await away(noor, idris)
    expect(await ask('tijdens')).toBe(idris.worker)
    await away(idris, lead)
    expect(await ask('ook weg')).toBe(lead.worker)
    expect((await lead.get(`/dossiers/${file.id}`)).status).toBe(200)
  })
})

describe('recording an absence', () => {
  it('is for oneself, or by who divides the work; an attempt for another is refused and written down', async () => {
    expect((await away(noor, idris, idris)).status).toBe(403)
    expect((await auditOf(site, idris.worker)).map(({ outcome }) => outcome)).toContain('refused')
    expect(await known()).toEqual([])
    expect((await away(noor, idris, lead)).status).toBe(303)
    expect(await known()).toMatchObject([{ worker: noor.worker }])
  })

  it('happens once when two do it at once', async () => {
    const both = await Promise.all([away(noor, idris), away(noor, lead, lead)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
    expect(await known()).toHaveLength(1)
  })

  it('keeps two from standing in for each other in the same days', async () => {
    const both = await Promise.all([away(noor, idris), away(idris, noor)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
  })

  it('can be ended earlier, once, and not by others', async () => {
    const file = await addFile(site, { coordinator: noor.worker })
    await away(noor, idris)
    const { id } = (await known())[0]!
    const end = (by: Browser) => by.post(`/afwezigheid/${id}/beeindigen`, {})
    expect((await end(idris)).status).toBe(403)
    const both = await Promise.all([end(noor), end(lead)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect((await idris.get(`/dossiers/${file.id}`)).status).toBe(403)
  })
})
