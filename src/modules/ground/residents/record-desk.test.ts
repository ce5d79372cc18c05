import { beforeAll, describe, expect, it } from 'vitest'
import { registered, UNANSWERED } from '../../../../test/register.ts'
import { addResident, testSite, type Browser, type Site } from '../../../../test/site.ts'

const [KNOWN, IN_BRP, SECRET, MOVED, UNVERIFIED, ANOTHER] = [
  '999990019',
  '999990020',
  '999990032',
  '999990044',
  '999990056',
  '999990068',
] as const

let site: Site
let desk: Browser

const bornOn = (day: string, month: string, year: string) => ({
  'birthDate.day': day,
  'birthDate.month': month,
  'birthDate.year': year,
})

const rowOf = (id: string) =>
  site.database.owner.selectFrom('resident').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

const idIn = (answer: Response) => answer.headers.get('location')!.split('/')[2]!

const byHand = (surname: string) => addResident(site.database.owner, { surname })

beforeAll(async () => {
  site = await testSite({
    register: [
      registered(IN_BRP, 'Zegge'),
      registered(SECRET, 'Zegge', { secrecy: true }),
      registered(MOVED, 'Rietgors', { municipality: { code: '0637', name: 'Elders' } }),
      registered(UNVERIFIED, 'Veelkomer'),
      registered(ANOTHER, 'Veelkomer'),
    ],
  })
  desk = await site.login()
  await addResident(site.database.owner, { bsn: KNOWN, surname: 'Wollegras' })
})

describe('taking somebody over from the register', () => {
  it('records him with his address and his verified BSN', async () => {
    const answer = await desk.post('/inwoners/uit-brp', { bsn: IN_BRP, na: 'melding' })
    expect(answer.headers.get('location')).toMatch(/^\/inwoners\/[0-9a-f-]{36}\/melding$/)
    const row = await rowOf(idIn(answer))
    expect(row).toMatchObject({ surname: 'Zegge', postcode: '9999 AB', source: 'brp' })
    expect(row.bsn_verified_on?.toString()).toBe('2026-11-24')
  })

  it('leads to the record that is there already', async () => {
    const [first, second] = [
      await desk.post('/inwoners/uit-brp', { bsn: IN_BRP }),
      await desk.post('/inwoners/uit-brp', { bsn: IN_BRP }),
    ]
    expect(idIn(first)).toBe(idIn(second))
  })

  it('protects the address of who asked for secrecy, and sees that somebody lives elsewhere', async () => {
    const secret = await rowOf(idIn(await desk.post('/inwoners/uit-brp', { bsn: SECRET })))
    expect(secret.address_protected).toBe(true)
    const moved = await rowOf(idIn(await desk.post('/inwoners/uit-brp', { bsn: MOVED })))
    expect(moved.lives_here).toBe(false)
  })

  it('refuses when the register does not answer, and says how to go on', async () => {
    const answer = await desk.post('/inwoners/uit-brp', { bsn: UNANSWERED })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('zelf vastleggen en later met de BRP vergelijken')
  })
})

describe('recording somebody by hand', () => {
  const by = { surname: 'Lisdodde', ...bornOn('1', '4', '1960'), town: 'Vierdorpen' }

  it('keeps every letter of a name, and shows HTML as text', async () => {
    const names = { givenNames: 'Đặng Ñusta İpek', surname: "O'Šķēle-ẞ <b>Ωmega</b> 李" }
    const answer = await desk.post('/inwoners/nieuw', { ...by, ...names })
    expect(answer.status).toBe(303)
    const page = await (await desk.get(answer.headers.get('location')!)).text()
    expect(page).toContain('Đặng Ñusta İpek')
    expect(page).toContain('&lt;b&gt;Ωmega&lt;/b&gt; 李')
    expect(page).not.toContain('<b>Ωmega')
  })

  it.each([
    ['a birth day in the future', bornOn('25', '11', '2026'), 'ligt in de toekomst'],
    ['a day that does not exist', bornOn('31', '4', '1960'), 'Deze dag bestaat niet'],
    ['a birth day of two centuries ago', bornOn('1', '4', '1860'), 'ligt te ver terug'],
    ['a BSN that fails the eleven-test', { bsn: '999990018' }, 'Dit BSN klopt niet'],
    ['a name of 100 kB', { surname: 'x'.repeat(100_000) }, 'Maak deze tekst korter'],
    ['no name', { surname: ' ' }, 'Vul de achternaam in'],
  ])('answers 422 to %s and keeps the rest', async (_, wrong, message) => {
    const answer = await desk.post('/inwoners/nieuw', { ...by, ...wrong })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(message)
    expect(page).toContain('value="Vierdorpen"')
  })

  it('offers who may be the same person first, and records when it is another', async () => {
    const same = { surname: 'Wollegras', ...bornOn('5', '3', '1944') }
    const offered = await desk.post('/inwoners/nieuw', same)
    expect(offered.status).toBe(422)
    expect(await offered.text()).toContain('dezelfde achternaam en geboortedag')
    expect((await desk.post('/inwoners/nieuw', { ...same, isNew: 'ja' })).status).toBe(303)
  })

  it('never makes a second record with one BSN', async () => {
    const answer = await desk.post('/inwoners/nieuw', { ...by, bsn: KNOWN, isNew: 'ja' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('al van een inwoner die wij kennen')
  })

  it('takes the same form only once', async () => {
    const form = { ...by, surname: 'Dubbelklik', _key: 'record-once' }
    const [first, second] = await Promise.all([
      desk.post('/inwoners/nieuw', form),
      desk.post('/inwoners/nieuw', form),
    ])
    expect(first.headers.get('location')).toBe(second.headers.get('location'))
  })

  it('refuses who may not record, and a form without the token of the session', async () => {
    const clerk = await site.login(['residents.search'])
    expect((await clerk.post('/inwoners/nieuw', by)).status).toBe(403)
    expect((await desk.post('/inwoners/nieuw', { ...by, _token: 'another' })).status).toBe(403)
  })
})

describe('the BSN of somebody who was recorded by hand', () => {
  it('is verified when name and birth day are the same in the register', async () => {
    const own = await byHand('Veelkomer')
    const answer = await desk.post(`/inwoners/${own}/bsn`, { bsn: UNVERIFIED, _version: '1' })
    expect(answer.status).toBe(303)
    expect((await rowOf(own)).bsn_verified_on?.toString()).toBe('2026-11-24')
  })

  it('is refused when it is of somebody else', async () => {
    const own = await byHand('Waterlelie')
    const answer = await desk.post(`/inwoners/${own}/bsn`, { bsn: ANOTHER, _version: '1' })
    expect(answer.status).toBe(409)
    expect((await rowOf(own)).bsn).toBeNull()
    expect((await desk.post(`/inwoners/${own}/bsn`, { bsn: KNOWN, _version: '1' })).status).toBe(409)
  })

  it('is kept when the register does not answer, to be verified later', async () => {
    const own = await byHand('Pijlkruid')
    expect((await desk.post(`/inwoners/${own}/bsn`, { bsn: UNANSWERED, _version: '1' })).status).toBe(303)
    expect(await rowOf(own)).toMatchObject({ bsn: UNANSWERED, bsn_verified_on: null })
    expect(await (await desk.get(`/inwoners/${own}`)).text()).toContain('nog niet vastgesteld')
  })
})
