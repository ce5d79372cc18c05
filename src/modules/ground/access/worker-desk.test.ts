import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Permission } from '../../../core/actor.ts'
import { addResident, addWorker, GM, NOW, testSite, type Browser, type Site } from '../../../../test/site.ts'
import { newId } from '../../../core/id.ts'
import { inMunicipality } from '../../../database/connect.ts'
import { openSession } from './sessions.ts'

let site: Site
let admin: Browser

const boxes = (name: string, text: string) => {
  const { day, month, year } = Temporal.PlainDate.from(text)
  return { [`${name}.day`]: `${day}`, [`${name}.month`]: `${month}`, [`${name}.year`]: `${year}` }
}

const colleague = (name: string, can: readonly Permission[] = []) =>
  addWorker(site.database.owner, name, can, ['noord'])

const workerRow = (id: string) =>
  site.database.owner.selectFrom('worker').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const grantsOf = (worker: string) =>
  site.database.owner.selectFrom('permission_grant').selectAll().where('worker', '=', worker).execute()

const linesAbout = (worker: string) =>
  site.database.owner
    .selectFrom('audit_line')
    .select(['action', 'outcome', 'worker', 'fields'])
    .where(sql<boolean>`${`worker ${worker}`} = any (fields)`)
    .execute()

const cookieOf = async (worker: string, now = NOW) =>
  `session=${await inMunicipality(site.database.program, GM, (tx) => openSession(tx, GM, worker, 'high', now))}`

const facts = { name: 'Sjoukje Berendhof', function: 'Wmo-consulent', subject: 'sjoukje' }
const path = (id: string, next = '') => `/medewerkers/${id}${next && `/${next}`}`

const leave = (id: string, last: string) =>
  admin.post(path(id, 'uit-dienst'), { _version: '1', ...boxes('until', last) })

beforeAll(async () => {
  site = await testSite()
  admin = await site.login(['access.manage'], [], 'Eerste Beheerder')
})

describe('the list of workers', () => {
  it('shows who works here by name, a page at a time, and not the program itself', async () => {
    for (let at = 1; at <= 26; at++) await colleague(`Zuster ${String(at).padStart(2, '0')}`)
    await site.database.owner
      .insertInto('worker')
      .values({
        municipality: GM,
        id: newId(NOW),
        subject: 'keukentafel',
        name: 'Keukentafel',
        function: 'het programma zelf',
        active_from: Temporal.PlainDate.from('2020-01-01'),
      })
      .execute()
    const first = await (await admin.get('/medewerkers')).text()
    expect(first).toContain('Zuster 01')
    expect(first).not.toContain('Zuster 26')
    expect(first).not.toContain('het programma zelf')
    const next = /href="([^"]+)" rel="next"/.exec(first)![1]!
    expect(await (await admin.get(next)).text()).toContain('Zuster 26')
  })

  it('finds by a part of name or function', async () => {
    const found = await (await admin.post('/medewerkers', { zoek: 'zuster 26' })).text()
    expect(found).toContain('Zuster 26')
    expect(found).not.toContain('Zuster 25')
    expect(await (await admin.post('/medewerkers', { zoek: 'niemand%' })).text()).toContain(
      'Niemand gevonden',
    )
  })

  it('is for who administers only, and a refused attempt is written down', async () => {
    const clerk = await site.login(['reports.take'])
    for (const page of ['/medewerkers', '/medewerkers/nieuw', path(admin.worker)])
      expect((await clerk.get(page)).status).toBe(403)
    expect((await clerk.post('/medewerkers/nieuw', facts)).status).toBe(403)
    const refused = await site.database.owner
      .selectFrom('audit_line')
      .select('action')
      .where('worker', '=', clerk.worker)
      .where('outcome', '=', 'refused')
      .execute()
    expect(refused).toHaveLength(4)
  })
})

describe('a new worker', () => {
  it('comes in with his organisation, may nothing yet, and can log in from his first day', async () => {
    const answer = await admin.post('/medewerkers/nieuw', {
      ...facts,
      email: 'sjoukje@voorbeeld.example',
      newOrganisation: 'Thuiszorg De Brink',
      ...boxes('from', '2026-12-01'),
    })
    expect(answer.status).toBe(303)
    const id = answer.headers.get('location')!.split('/')[2]!
    expect((await workerRow(id)).active_from.toString()).toBe('2026-12-01')
    const page = await (await admin.get(path(id))).text()
    expect(page).toContain('Thuiszorg De Brink')
    expect(page).toContain('mag nog niets')
    expect(page).toContain('Begint op 1 dec 2026')
    expect((await linesAbout(id)).map(({ action }) => action).toSorted()).toEqual([
      'add worker',
      'view worker',
    ])
  })

  it('is not made twice by one form sent twice', async () => {
    const form = { ...facts, subject: 'twee-keer', _key: 'worker-once' }
    const [one, two] = await Promise.all([
      admin.post('/medewerkers/nieuw', form),
      admin.post('/medewerkers/nieuw', form),
    ])
    expect(one.headers.get('location')).toBe(two.headers.get('location'))
  })

  it.each([
    ['no name', { name: ' ' }, 'Vul de naam in'],
    ['the log-in name of somebody else', { subject: 'twee-keer' }, 'al van een andere medewerker'],
    ['an e-mail address that is none', { subject: 'x', email: 'geen' }, 'Vul een e-mailadres in'],
    ['an organisation that is not there', { subject: 'x', organisation: newId(NOW) }, 'Kies uit de lijst'],
  ])('is refused with %s, and what was typed stays', async (_, wrong, message) => {
    const answer = await admin.post('/medewerkers/nieuw', { ...facts, ...wrong })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(message)
    expect(page).toContain('value="Wmo-consulent"')
  })

  it('takes one log-in name once when two add it at once', async () => {
    const form = { ...facts, subject: 'tegelijk' }
    const answers = await Promise.all([
      admin.post('/medewerkers/nieuw', form),
      admin.post('/medewerkers/nieuw', form),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
  })
})

describe('changing a worker', () => {
  it('keeps the new facts, and refuses who looked at older ones', async () => {
    const id = await colleague('Oude Naam')
    const change = { ...facts, name: 'Nieuwe Naam', subject: 'nieuwe-naam', _version: '1' }
    expect((await admin.post(path(id, 'wijzigen'), change)).status).toBe(303)
    expect(await workerRow(id)).toMatchObject({ name: 'Nieuwe Naam', subject: 'nieuwe-naam' })
    const stale = await admin.post(path(id, 'wijzigen'), { ...change, name: 'Derde Naam' })
    expect(stale.status).toBe(409)
    expect((await workerRow(id)).name).toBe('Nieuwe Naam')
  })

  it('leaves one of two that come at once', async () => {
    const id = await colleague('Samen')
    const change = { ...facts, subject: 'samen', _version: '1' }
    const answers = await Promise.all([
      admin.post(path(id, 'wijzigen'), { ...change, name: 'Een' }),
      admin.post(path(id, 'wijzigen'), { ...change, name: 'Twee' }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
  })

  it('gives nobody another log-in name by his own hand', async () => {
    const answer = await admin.post(path(admin.worker, 'wijzigen'), {
      ...facts,
      subject: 'x2',
      _version: '1',
    })
    expect(answer.status).toBe(409)
  })
})

describe('a permission', () => {
  it('is given from a day, works from that day, and is ended with its history kept', async () => {
    const id = await colleague('Met Recht')
    const cookie = await cookieOf(id)
    const open = async () => (await site.fetch('/medewerkers', { headers: { cookie } })).status
    const given = { permission: 'access.manage', _version: '1', ...boxes('until', '2026-12-31') }
    expect(
      (await admin.post(path(id, 'bevoegdheden'), { ...given, ...boxes('from', '2026-11-25') })).status,
    ).toBe(303)
    expect(await open()).toBe(403)
    site.setNow(NOW.add({ hours: 24 }))
    const tomorrow = await cookieOf(id, NOW.add({ hours: 24 }))
    expect((await site.fetch('/medewerkers', { headers: { cookie: tomorrow } })).status).toBe(200)
    site.setNow(NOW)
    const [grant] = await grantsOf(id)
    const end = { _version: '2', ...boxes('until', '2026-11-24') }
    expect((await admin.post(path(id, `bevoegdheden/${grant!.id}`), end)).status).toBe(303)
    expect((await grantsOf(id))[0]).toMatchObject({ granted_by: admin.worker, ended_by: admin.worker })
    expect(await (await admin.get(path(id))).text()).toContain('Eerdere bevoegdheden (1)')
    expect((await linesAbout(id)).map(({ action }) => action)).toContain('end permission')
  })

  it('taken away with yesterday as its last day is gone in the same session', async () => {
    const id = await colleague('Meteen Weg', ['access.manage'])
    const cookie = await cookieOf(id)
    const open = async () => (await site.fetch('/medewerkers', { headers: { cookie } })).status
    expect(await open()).toBe(200)
    const [grant] = await grantsOf(id)
    await admin.post(path(id, `bevoegdheden/${grant!.id}`), {
      _version: '1',
      ...boxes('until', '2026-11-23'),
    })
    expect(await open()).toBe(403)
  })

  it('is given by nobody to himself', async () => {
    const answer = await admin.post(path(admin.worker, 'bevoegdheden'), {
      permission: 'audit.read',
      _version: '1',
    })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('U kunt uzelf geen toegang of bevoegdheden geven')
    expect(await grantsOf(admin.worker)).toHaveLength(1)
  })

  it('is given once, also when two give it at once', async () => {
    const id = await colleague('Dubbel')
    const give = () => admin.post(path(id, 'bevoegdheden'), { permission: 'reports.take', _version: '1' })
    const answers = await Promise.all([give(), give()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    const again = await admin.post(path(id, 'bevoegdheden'), { permission: 'reports.take', _version: '2' })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('heeft deze bevoegdheid al')
  })

  it.each([
    ['a permission that does not exist', { permission: 'alles.mag' }],
    ['a first day that is past', { permission: 'audit.read', ...boxes('from', '2026-11-23') }],
    ['a last day before the first', { permission: 'audit.read', ...boxes('until', '2026-11-23') }],
  ])('is refused with %s', async (_, wrong) => {
    const id = await colleague('Fout')
    expect((await admin.post(path(id, 'bevoegdheden'), { ...wrong, _version: '1' })).status).toBe(422)
    expect(await grantsOf(id)).toEqual([])
  })

  it('of another worker cannot be ended by way of this one', async () => {
    const [one, two] = [await colleague('Een'), await colleague('Twee', ['reports.take'])]
    const [grant] = await grantsOf(two)
    const end = { _version: '1', ...boxes('until', '2026-11-24') }
    expect((await admin.post(path(one, `bevoegdheden/${grant!.id}`), end)).status).toBe(404)
  })
})

describe('leaving', () => {
  it('ends log-in, permissions and teams, keeps what was, and can be undone without giving rights back', async () => {
    const id = await colleague('Vertrekt', ['reports.take'])
    const cookie = await cookieOf(id)
    expect((await leave(id, '2026-11-23')).status).toBe(303)
    expect((await site.fetch('/', { headers: { cookie } })).status).toBe(303)
    expect((await grantsOf(id))[0]!.until_day!.toString()).toBe('2026-11-23')
    const member = await site.database.owner
      .selectFrom('team_member')
      .select('until_day')
      .where('worker', '=', id)
      .executeTakeFirstOrThrow()
    expect(member.until_day!.toString()).toBe('2026-11-23')
    expect(await (await admin.get('/medewerkers?stand=uit')).text()).toContain('Vertrekt')
    expect((await admin.post(path(id, 'in-dienst'), { _version: '2' })).status).toBe(303)
    expect((await workerRow(id)).active_until).toBeNull()
    expect((await grantsOf(id))[0]!.until_day!.toString()).toBe('2026-11-23')
  })

  it('is refused with the numbers while somebody has open work, and can be set for later', async () => {
    const busy = await site.login(undefined, undefined, 'Drukke Collega')
    const resident = await addResident(site.database.owner)
    const file = newId(NOW)
    const base = { municipality: GM, case_file: file }
    await site.database.owner
      .insertInto('case_file')
      .values({
        municipality: GM,
        id: file,
        number: 'D-1',
        resident,
        area: 'noord',
        opened_on: Temporal.PlainDate.from('2026-11-01'),
        policy_file: 'demo',
        coordinator: busy.worker,
      })
      .execute()
    await site.database.owner
      .insertInto('task')
      .values({
        ...base,
        id: newId(NOW),
        kind: 'investigate',
        words: 'Onderzoek doen',
        due_on: Temporal.PlainDate.from('2026-12-01'),
        assignee: busy.worker,
        made_at: NOW,
      })
      .execute()
    await site.database.owner
      .insertInto('case_worker')
      .values({ ...base, worker: busy.worker, from_day: Temporal.PlainDate.from('2026-11-01'), reason: 'x' })
      .execute()
    const refused = await leave(busy.worker, '2026-11-24')
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('nog 1 open taak en 1 lopend dossier')
    expect((await leave(busy.worker, '2026-12-31')).status).toBe(303)
    expect(await (await admin.get(path(busy.worker))).text()).toContain('draagt dit over aan een collega')
    const works = await site.database.owner
      .selectFrom('case_worker')
      .select('until_day')
      .where('worker', '=', busy.worker)
      .executeTakeFirstOrThrow()
    expect(works.until_day!.toString()).toBe('2026-12-31')
  })
})

describe('the last one who administers', () => {
  it('loses neither the permission nor his place, also when two take it from each other at once', async () => {
    const fresh = await testSite()
    const [one, two] = [
      await fresh.login(['access.manage'], [], 'Een'),
      await fresh.login(['access.manage'], [], 'Twee'),
    ]
    const end = async (by: Browser, of: string) => {
      const grant = await fresh.database.owner
        .selectFrom('permission_grant')
        .select('id')
        .where('worker', '=', of)
        .executeTakeFirstOrThrow()
      return by.post(path(of, `bevoegdheden/${grant.id}`), { _version: '1', ...boxes('until', '2026-11-24') })
    }
    await Promise.all([one.get('/'), two.get('/')])
    const answers = await Promise.all([end(one, two.worker), end(two, one.worker)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    const left = answers[0].status === 303 ? one : two
    const leaving = await left.post(path(left.worker, 'uit-dienst'), {
      _version: '1',
      ...boxes('until', '2026-11-30'),
    })
    expect(leaving.status).toBe(409)
    expect(await leaving.text()).toContain('Dit is de laatste medewerker')
  })
})
