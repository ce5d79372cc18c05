import { beforeAll, describe, expect, it } from 'vitest'
import { registered, UNANSWERED } from '../../../../test/register.ts'
import { addResident, GM, testSite, type Browser, type Site } from '../../../../test/site.ts'

const [KNOWN, IN_BRP, SECRET] = ['999990019', '999990020', '999990032'] as const
/** More people of one name and birth day than the register gives. */
const MANY =
  '999990056 999990068 999990081 999990135 999990147 999990159 999990160 999990172 999990184 999990196 999990202'.split(
    ' ',
  )

let site: Site
let desk: Browser
let aafke: string
let hidden: string

const bornOn = (day: string, month: string, year: string) => ({
  'birthDate.day': day,
  'birthDate.month': month,
  'birthDate.year': year,
})

const search = async (who: Browser, zoek: string) => {
  const answer = await who.post('/inwoners', { zoek })
  return { status: answer.status, page: await answer.text() }
}

const rowOf = (id: string) =>
  site.database.owner.selectFrom('resident').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const linesOf = (worker: string) =>
  site.database.owner
    .selectFrom('audit_line')
    .select(['action', 'outcome', 'resident', 'fields'])
    .where('worker', '=', worker)
    .execute()

beforeAll(async () => {
  site = await testSite({
    register: [
      registered(IN_BRP, 'Zegge'),
      registered(SECRET, 'Zegge', { secrecy: true }),
      ...MANY.map((bsn) => registered(bsn, 'Veelkomer')),
    ],
  })
  desk = await site.login()
  aafke = await addResident(site.database.owner, { bsn: KNOWN, surname: 'Wollegras' })
  hidden = await addResident(site.database.owner, { surname: 'Geheimzicht', protected: true })
})

describe('finding a person', () => {
  it.each([
    ['a BSN', KNOWN],
    ['the beginning of a surname', 'wolle'],
    ['given name and surname', 'Aafke Wollegras'],
    ['surname and birth day', 'Wollegras 5-3-1944'],
    ['a birth day', '5 maart 1944'],
    ['postcode and house number', '9999 AA 7'],
    ['a misspelt surname', 'Wolegrass'],
  ])('finds by %s in our own records', async (_, zoek) => {
    const { status, page } = await search(desk, zoek)
    expect(status).toBe(200)
    expect(page).toContain('Aafke Wollegras')
  })

  it('says that names are only alike when nobody is called exactly so', async () =>
    expect((await search(desk, 'Wolegrass')).page).toContain('Deze namen lijken erop'))

  it('finds by the number of a file and of a household', async () => {
    await desk.post(`/inwoners/${aafke}/melding`, {
      channel: 'phone',
      reporterKind: 'resident',
      words: 'Ik zoek hulp.',
    })
    await desk.post(`/inwoners/${aafke}/huishouden`, {
      housemate: 'other',
      surname: 'Huisgenoot',
      ...bornOn('1', '2', '1950'),
      relation: 'partner',
      ownRelation: 'head',
    })
    const page = await (await desk.get(`/inwoners/${aafke}`)).text()
    for (const number of [/D-2026-\d{6}/, /H-2026-\d{6}/])
      expect((await search(desk, number.exec(page)![0])).page).toContain('Aafke Wollegras')
  })

  it('asks the register when our own records know nobody', async () => {
    const { page } = await search(desk, IN_BRP)
    expect(page).toContain('Niemand gevonden in onze eigen gegevens')
    expect(page).toContain('Berend Zegge')
    expect((await search(desk, 'Zegge 5-3-1944')).page).toContain('Turfkade 12')
  })

  it('does not show the address of who asked the register for secrecy', async () => {
    const { page } = await search(desk, SECRET)
    expect(page).toContain('beschermd')
    expect(page).not.toContain('Turfkade')
  })

  it('says so when neither knows anybody', async () =>
    expect((await search(desk, 'Onbekend 1-1-1950')).page).toContain('De BRP kent ook niemand'))

  it('asks for more particulars when the register knows too many', async () =>
    expect((await search(desk, 'Veelkomer 5-3-1944')).page).toContain('te veel mensen'))

  it('goes on with our own records when the register does not answer', async () => {
    const { page } = await search(desk, UNANSWERED)
    expect(page).toContain('De BRP geeft nu geen antwoord')
    expect(page).toContain('Inwoner zelf vastleggen')
  })

  it('answers 422 to a BSN that fails the eleven-test, with what was typed', async () => {
    const { status, page } = await search(desk, '999990018')
    expect(status).toBe(422)
    expect(page).toContain('value="999990018"')
  })

  it('writes down each person who was shown, without what was typed', async () => {
    const clerk = await site.login(['residents.search'])
    await search(clerk, 'Wollegras 5-3-1944')
    const lines = await linesOf(clerk.worker)
    expect(lines).toContainEqual(
      expect.objectContaining({ action: 'search residents', outcome: 'done', resident: aafke }),
    )
    expect(JSON.stringify(lines)).not.toContain('Wollegras')
  })

  it('is not for who may not search', async () => {
    const nobody = await site.login([])
    expect((await nobody.get('/inwoners')).status).toBe(403)
    expect((await search(nobody, 'Wollegras')).status).toBe(403)
    expect((await nobody.get(`/inwoners/${aafke}`)).status).toBe(403)
    expect(await linesOf(nobody.worker)).toContainEqual(
      expect.objectContaining({ action: 'view resident', outcome: 'refused', resident: aafke }),
    )
  })
})

describe('a protected address', () => {
  it('is not shown to who may not see it, on no page', async () => {
    const clerk = await site.login(['residents.search', 'residents.record', 'residents.merge'])
    const { page } = await search(clerk, 'Geheimzicht')
    expect(page).toContain('beschermd')
    const own = await (await clerk.get(`/inwoners/${hidden}`)).text()
    for (const text of [page, own, await (await clerk.get(`/inwoners/${hidden}/verhuizing`)).text()])
      expect(text).not.toContain('Veenpad')
  })

  it('is shown to who may', async () =>
    expect(await (await desk.get(`/inwoners/${hidden}`)).text()).toContain('Veenpad 7'))

  it('cannot be found out by searching for the address', async () => {
    const clerk = await site.login(['residents.search'])
    expect((await search(clerk, '9999 AA 7')).page).not.toContain('Geheimzicht')
    expect((await search(desk, '9999 AA 7')).page).toContain('Geheimzicht')
  })

  it('is set and lifted only by who may see it', async () => {
    const id = await addResident(site.database.owner, { surname: 'Schuilplaats' })
    const clerk = await site.login(['residents.search', 'residents.record'])
    const form = { addressProtected: 'ja', _version: '1' }
    expect((await clerk.post(`/inwoners/${id}/adresbescherming`, form)).status).toBe(403)
    expect((await desk.post(`/inwoners/${id}/adresbescherming`, form)).status).toBe(303)
    expect((await rowOf(id)).address_protected).toBe(true)
  })
})

describe('the cost of a page', () => {
  it('is at most eight statements, whatever it shows', async () => {
    const { statements } = site.database
    for (const path of ['/inwoners', `/inwoners/${aafke}`, `/inwoners/${aafke}/huishouden`]) {
      statements.length = 0
      expect((await desk.get(path)).status).toBe(200)
      const own = statements.filter((statement) => !/^(begin|commit)$/.test(statement))
      expect(own.length).toBeLessThanOrEqual(8)
    }
  })
})

describe('a resident of another municipality', () => {
  it('is not found, by page or form', async () => {
    const { owner } = site.database
    await owner
      .insertInto('municipality')
      .values({
        code: 'GM9002',
        name: 'Elders',
        host: 'elders.example',
        created_at: Temporal.Instant.from('2026-01-01T00:00:00Z'),
      })
      .execute()
    const id = await addResident(owner, { surname: 'Elders' })
    await owner
      .updateTable('resident')
      .set({ municipality: 'GM9002', area: null })
      .where('id', '=', id)
      .execute()
    await owner.updateTable('municipality').set({ host: 'localhost' }).where('code', '=', GM).execute()
    expect((await desk.get(`/inwoners/${id}`)).status).toBe(404)
    expect((await desk.post(`/inwoners/${id}/postadres`, { lines: '', _version: '1' })).status).toBe(404)
    expect((await search(desk, 'Elders')).page).not.toContain(id)
  })
})
