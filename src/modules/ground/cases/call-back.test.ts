import { beforeAll, describe, expect, it } from 'vitest'
import { testSite, type Browser, type Site } from '../../../../test/site.ts'
import { addFile, auditOf, timelineWords } from '../../../../test/tasks.ts'

let site: Site
let noor: Browser
let idris: Browser

const request = { caller: 'Tineke Turf', phone: '0123 45 67 89', about: 'de traplift van haar moeder' }
const on = (name: string, day: string) => ({
  [`${name}.day`]: day.slice(8),
  [`${name}.month`]: day.slice(5, 7),
  [`${name}.year`]: day.slice(0, 4),
})

const ask = (path: string, fields: Record<string, string> = {}, by = noor, due = '2026-11-25') =>
  by.post(path, { ...request, ...on('dueOn', due), to: '', ...fields })

const callBackOf = (resident: string) =>
  site.database.owner
    .selectFrom('call_back as b')
    .innerJoin('task as t', 't.id', 'b.task')
    .select([
      'b.id',
      'b.case_file',
      'b.tries',
      't.id as task',
      't.due_on',
      't.assignee',
      't.outcome',
      't.done_at',
    ])
    .where('b.resident', '=', resident)
    .execute()

const answer = (id: string, fields: Record<string, string>, by = noor, tries = '0') =>
  by.post(`/terugbellen/${id}`, { tries, _version: '1', ...fields })
const spoken = { ended: 'spoken', outcome: 'De monteur komt donderdag' }

const asked = async () => {
  const file = await addFile(site)
  await ask(`/dossiers/${file.id}/terugbellen`, { to: noor.worker })
  return { file, call: (await callBackOf(file.resident))[0]! }
}

beforeAll(async () => {
  site = await testSite()
  noor = await site.login(['files.own-area', 'residents.search'], ['noord'], 'Noor Veenhuis')
  idris = await site.login(['files.own-area'], ['zuid'], 'Idris Wolderink')
})

describe('a call-back that is asked in a file', () => {
  it('gets a colleague and a day, stands on his worklist and on the timeline, and is overdue when it is missed', async () => {
    const file = await addFile(site)
    expect((await ask(`/dossiers/${file.id}/terugbellen`, { to: idris.worker })).status).toBe(303)
    const [call] = await callBackOf(file.resident)
    expect(call).toMatchObject({ assignee: idris.worker, case_file: file.id })
    expect(await timelineWords(site, file.id)).toEqual([
      'Terugbelverzoek van Tineke Turf, uiterlijk woensdag 25 november 2026: de traplift van haar moeder',
    ])
    const list = await (await idris.get('/')).text()
    expect(list).toContain(`href="/terugbellen/${call!.id}"`)
    expect(list).toContain('Bel terug: Tineke Turf')
    expect(await (await idris.get(`/terugbellen/${call!.id}`)).text()).toContain('0123 45 67 89')
    site.setNow(Temporal.Instant.from('2026-11-26T08:00:00Z'))
    const later = await site.again(idris)
    expect(await (await later.get('/')).text()).toContain('1 dag te laat')
    site.setNow(Temporal.Instant.from('2026-11-24T08:00:00Z'))
  })

  it('lies with the team when nobody is named', async () => {
    const file = await addFile(site)
    await ask(`/dossiers/${file.id}/terugbellen`)
    expect((await callBackOf(file.resident))[0]).toMatchObject({ assignee: null })
    expect(await (await noor.get('/?lijst=te-verdelen')).text()).toContain('Bel terug: Tineke Turf')
  })

  it('is refused for a day that has passed, for a stranger, and in a file that is not one’s own', async () => {
    const file = await addFile(site)
    const path = `/dossiers/${file.id}/terugbellen`
    expect((await ask(path, {}, noor, '2026-11-23')).status).toBe(422)
    expect((await ask(path, { to: file.id })).status).toBe(422)
    expect((await ask(path, {}, idris)).status).toBe(403)
    expect(await callBackOf(file.resident)).toEqual([])
  })

  it('is made once when the form is sent twice', async () => {
    const file = await addFile(site)
    await Promise.all([1, 2].map(() => ask(`/dossiers/${file.id}/terugbellen`, { _key: `twice ${file.id}` })))
    expect(await callBackOf(file.resident)).toHaveLength(1)
  })
})

describe('a call-back that is asked from the worklist', () => {
  it('begins with the resident, and can do without a file when a colleague is named', async () => {
    expect(await (await noor.get('/')).text()).toContain('href="/terugbellen"')
    const file = await addFile(site, { surname: 'Belgraag' })
    const hits = await (await noor.post('/terugbellen', { zoek: 'Belgraag' })).text()
    expect(hits).toContain(`/inwoners/${file.resident}/terugbellen`)
    const path = `/inwoners/${file.resident}/terugbellen`
    expect(await (await noor.get(path)).text()).toContain(file.number)
    expect((await ask(path, { file: '' })).status).toBe(422)
    expect((await ask(path, { file: '', to: idris.worker })).status).toBe(303)
    const [call] = await callBackOf(file.resident)
    expect((await idris.get(`/terugbellen/${call!.id}`)).status).toBe(200)
    expect((await noor.get(`/terugbellen/${call!.id}`)).status).toBe(403)
  })

  it('takes no file of somebody else', async () => {
    const [one, other] = [await addFile(site), await addFile(site)]
    expect((await ask(`/inwoners/${one.resident}/terugbellen`, { file: other.id })).status).toBe(422)
    expect((await ask(`/inwoners/${one.resident}/terugbellen`, { file: one.id }, idris)).status).toBe(403)
  })
})

describe('how a call went', () => {
  it('is told with what was agreed, once', async () => {
    const { file, call } = await asked()
    expect((await answer(call.id, { ended: 'spoken' })).status).toBe(422)
    const both = await Promise.all([answer(call.id, spoken), answer(call.id, spoken)])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    // Both entries are of one moment in a test, so their order is free.
    expect(await timelineWords(site, file.id)).toContain(
      'Teruggebeld met Tineke Turf: De monteur komt donderdag',
    )
    expect((await callBackOf(file.resident))[0]).toMatchObject({ outcome: 'De monteur komt donderdag' })
    expect(await auditOf(site, noor.worker)).toContainEqual({
      action: 'answer call-back',
      outcome: 'done',
      caseFile: file.id,
    })
  })

  it('keeps it open on another day when nobody answered, and a page from before is out of date', async () => {
    const { file, call } = await asked()
    expect((await answer(call.id, { ended: 'not-reached' })).status).toBe(422)
    const missed = { ended: 'not-reached', ...on('again', '2026-11-27') }
    expect((await answer(call.id, missed)).status).toBe(303)
    const [now] = await callBackOf(file.resident)
    expect(now).toMatchObject({ tries: 1, done_at: null })
    expect(now!.due_on.toString()).toBe('2026-11-27')
    expect((await answer(call.id, missed)).status).toBe(409)
    expect((await answer(call.id, spoken, noor, '1')).status).toBe(303)
  })

  it('is not for who may not open the file', async () => {
    const { call } = await asked()
    expect((await answer(call.id, spoken, idris)).status).toBe(403)
    expect((await idris.get(`/terugbellen/${call.id}`)).status).toBe(403)
  })
})
