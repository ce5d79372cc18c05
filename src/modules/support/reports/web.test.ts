import { beforeAll, describe, expect, it } from 'vitest'
import { registered } from '../../../../test/register.ts'
import { addResident, GM, NOW, testSite, type Browser, type Site } from '../../../../test/site.ts'
import { newId } from '../../../core/id.ts'

let site: Site
let desk: Browser
let resident: string

const question = {
  reporterKind: 'resident',
  givenNames: 'Aafke',
  surname: 'Wollegras',
  'birthDate.day': '5',
  'birthDate.month': '3',
  'birthDate.year': '1944',
  phone: '0123 45 67 89',
  words: 'Ik kan niet meer zelf stofzuigen.',
}

const tokenOf = async () =>
  /name="_token" value="([^"]+)"/.exec(await (await site.fetch('/hulp-vragen')).text())![1]!

async function send(form: Record<string, string> = {}, token?: string): Promise<Response> {
  const body = new FormData()
  body.set('_token', token ?? (await tokenOf()))
  for (const [name, value] of Object.entries({ ...question, ...form })) body.set(name, value)
  return site.fetch('/hulp-vragen', { method: 'POST', body })
}

const idIn = (answer: Response) => answer.headers.get('location')!.split('/').at(-1)!

const pageOf = async (path: string) => (await desk.get(path)).text()

beforeAll(async () => {
  site = await testSite({ register: [registered('999990019', 'Zegge')] })
  desk = await site.login()
  resident = await addResident(site.database.owner)
})

describe('reporting through the website', () => {
  it('needs no log-in, gives a number and says what happens, without personal data in the address', async () => {
    const answer = await send()
    expect(answer.status).toBe(303)
    const location = answer.headers.get('location')!
    expect(location).toMatch(/^\/hulp-vragen\/ontvangen\/[0-9a-f-]{36}$/)
    const page = await (await site.fetch(location)).text()
    expect(page).toMatch(/W-2026-\d{6}/)
    expect(page).toContain('dinsdag 5 januari 2027')
    expect(page).not.toContain('Wollegras')
  })

  it('is kept once when it is sent twice, or told again within a day', async () => {
    const form = { words: 'Twee keer verstuurd.', _key: 'web-once' }
    const [first, second] = await Promise.all([send(form), send(form)])
    expect(idIn(first)).toBe(idIn(second))
    expect(idIn(await send({ words: 'Twee keer verstuurd.' }))).toBe(idIn(first))
  })

  it.each([
    ['no name', { surname: '' }, 'Vul de achternaam in'],
    ['an impossible day', { 'birthDate.day': '31', 'birthDate.month': '2' }, 'Deze dag bestaat niet'],
    ['a birth day to come', { 'birthDate.year': '2030' }, 'ligt in de toekomst'],
    ['a text of 100 kB', { words: 'x'.repeat(100_000) }, 'Maak deze tekst korter'],
    ['no way to be reached', { phone: '' }, 'Vul in hoe wij u bereiken'],
    ['a reporter without a name', { reporterKind: 'other' }, 'Vul uw eigen naam in'],
    ['a field that only machines see', { website: 'http://spam.example' }, 'Laat dit veld leeg'],
  ])('answers 422 to %s and keeps what was typed', async (_, wrong, message) => {
    const answer = await send(wrong)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(message)
    expect(page).toContain('value="Aafke"')
  })

  it('refuses a form that nobody opened, and one that was opened two days ago', async () => {
    expect((await send({}, 'made up')).status).toBe(403)
    const old = await tokenOf()
    site.setNow(NOW.add({ hours: 48 }))
    expect((await send({ words: 'Te laat' }, old)).status).toBe(403)
    site.setNow(NOW)
  })

  it('refuses what is far too large for a question', async () =>
    expect((await send({ words: 'x'.repeat(400_000) })).status).toBe(413))
})

describe('the inbox of web reports', () => {
  it('shows HTML as text, and leads to the report of the right person', async () => {
    const web = idIn(await send({ words: '<b>Help</b> mij met koken.' }))
    expect(await pageOf('/meldingen/website')).toContain('Aafke Wollegras')
    const page = await pageOf(`/meldingen/website/${web}`)
    expect(page).toContain('&lt;b&gt;Help&lt;/b&gt; mij met koken.')
    expect(page).toContain('dezelfde achternaam en geboortedag')
    const path = `/inwoners/${resident}/melding?web=${web}`
    expect(page).toContain(`href="${path}"`)
    expect(await pageOf(path)).toContain('De termijnen lopen vanaf die dag')

    site.setNow(NOW.add({ hours: 72 }))
    const later = await site.login()
    const form = { channel: 'web', reporterKind: 'resident', words: 'Help mij met koken.', webReport: web }
    const taken = await later.post(`/inwoners/${resident}/melding`, form)
    expect(taken.status).toBe(303)
    const report = await site.database.owner
      .selectFrom('report')
      .select(['received_on', 'channel', 'investigate_until'])
      .where('web_report', '=', web)
      .executeTakeFirstOrThrow()
    expect([report.channel, report.received_on.toString(), report.investigate_until.toString()]).toEqual([
      'web',
      '2026-11-24',
      '2027-01-05',
    ])
    expect((await later.post(`/inwoners/${resident}/melding`, form)).status).toBe(409)
    expect((await later.get(`/meldingen/website/${web}`)).status).toBe(404)
    site.setNow(NOW)
  })

  it('finds in the register who is not on record, and records by hand who is nowhere', async () => {
    const web = idIn(await send({ surname: 'Zegge', words: 'Nieuw hier.' }))
    const found = await (await desk.post(`/meldingen/website/${web}/brp`, {})).text()
    expect(found).toContain('Berend Zegge')
    expect(found).toContain(`value="melding?web=${web}"`)
    const taken = await desk.post('/inwoners/uit-brp', { bsn: '999990019', na: `melding?web=${web}` })
    expect(taken.headers.get('location')).toContain(`/melding?web=${web}`)

    const unknown = idIn(await send({ surname: 'Nergens', words: 'Ook nieuw.' }))
    const recorded = await desk.post(`/meldingen/website/${unknown}/inwoner`, {})
    expect(await pageOf(recorded.headers.get('location')!)).toContain('Aafke Nergens')
  })

  it('lays aside what is no report, with a reason, once', async () => {
    const web = idIn(await send({ words: 'Koop nu goedkope spullen.' }))
    const path = `/meldingen/website/${web}/terzijde`
    expect((await desk.post(path, { words: '' })).status).toBe(422)
    expect((await desk.post(path, { words: 'Reclame' })).status).toBe(303)
    expect((await desk.post(path, { words: 'Reclame' })).status).toBe(409)
    expect(await pageOf('/meldingen/website')).not.toContain(web)
  })

  it('is only for who takes reports', async () => {
    const web = idIn(await send({ words: 'Voor wie?' }))
    const nobody = await site.login(['residents.search'])
    expect((await nobody.get('/meldingen/website')).status).toBe(403)
    expect((await nobody.get(`/meldingen/website/${web}`)).status).toBe(403)
    expect((await nobody.post(`/meldingen/website/${web}/terzijde`, { words: 'Weg' })).status).toBe(403)
  })

  it('is not flooded: more than sixty in ten minutes are asked to wait', async () => {
    site.setNow(NOW.add({ hours: 12 }))
    const now = NOW.add({ hours: 12 })
    await site.database.owner
      .insertInto('web_report')
      .values(
        Array.from({ length: 60 }, (_, at) => ({
          municipality: GM,
          id: newId(now),
          number: `W-1-${at}`,
          received_at: now,
          received_on: Temporal.PlainDate.from('2026-11-24'),
          surname: 'Vloed',
          birth_date: Temporal.PlainDate.from('1950-01-01'),
          reporter_kind: 'resident',
          words: String(at),
          fingerprint: String(at),
        })),
      )
      .execute()
    const answer = await send({ words: 'Net te veel.' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Probeer het over tien minuten opnieuw')
    site.setNow(NOW)
  })
})
