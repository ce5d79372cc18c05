import { beforeAll, describe, expect, it } from 'vitest'
import { addResident, testSite, type Browser, type Site } from '../../../../test/site.ts'

let site: Site
let desk: Browser

const rowOf = (id: string) =>
  site.database.owner.selectFrom('resident').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const on = (name: string) => ({
  [`${name}.day`]: '20',
  [`${name}.month`]: '11',
  [`${name}.year`]: '2026',
  _version: '1',
})

beforeAll(async () => {
  site = await testSite()
  desk = await site.login()
})

describe('how somebody wants to be written to', () => {
  const wishes = { language: 'tr', interpreter: 'ja', largePrint: 'ja', preferredChannel: 'letter' }

  it('is recorded once and noticed when somebody else changed it meanwhile', async () => {
    const id = await addResident(site.database.owner, { surname: 'Contactwens' })
    expect((await desk.post(`/inwoners/${id}/contact`, { ...wishes, _version: '1' })).status).toBe(303)
    expect(await rowOf(id)).toMatchObject({ language: 'tr', interpreter: true, large_print: true })
    expect((await desk.post(`/inwoners/${id}/contact`, { ...wishes, _version: '1' })).status).toBe(409)
  })

  it('needs an e-mail address for who wants e-mail', async () => {
    const id = await addResident(site.database.owner, { surname: 'Mailgraag' })
    const form = { ...wishes, preferredChannel: 'email', _version: '1' }
    const answer = await desk.post(`/inwoners/${id}/contact`, form)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Vul het e-mailadres in')
  })

  it('goes to a postal address of at most four lines', async () => {
    const id = await addResident(site.database.owner, { surname: 'Postbus' })
    const post = (lines: string) => desk.post(`/inwoners/${id}/postadres`, { lines, _version: '1' })
    expect((await post('1\n2\n3\n4\n5')).status).toBe(422)
    expect((await post('Postbus 7\n9999 AA Vierdorpen')).status).toBe(303)
    expect((await rowOf(id)).postal_address).toEqual(['Postbus 7', '9999 AA Vierdorpen'])
  })
})

describe('who acts for a resident', () => {
  const mentor = {
    kind: 'representative',
    representativeGround: 'mentor',
    name: 'M. Moerbei',
    getsLetters: 'ja',
    lines: 'Kade 3\n9999 AC Vierdorpen',
  }

  it('needs a ground, and an address when he gets the letters', async () => {
    const id = await addResident(site.database.owner, { surname: 'Zondergrond' })
    const answer = await desk.post(`/inwoners/${id}/betrokkenen/nieuw`, {
      ...mentor,
      representativeGround: '',
      lines: '',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Kies waarom deze persoon de inwoner vertegenwoordigt')
    expect(page).toContain('Vul het adres in waar de brieven heen gaan')
  })

  it('gets the letters in the place of the one before, until the day that it ends', async () => {
    const id = await addResident(site.database.owner, { surname: 'Tweementoren' })
    const path = `/inwoners/${id}/betrokkenen`
    await desk.post(`${path}/nieuw`, mentor)
    await desk.post(`${path}/nieuw`, { ...mentor, name: 'P. Pruim' })
    const relations = await site.database.owner
      .selectFrom('resident_relation')
      .select(['id', 'name', 'gets_letters', 'version'])
      .where('resident', '=', id)
      .orderBy('name')
      .execute()
    expect(relations.map(({ name, gets_letters }) => [name, gets_letters])).toEqual([
      ['M. Moerbei', false],
      ['P. Pruim', true],
    ])
    const until = { 'until.day': '1', 'until.month': '12', 'until.year': '2026' }
    const end = { ...until, _version: String(relations[1]!.version) }
    expect((await desk.post(`${path}/${relations[1]!.id}`, end)).status).toBe(303)
    expect((await desk.post(`${path}/${relations[1]!.id}`, end)).status).toBe(409)
    expect(await (await desk.get(`/inwoners/${id}`)).text()).toContain('tot en met 1 dec 2026')
  })
})

describe('what happens in a life', () => {
  it('is a move inside the municipality, with the area of the new postcode', async () => {
    await addResident(site.database.owner, { surname: 'Buurvrouw' })
    const id = await addResident(site.database.owner, { surname: 'Verhuizer', area: 'zuid' })
    const home = { street: 'Veenpad', houseNumber: '9', postcode: '9999aa', town: 'Vierdorpen' }
    const answer = await desk.post(`/inwoners/${id}/verhuizing`, { ...on('movedOn'), where: 'here', ...home })
    expect(answer.status).toBe(303)
    expect(await rowOf(id)).toMatchObject({ house_number: '9', postcode: '9999 AA', area: 'noord' })
  })

  it('is a move away', async () => {
    const id = await addResident(site.database.owner, { surname: 'Vertrekker' })
    await desk.post(`/inwoners/${id}/verhuizing`, { ...on('movedOn'), where: 'away' })
    const row = await rowOf(id)
    expect([row.lives_here, row.moved_out_on?.toString()]).toEqual([false, '2026-11-20'])
    expect(await (await desk.get(`/inwoners/${id}`)).text()).toContain('Woont niet meer hier')
  })

  it('is a death, not in the future, that can be taken back when it was a mistake', async () => {
    const id = await addResident(site.database.owner, { surname: 'Vergissing' })
    const future = { ...on('diedOn'), 'diedOn.day': '25', told: 'de huisarts' }
    expect((await desk.post(`/inwoners/${id}/overlijden`, future)).status).toBe(422)
    await desk.post(`/inwoners/${id}/overlijden`, { ...on('diedOn'), told: 'de huisarts' })
    expect((await rowOf(id)).died_on?.toString()).toBe('2026-11-20')
    expect(await (await desk.get(`/inwoners/${id}`)).text()).not.toContain(`href="/inwoners/${id}/melding"`)
    await desk.post(`/inwoners/${id}/overlijden-terugnemen`, { _version: '2' })
    expect((await rowOf(id)).died_on).toBeNull()
  })
})
