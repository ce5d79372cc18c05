import { beforeAll, describe, expect, it } from 'vitest'
import { apiClient, type ApiClient } from '../../../../test/api.ts'
import { addResident, testSite, type Site } from '../../../../test/site.ts'

let site: Site
let api: ApiClient
let resident: string
beforeAll(async () => {
  site = await testSite()
  api = await apiClient(site)
  resident = await addResident(site.database.owner)
})

const report = {
  receivedOn: '2026-11-13',
  channel: 'phone',
  reporterKind: 'resident',
  words: 'Het huishouden lukt niet meer.',
  needs: 'Schoon huis\nBoodschappen',
}

const received = async (of: object = {}, headers = {}, to = resident) =>
  api.post(`/residents/${to}/reports`, { ...report, ...of }, headers)

const reportsOf = async (who: string) =>
  site.database.owner.selectFrom('report').select('id').where('resident', '=', who).execute()

describe('a report through the API', () => {
  it('opens a file with the legal days, a letter and a line that names worker and client', async () => {
    const answer = await received()
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ joined: false })
    const file = String(answer.body['caseFile'])
    const shown = await api.get(`/files/${file}/reports`)
    expect(shown.body['reports']).toMatchObject([
      { receivedOn: '2026-11-13', investigateUntil: '2026-12-28', needs: ['Schoon huis', 'Boodschappen'] },
    ])
    const line = await site.database.owner
      .selectFrom('audit_line')
      .select(['worker', 'client', 'outcome'])
      .where('case_file', '=', file)
      .where('action', '=', 'receive report')
      .executeTakeFirst()
    expect(line).toEqual({ worker: api.worker, client: api.client, outcome: 'done' })
  })

  it('is taken once when the same call comes twice with one key, also at the same moment', async () => {
    const who = await addResident(site.database.owner, { surname: 'Tweemaal' })
    const headers = { 'idempotency-key': 'een' }
    const [first, second] = await Promise.all([received({}, headers, who), received({}, headers, who)])
    const third = await received({}, headers, who)
    expect([first.status, second.status, third.status]).toEqual([201, 201, 201])
    expect(second.body).toEqual(first.body)
    expect(third.body).toEqual(first.body)
    expect(await reportsOf(who)).toHaveLength(1)
  })

  it('is refused with a key of another call; another client may use the same key', async () => {
    const [one, two] = [
      await addResident(site.database.owner, { surname: 'Sleutel' }),
      await addResident(site.database.owner, { surname: 'Sleutel' }),
    ]
    const headers = { 'idempotency-key': 'twee' }
    await received({}, headers, one)
    const other = await received({ words: 'Iets anders' }, headers, one)
    expect([other.status, other.body['rule']]).toEqual([409, 'key-used'])
    const elsewhere = await apiClient(site)
    expect((await elsewhere.post(`/residents/${two}/reports`, report, headers)).status).toBe(201)
  })

  it('keeps a key free when nothing came of the call', async () => {
    const who = await addResident(site.database.owner, { surname: 'Opnieuw' })
    const headers = { 'idempotency-key': 'drie' }
    expect((await received({ receivedOn: '2027-01-01' }, headers, who)).status).toBe(422)
    expect((await received({}, headers, who)).status).toBe(201)
  })

  it.each([
    [{ receivedOn: '2027-01-01' }, 'receivedOn'],
    [{ receivedOn: '2026-02-30' }, 'receivedOn'],
    [{ channel: 'pigeon' }, 'channel'],
    [{ words: '' }, 'words'],
    [{ words: 'a'.repeat(100_000) }, 'words'],
    [{ reporterKind: 'professional' }, 'reporterName'],
    [{ urgent: true }, 'urgentWords'],
    [{ word: 'x' }, 'word'],
  ])('is refused for %j with the field, and nothing is saved', async (of, field) => {
    const who = await addResident(site.database.owner, { surname: 'Niets' })
    const answer = await received(of, {}, who)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const faults = answer.body['faults'] as { field: string }[]
    expect(faults.map((fault) => fault.field)).toContain(field)
    expect(await reportsOf(who)).toEqual([])
  })

  it('is refused of who died with the rule and its article, and of nobody with 404', async () => {
    const who = await addResident(site.database.owner, { surname: 'Gestorven' })
    await site.database.owner
      .updateTable('resident')
      .set({ died_on: Temporal.PlainDate.from('2026-11-01') })
      .where('id', '=', who)
      .execute()
    const refused = await received({}, {}, who)
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      type: 'urn:keukentafel:refusal',
      rule: 'resident-died',
      source: 'Wmo 2015, artikel 2.3.2, eerste lid',
    })
    expect((await received({}, {}, '0193f0b5-0000-7000-8000-000000000000')).status).toBe(404)
  })

  it('is refused where client or worker may not take reports', async () => {
    const client = await apiClient(site, { scopes: ['files.read'] })
    const worker = await apiClient(site, { can: ['residents.search'] })
    for (const who of [client, worker])
      expect((await who.post(`/residents/${resident}/reports`, report)).status).toBe(403)
  })
})

describe('what follows a report', () => {
  it('runs through the API: intake, advice, route, plan, and the end', async () => {
    const who = await addResident(site.database.owner, { surname: 'Vervolg' })
    const { body } = await received({}, {}, who)
    const at = (path: string) => `/files/${String(body['caseFile'])}${path}`
    expect((await api.post(at('/intake'), { version: 0, clearEnough: true })).status).toBe(204)
    const stale = await api.post(at('/intake'), { version: 0, clearEnough: false })
    expect([stale.status, stale.body['rule']]).toEqual([409, 'stale'])
    const triage = await api.get(at('/triage'))
    expect(triage.body).toMatchObject({ version: 1, intake: { clearEnough: true } })
    const { route, question } = triage.body
    const chosen = await api.post(at('/route'), { version: 1, route, question, assignee: api.worker })
    expect(chosen.status).toBe(204)
    const plan = { version: 1, receivedOn: '2026-11-18' }
    expect((await api.post(at(`/reports/${String(body['id'])}/plan`), plan)).status).toBe(204)
    const listed = await api.get(at('/reports'))
    expect(listed.body).toMatchObject({
      route: { chosen: route, worker: 'Test Consulent' },
      reports: [{ planReceivedOn: '2026-11-18', version: 2 }],
    })
    const end = { version: 2, as: 'withdrawn', on: '2026-11-24', words: 'Het hoeft niet meer.' }
    expect((await api.post(at('/end'), end)).status).toBe(204)
    expect((await api.get(at(''))).body).toMatchObject({ closedOn: '2026-11-24' })
  })

  it('is closed to a worker who may not open the file, whatever it is', async () => {
    const who = await addResident(site.database.owner, { surname: 'Dicht' })
    const { body } = await received({}, {}, who)
    const elsewhere = await apiClient(site, { areas: ['zuid'] })
    const at = (path: string) => `/files/${String(body['caseFile'])}${path}`
    for (const [path, sent] of [
      ['/intake', { version: 0 }],
      ['/end', { version: 1, as: 'withdrawn', on: '2026-11-24', words: 'x' }],
      [`/reports/${String(body['id'])}/plan`, { version: 1, receivedOn: '2026-11-18' }],
    ] as const)
      expect((await elsewhere.post(at(path), sent)).status).toBe(403)
  })
})
