import { beforeAll, describe, expect, it } from 'vitest'
import { apiClient, askToken, callsWith } from '../../test/api.ts'
import { reportedFile } from '../../test/investigated.ts'
import { addResident, addWorker, GM, NOW, testSite, type Site } from '../../test/site.ts'
import { newId } from '../core/id.ts'
import { inMunicipality } from '../database/connect.ts'
import { addClient } from '../modules/ground/access/add-client.ts'

let site: Site
let resident: string
let file: string
beforeAll(async () => {
  site = await testSite()
  resident = await addResident(site.database.owner)
  file = await reportedFile(await site.login(), resident)
})

const audit = (client: string) =>
  site.database.owner
    .selectFrom('audit_line')
    .select(['action', 'outcome', 'worker', 'client', 'resident', 'case_file', 'purpose', 'fields'])
    .where('client', '=', client)
    .orderBy('id')
    .execute()

/** A client with a secret, that may read files for these workers until a day. */
async function client(until: string, workers: string[]) {
  const id = `own-${newId(NOW)}`
  const added = {
    id,
    name: 'Koppeling',
    scopes: ['files.read'],
    workers,
    until: Temporal.PlainDate.from(until),
  }
  const secret = await inMunicipality(site.database.program, GM, (tx) => addClient(tx, GM, added, NOW))
  return { client_id: id, client_secret: secret }
}

describe('a token', () => {
  it('is given to a client that names the worker for whom it acts, by Basic authentication or in the form', async () => {
    const worker = await addWorker(site.database.owner, 'Test Consulent', [], [])
    const { client_id, client_secret } = await client('2026-12-31', [worker])
    const inForm = await askToken(site, { client_id, client_secret, worker })
    expect(inForm.status).toBe(200)
    expect(inForm.body).toMatchObject({ token_type: 'Bearer', expires_in: 1800, scope: 'files.read' })
    expect(inForm.headers.get('cache-control')).toBe('no-store')
    const basic = `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}`
    const byHeader = await askToken(site, { worker }, { authorization: basic })
    expect(byHeader.status).toBe(200)
    expect(await audit(client_id)).toMatchObject([
      { action: 'give api token', outcome: 'done', worker },
      { action: 'give api token', outcome: 'done', worker },
    ])
  })

  it('is not given for a wrong secret, an unknown client, or a client whose last day has passed', async () => {
    const worker = await addWorker(site.database.owner, 'Test Consulent', [], [])
    const { client_id, client_secret } = await client('2026-11-25', [worker])
    for (const wrong of [
      { client_id, client_secret: `${client_secret}x` },
      { client_id: 'nobody', client_secret },
      { client_id: '', client_secret: '' },
    ]) {
      const answer = await askToken(site, { ...wrong, worker })
      expect(answer.status).toBe(401)
      expect(answer.body).toMatchObject({ error: 'invalid_client' })
    }
    site.setNow(Temporal.Instant.from('2026-11-26T08:00:00Z'))
    const late = await askToken(site, { client_id, client_secret, worker })
    site.setNow(NOW)
    expect(late.status).toBe(401)
  })

  it('is not given for a worker for whom the client may not act, and the attempt is written down', async () => {
    const [own, other] = [
      await addWorker(site.database.owner, 'Test Consulent', [], []),
      await addWorker(site.database.owner, 'Iemand Anders', [], []),
    ]
    const { client_id, client_secret } = await client('2026-12-31', [own])
    const answer = await askToken(site, { client_id, client_secret, worker: other })
    expect([answer.status, answer.body['error']]).toEqual([400, 'unauthorized_client'])
    expect(await audit(client_id)).toMatchObject([{ outcome: 'refused', worker: null }])
  })

  it('is not given with a scope that the client has not, nor in another way than by client credentials', async () => {
    const worker = await addWorker(site.database.owner, 'Test Consulent', [], [])
    const { client_id, client_secret } = await client('2026-12-31', [worker])
    const more = await askToken(site, { client_id, client_secret, worker, scope: 'files.read reports.take' })
    expect([more.status, more.body['error']]).toEqual([400, 'invalid_scope'])
    const grant_type = 'password'
    const other = await askToken(site, { client_id, client_secret, worker, grant_type })
    expect([other.status, other.body['error']]).toEqual([400, 'unsupported_grant_type'])
    const nobody = await askToken(site, { client_id, client_secret })
    expect([nobody.status, nobody.body['error']]).toEqual([400, 'invalid_request'])
  })

  it('opens nothing when it is absent, wrong, or half an hour old', async () => {
    const api = await apiClient(site)
    const without = await site.fetch('/api/v1/worklist')
    expect(without.status).toBe(401)
    expect(without.headers.get('content-type')).toBe('application/problem+json')
    expect(without.headers.get('www-authenticate')).toContain('invalid_token')
    expect((await callsWith(site, 'wrong').get('/worklist')).status).toBe(401)
    expect((await api.get('/worklist')).status).toBe(200)
    site.setNow(NOW.add({ minutes: 30 }))
    const late = await api.get('/worklist')
    site.setNow(NOW)
    expect(late.status).toBe(401)
    expect(late.body).toMatchObject({ type: 'urn:keukentafel:forbidden', title: 'Geen geldig token' })
  })

  it('ends when the client is given a new secret or the worker leaves', async () => {
    const api = await apiClient(site)
    await site.database.owner
      .updateTable('worker')
      .set({ active_until: Temporal.PlainDate.from('2026-11-23') })
      .where('id', '=', api.worker)
      .execute()
    expect((await api.get('/worklist')).status).toBe(401)
    const worker = await addWorker(site.database.owner, 'Test Consulent', [], [])
    const renewed = await apiClient(site, { worker })
    await inMunicipality(site.database.program, GM, (tx) =>
      addClient(
        tx,
        GM,
        {
          id: renewed.client,
          name: 'Test',
          scopes: ['files.read'],
          workers: [worker],
          until: Temporal.PlainDate.from('2027-01-01'),
        },
        NOW,
      ),
    )
    expect((await renewed.get('/worklist')).status).toBe(401)
  })
})

describe('who may', () => {
  it('is judged by the day: a permission or an area that has ended opens nothing through the API either', async () => {
    const api = await apiClient(site)
    expect((await api.get(`/files/${file}`)).status).toBe(200)
    const { owner } = site.database
    const yesterday = Temporal.PlainDate.from('2026-11-23')
    const of = owner.selectFrom('team_member').select('team').where('worker', '=', api.worker)
    await owner.updateTable('team_area').set({ until_day: yesterday }).where('team', 'in', of).execute()
    expect((await api.get(`/files/${file}`)).status).toBe(403)
    await owner
      .updateTable('permission_grant')
      .set({ until_day: yesterday })
      .where('worker', '=', api.worker)
      .execute()
    expect((await api.get(`/residents/${resident}`)).status).toBe(403)
  })

  it('is refused where the client lacks the scope, and where the worker lacks the permission', async () => {
    const noScope = await apiClient(site, { scopes: ['files.read'] })
    const refused = await noScope.get(`/residents/${resident}`)
    expect(refused.status).toBe(403)
    expect(refused.body['detail']).toContain('residents.search')
    expect(await audit(noScope.client)).toContainEqual(
      expect.objectContaining({
        action: 'api get /api/v1/residents/:resident',
        outcome: 'refused',
        resident,
        worker: noScope.worker,
      }),
    )
    const noPermission = await apiClient(site, { can: [] })
    expect((await noPermission.get(`/residents/${resident}`)).status).toBe(403)
  })

  it('opens a file only for a worker who may open it; the line in the audit log names worker and client', async () => {
    const api = await apiClient(site)
    const opened = await api.get(`/files/${file}`)
    expect(opened.status).toBe(200)
    expect(opened.body).toMatchObject({
      id: file,
      openedOn: '2026-11-13',
      resident: { name: 'Aafke Wollegras', birthDate: '1944-03-05' },
    })
    expect(await audit(api.client)).toContainEqual(
      expect.objectContaining({
        action: 'view file',
        outcome: 'done',
        worker: api.worker,
        case_file: file,
        purpose: 'dossier bekijken',
      }),
    )
    const elsewhere = await apiClient(site, { areas: ['zuid'] })
    expect((await elsewhere.get(`/files/${file}`)).status).toBe(403)
    expect((await elsewhere.get(`/files/${file}/timeline`)).status).toBe(403)
    expect(await audit(elsewhere.client)).toContainEqual(
      expect.objectContaining({ action: 'view timeline', outcome: 'refused', case_file: file }),
    )
  })

  it('lets a client do no more than the worker on that day: a permission, an area or a team that ended counts no more', async () => {
    const { owner } = site.database
    const yesterday = { until_day: Temporal.PlainDate.from('2026-11-23') }
    const api = await apiClient(site, { can: ['files.own-area'] })
    const status = async () => (await api.get(`/files/${file}`)).status
    const { team } = await owner
      .selectFrom('team_member')
      .select('team')
      .where('worker', '=', api.worker)
      .executeTakeFirstOrThrow()
    const goesOn = { until_day: null }
    const area = (set: { until_day: Temporal.PlainDate | null }) =>
      owner.updateTable('team_area').set(set).where('team', '=', team).execute()
    const ended = (active_until: Temporal.PlainDate | null) =>
      owner.updateTable('team').set({ active_until }).where('id', '=', team).execute()
    expect(await status()).toBe(200)
    await area(yesterday)
    expect(await status()).toBe(403)
    await area(goesOn)
    await ended(yesterday.until_day)
    expect(await status()).toBe(403)
    await ended(null)
    expect(await status()).toBe(200)
    await owner.updateTable('permission_grant').set(yesterday).where('worker', '=', api.worker).execute()
    expect(await status()).toBe(403)
  })

  it('finds nothing of another municipality, and no file by what is no id', async () => {
    const { owner } = site.database
    await owner
      .insertInto('municipality')
      .values({ code: 'GM9002', name: 'Elders', host: 'elders.example', created_at: NOW })
      .execute()
    const other = newId(NOW)
    await owner
      .insertInto('resident')
      .values({
        municipality: 'GM9002',
        id: other,
        surname: 'Elders',
        surname_folded: 'elders',
        source: 'own',
        made_at: NOW,
      })
      .execute()
    const api = await apiClient(site)
    for (const path of [`/residents/${other}`, `/files/${newId(NOW)}`, '/files/een', '/bestaat-niet']) {
      const answer = await api.get(path)
      expect(answer.status).toBe(404)
      expect(answer.body).toMatchObject({ type: 'urn:keukentafel:missing', status: 404 })
    }
    expect((await api.get(`/residents/${resident}`)).status).toBe(200)
  })

  it('shows no protected address to a worker or a client that may not see it', async () => {
    const secret = await addResident(site.database.owner, { surname: 'Geheim', protected: true })
    const all = await (await apiClient(site)).get(`/residents/${secret}`)
    expect(JSON.stringify(all.body)).toContain('Veenpad')
    const some = await apiClient(site, { scopes: ['residents.search', 'files.read'] })
    const shown = await some.get(`/residents/${secret}`)
    const found = await some.post('/residents/search', { text: 'Geheim' })
    expect(found.body['hits']).toMatchObject([{ name: 'Aafke Geheim' }])
    expect(JSON.stringify([shown.body, found.body])).not.toContain('Veenpad')
  })
})

describe('a call that cannot be read', () => {
  it('gets 400 for malformed JSON, 415 for another type, and 422 with the field for wrong input', async () => {
    const api = await apiClient(site)
    const malformed = await api.post('/residents/search', '{"text": ')
    expect([malformed.status, malformed.body['type']]).toEqual([400, 'urn:keukentafel:call'])
    expect((await api.post('/residents/search', '[]')).status).toBe(400)
    const form = await api.post('/residents/search', 'text=1', { 'content-type': 'text/plain' })
    expect(form.status).toBe(415)
    for (const text of ['', 'x', '123456789', 'a'.repeat(100_000)]) {
      const wrong = await api.post('/residents/search', { text })
      expect(wrong.status).toBe(422)
      expect(wrong.body['faults']).toMatchObject([{ field: 'text' }])
    }
  })

  it('names a field or a parameter that does not exist, so that a misspelt one is not lost', async () => {
    const api = await apiClient(site)
    const field = await api.post('/residents/search', { text: 'Wollegras', txt: 1 })
    expect([field.status, field.body['faults']]).toMatchObject([422, [{ field: 'txt' }]])
    const parameter = await api.get('/worklist?gebied=noord')
    expect([parameter.status, parameter.body['faults']]).toMatchObject([400, [{ field: 'gebied' }]])
  })

  it('gets 413 when it is larger than any paper', async () => {
    const api = await apiClient(site)
    const large = await api.post('/residents/search', 'x'.repeat(15 * 1024 * 1024))
    expect([large.status, large.body['title']]).toEqual([413, 'Te groot om te versturen'])
  })
})

describe('every answer', () => {
  it('carries the version of the API, also a failure', async () => {
    const api = await apiClient(site)
    for (const path of ['/openapi.json', '/worklist', '/bestaat-niet'])
      expect((await api.get(path)).headers.get('api-version')).toBe('1.0.0')
  })

  it('tells what the worker must do, and nothing of an area that is not his', async () => {
    const desk = await site.login()
    const taken = await reportedFile(desk, await addResident(site.database.owner))
    const api = await apiClient(site, { worker: desk.worker })
    const listed = await api.get('/worklist')
    expect(listed.body['items']).toContainEqual(
      expect.objectContaining({ file: expect.objectContaining({ id: taken }) }),
    )
    expect((await api.get('/worklist?list=nobody&area=noord')).status).toBe(200)
    expect((await api.get('/worklist?list=team&area=zuid')).status).toBe(404)
    const noTeam = await apiClient(site, { can: ['residents.search'] })
    expect((await noTeam.get('/worklist?list=team')).status).toBe(403)
  })

  it('calculates the terms of the law', async () => {
    const api = await apiClient(site)
    expect((await api.get('/terms/investigation?start=2026-11-13')).body).toMatchObject({
      start: '2026-11-13',
      lastDay: '2026-12-28',
    })
    expect((await api.get('/terms/investigation?start=2026-02-30')).status).toBe(400)
    expect((await api.get('/terms/onbekend?start=2026-11-13')).status).toBe(404)
  })
})
