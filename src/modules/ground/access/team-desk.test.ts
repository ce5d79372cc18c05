import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { addResident, addWorker, GM, NOW, testSite, type Browser, type Site } from '../../../../test/site.ts'
import { newId } from '../../../core/id.ts'

let site: Site
let admin: Browser

const day = (text: string) => Temporal.PlainDate.from(text)
const boxes = (name: string, text: string) => {
  const { day: d, month, year } = day(text)
  return { [`${name}.day`]: `${d}`, [`${name}.month`]: `${month}`, [`${name}.year`]: `${year}` }
}
const path = (id: string, next = '') => `/teams/${id}${next && `/${next}`}`

/** A team made on its page. */
async function team(name: string, areas: readonly string[] = []): Promise<string> {
  const answer = await admin.post('/teams/nieuw', { name, areas })
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!.split('/')[2]!
}

const versionOf = async (id: string) =>
  String(
    (
      await site.database.owner
        .selectFrom('team')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).version,
  )

const add = async (id: string, worker: string, membership: string, more: Record<string, string> = {}) =>
  admin.post(path(id, 'leden'), { worker, membership, _version: await versionOf(id), ...more })

const membersOf = (id: string) =>
  site.database.owner.selectFrom('team_member').selectAll().where('team', '=', id).execute()

async function endMembers(id: string): Promise<void> {
  for (const member of await membersOf(id))
    if (member.until_day === null)
      await admin.post(path(id, `leden/${member.id}`), {
        _version: await versionOf(id),
        ...boxes('until', '2026-11-23'),
      })
}

/** An open file in an area, on which nobody works yet. */
async function file(area: string): Promise<string> {
  const id = newId(NOW)
  await site.database.owner
    .insertInto('case_file')
    .values({
      municipality: GM,
      id,
      number: `D-${id}`,
      resident: await addResident(site.database.owner, { area }),
      area,
      opened_on: day('2026-11-01'),
      policy_file: 'demo',
    })
    .execute()
  return id
}

const linesAbout = async (id: string) =>
  (
    await site.database.owner
      .selectFrom('audit_line')
      .select('action')
      .where(sql<boolean>`${`team ${id}`} = any (fields)`)
      .execute()
  )
    .map(({ action }) => action)
    .toSorted()

beforeAll(async () => {
  site = await testSite()
  admin = await site.login(['access.manage'], [], 'Beheerder')
})

describe('core and shell of a team', () => {
  it('[STW-18] lets the core open the files of its areas and see their work, and the shell only what it works on', async () => {
    const [north, id] = [await file('noord'), await team('Gebiedsteam Noord', ['noord'])]
    const worker = await site.login(['files.own-area'], [], 'Wijkverpleegkundige')
    const look = async (what: string) => (await worker.get(`/dossiers/${what}`)).status
    const list = async () => (await worker.get('/?lijst=te-verdelen')).text()
    await site.database.owner
      .insertInto('task')
      .values({
        municipality: GM,
        id: newId(NOW),
        case_file: north,
        kind: 'triage',
        words: 'Nog op te pakken in Noord',
        due_on: day('2026-12-01'),
        area: 'noord',
        made_at: NOW,
      })
      .execute()
    expect(await look(north)).toBe(403)
    expect(await list()).not.toContain('Nog op te pakken in Noord')

    expect((await add(id, worker.worker, 'core')).status).toBe(303)
    expect(await look(north)).toBe(200)
    expect(await look(await file('zuid'))).toBe(403)
    expect(await list()).toContain('Nog op te pakken in Noord')

    await endMembers(id)
    expect((await add(id, worker.worker, 'shell')).status).toBe(303)
    expect(await look(north)).toBe(403)
    expect(await list()).not.toContain('Nog op te pakken in Noord')

    await site.database.owner
      .insertInto('case_worker')
      .values({
        municipality: GM,
        case_file: north,
        worker: worker.worker,
        from_day: day('2026-11-24'),
        reason: 'erbij gevraagd',
      })
      .execute()
    expect(await look(north)).toBe(200)
    expect(await look(await file('noord'))).toBe(403)
  })

  it('[STW-18] keeps who was in the core and in the shell, from and until which day, with function and organisation', async () => {
    const id = await team('Team met verleden')
    const worker = await addWorker(site.database.owner, 'Femke Verleden', [], [])
    await add(id, worker, 'core')
    await endMembers(id)
    await add(id, worker, 'shell', boxes('until', '2026-12-31'))
    const members = (await membersOf(id)).map(({ membership, from_day, until_day }) => [
      membership,
      from_day.toString(),
      until_day?.toString(),
    ])
    expect(members).toContainEqual(['core', '2026-11-24', '2026-11-23'])
    expect(members).toContainEqual(['shell', '2026-11-24', '2026-12-31'])
    const page = await (await admin.get(path(id))).text()
    expect(page).toContain('Wat voorbij is (1)')
    expect(page).toContain('Wmo-consulent')
    expect(page).toContain('31 dec 2026')
  })

  it('follows the days of the area and of the team too', async () => {
    const [north, id] = [await file('zuid'), await team('Gebiedsteam Zuid', ['zuid'])]
    const worker = await site.login(['files.own-area'], [], 'Consulent Zuid')
    await add(id, worker.worker, 'core')
    const look = async () => (await worker.get(`/dossiers/${north}`)).status
    expect(await look()).toBe(200)
    await team('Nog een team voor Zuid', ['zuid'])
    const change = { name: 'Gebiedsteam Zuid', areas: [], _version: await versionOf(id) }
    expect((await admin.post(path(id, 'wijzigen'), change)).status).toBe(303)
    expect(await look()).toBe(403)
  })
})

describe('a team', () => {
  it('is added, changed and ended, each with a line in the log', async () => {
    const id = await team('Team Tijdelijk', ['noord'])
    const change = { name: 'Team Anders', areas: ['noord', 'zuid'], _version: '1' }
    expect((await admin.post(path(id, 'wijzigen'), change)).status).toBe(303)
    expect(await (await admin.get(path(id))).text()).toContain('Team Anders')
    const end = { _version: '2', ...boxes('until', '2026-11-24') }
    expect((await admin.post(path(id, 'einde'), end)).status).toBe(303)
    expect(await linesAbout(id)).toEqual(['add team', 'change team', 'end team'])
    const areas = await site.database.owner
      .selectFrom('team_area')
      .select('until_day')
      .where('team', '=', id)
      .execute()
    expect(areas.map(({ until_day }) => until_day?.toString())).toEqual(['2026-11-24', '2026-11-24'])
  })

  it('is refused a name that another has, an area that is not there, and a form of an older page', async () => {
    const id = await team('Team Eigen Naam')
    expect((await admin.post('/teams/nieuw', { name: 'team eigen naam' })).status).toBe(422)
    expect((await admin.post('/teams/nieuw', { name: 'Y', areas: ['nergens'] })).status).toBe(422)
    expect((await admin.post('/teams/nieuw', { name: '' })).status).toBe(422)
    const change = { name: 'Z', areas: [], _version: '1' }
    const answers = await Promise.all([
      admin.post(path(id, 'wijzigen'), change),
      admin.post(path(id, 'wijzigen'), change),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
  })

  it('is made once by a form that is sent twice, and by two who give one name at once', async () => {
    const form = { name: 'Team Dubbelklik', _key: 'team-once' }
    const [one, two] = await Promise.all([admin.post('/teams/nieuw', form), admin.post('/teams/nieuw', form)])
    expect(one.headers.get('location')).toBe(two.headers.get('location'))
    const same = () => admin.post('/teams/nieuw', { name: 'Team Tegelijk' })
    const answers = await Promise.all([same(), same()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
  })

  it('keeps an area with open files that no other team serves', async () => {
    await site.database.owner
      .insertInto('area')
      .values({ municipality: GM, id: 'oost', name: 'Oost', kind: 'district' })
      .execute()
    await file('oost')
    const id = await team('Enige in Oost', ['oost'])
    const end = await admin.post(path(id, 'einde'), { _version: '1', ...boxes('until', '2026-11-30') })
    expect(end.status).toBe(409)
    expect(await end.text()).toContain('Oost (1 lopend dossier)')
    await team('Ook in Oost', ['oost'])
    expect(
      (await admin.post(path(id, 'einde'), { _version: '1', ...boxes('until', '2026-11-30') })).status,
    ).toBe(303)
  })

  it('is for who administers only', async () => {
    const clerk = await site.login(['reports.take', 'files.own-area'])
    const id = await team('Verboden Team')
    for (const page of ['/teams', '/teams/nieuw', path(id), path(id, 'leden')])
      expect((await clerk.get(page)).status).toBe(403)
    const member = { worker: clerk.worker, membership: 'core', _version: '1' }
    expect((await clerk.post(path(id, 'leden'), member)).status).toBe(403)
    expect(await membersOf(id)).toEqual([])
  })
})

describe('a member', () => {
  it('is not who adds him, and an area is not added by who is in the core', async () => {
    const id = await team('Eigen Team')
    const self = await add(id, admin.worker, 'core')
    expect(self.status).toBe(409)
    expect(await self.text()).toContain('U kunt uzelf geen toegang')
    await site.database.owner
      .insertInto('team_member')
      .values({
        municipality: GM,
        team: id,
        worker: admin.worker,
        membership: 'core',
        from_day: day('2026-01-01'),
      })
      .execute()
    const change = { name: 'Eigen Team', areas: ['noord'], _version: await versionOf(id) }
    expect((await admin.post(path(id, 'wijzigen'), change)).status).toBe(409)
  })

  it('has one place at a time, within his days of service', async () => {
    const id = await team('Een Plaats')
    const worker = await addWorker(site.database.owner, 'Een Plaats', [], [])
    await add(id, worker, 'shell')
    expect((await add(id, worker, 'core')).status).toBe(422)
    const leaving = await addWorker(site.database.owner, 'Gaat Weg', [], [])
    await site.database.owner
      .updateTable('worker')
      .set({ active_until: day('2026-12-31') })
      .where('id', '=', leaving)
      .execute()
    expect((await add(id, leaving, 'core')).status).toBe(422)
    expect((await add(id, leaving, 'core', boxes('until', '2026-12-31'))).status).toBe(303)
    expect((await add(id, worker, 'kern')).status).toBe(422)
    expect((await add(id, newId(NOW), 'core')).status).toBe(422)
  })

  it('is added once by two who do so at once', async () => {
    const id = await team('Tegelijk Lid')
    const worker = await addWorker(site.database.owner, 'Tegelijk Lid', [], [])
    const form = { worker, membership: 'core', _version: '1' }
    const answers = await Promise.all([
      admin.post(path(id, 'leden'), form),
      admin.post(path(id, 'leden'), form),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
    expect(await membersOf(id)).toHaveLength(1)
  })
})
