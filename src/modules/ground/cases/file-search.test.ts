import { beforeAll, describe, expect, it } from 'vitest'
import { apiClient } from '../../../../test/api.ts'
import { statementsOf } from '../../../../test/database.ts'
import { addResident, GM, NOW, testSite, type Browser, type Site } from '../../../../test/site.ts'
import { addFile, putToWork } from '../../../../test/tasks.ts'
import { newId } from '../../../core/id.ts'

const BSN = '999990019'

let site: Site
/** May open files in Noord; does not see protected addresses. */
let clerk: Browser
let wollegras: Awaited<ReturnType<typeof addFile>>
let closedToClerk: Awaited<ReturnType<typeof addFile>>
let hidden: Awaited<ReturnType<typeof addFile>>

const search = async (who: Browser, text: string, more: Record<string, string> = {}) => {
  const answer = await who.post('/dossiers', { text, ...more })
  return { status: answer.status, page: await answer.text() }
}

const owner = () => site.database.owner

const linesOf = (worker: string) =>
  owner()
    .selectFrom('audit_line')
    .select(['action', 'outcome', 'resident', 'case_file', 'fields'])
    .where('worker', '=', worker)
    .where('action', '=', 'search files')
    .execute()

const live = (resident: string, at: { street: string; house_number: string; postcode: string }) =>
  owner().updateTable('resident').set(at).where('id', '=', resident).execute()

beforeAll(async () => {
  site = await testSite()
  clerk = await site.login(['residents.search', 'files.own-area'])
  wollegras = await addFile(site, { bsn: BSN, surname: 'Wollegras' })
  closedToClerk = await addFile(site, { surname: 'Zuiderling', area: 'zuid' })
  hidden = await addFile(site, { surname: 'Geheimzicht', protected: true })
  const lane = { street: 'Élandslaan', house_number: '3', postcode: '9998 BB' }
  await Promise.all([live(closedToClerk.resident, lane), live(hidden.resident, lane)])
})

describe('finding a file', () => {
  it.each([
    ['a BSN', BSN],
    ['the beginning of a surname', 'wolle'],
    ['given name and surname', 'Aafke Wollegras'],
    ['a misspelt surname', 'Wolegrass'],
    ['a name and a birth day', 'Wollegras 5-3-1944'],
    ['a birth day', '5 maart 1944'],
    ['postcode and house number', '9999 AA 7'],
    ['street and house number', 'veenpad 7'],
  ])('finds it by %s', async (_, text) => {
    const { status, page } = await search(clerk, text)
    expect(status).toBe(200)
    expect(page).toContain(wollegras.number)
    expect(page).toContain('Aafke Wollegras')
  })

  it('finds it by its own number, and by those of a report and a letter in it', async () => {
    const desk = await site.login()
    const resident = await addResident(owner(), { surname: 'Brievenier' })
    await desk.post(`/inwoners/${resident}/melding`, {
      channel: 'phone',
      reporterKind: 'resident',
      words: 'Ik zoek hulp.',
    })
    const numberIn = (table: 'report' | 'letter' | 'case_file') =>
      owner().selectFrom(table).select('number').where('resident', '=', resident).executeTakeFirstOrThrow()
    const file = await numberIn('case_file')
    for (const table of ['case_file', 'report', 'letter'] as const) {
      const { page } = await search(desk, (await numberIn(table)).number)
      expect(page).toContain('Aafke Brievenier')
      expect(page).toContain(file.number)
    }
  })

  it('finds the files of who lives in one household or at one address', async () => {
    const at = { street: 'Samenhof', house_number: '9', postcode: '9997 CC' }
    const [first, second, third] = [
      await addFile(site, { surname: 'Samen' }),
      await addFile(site, { surname: 'Anders' }),
      await addFile(site, { surname: 'Huisgenoot' }),
    ]
    await Promise.all([live(first.resident, at), live(second.resident, at)])
    const household = newId(NOW)
    await owner()
      .insertInto('household')
      .values({ municipality: GM, id: household, number: 'H-2026-000777', made_at: NOW })
      .execute()
    await owner()
      .insertInto('household_member')
      .values(
        [first, third].map(({ resident }) => ({
          municipality: GM,
          household,
          resident,
          relation: 'member',
          from_day: Temporal.PlainDate.from('2026-01-01'),
        })),
      )
      .execute()
    const byHand = (await search(clerk, '', { household: first.resident })).page
    for (const { number } of [first, second, third]) expect(byHand).toContain(number)
    expect(byHand).not.toContain(wollegras.number)
    const byNumber = (await search(clerk, 'h-2026-777')).page
    for (const { number } of [first, third]) expect(byNumber).toContain(number)
    expect(byNumber).not.toContain(second.number)
  })

  it('narrows by state, area and who works on it', async () => {
    const both = await site.login(['residents.search', 'files.own-area'], ['noord', 'zuid'])
    const [north, south, done] = [
      await addFile(site, { surname: 'Filterman' }),
      await addFile(site, { surname: 'Filterman', area: 'zuid' }),
      await addFile(site, { surname: 'Filterman' }),
    ]
    await owner()
      .updateTable('case_file')
      .set({ closed_on: Temporal.PlainDate.from('2026-11-20') })
      .where('id', '=', done.id)
      .execute()
    await putToWork(site, south.id, both.worker)
    const found = async (filter: Record<string, string>) => {
      const { page } = await search(both, 'Filterman', filter)
      return [north, south, done].filter(({ number }) => page.includes(number))
    }
    expect(await found({})).toEqual([north, south, done])
    expect(await found({ state: 'closed' })).toEqual([done])
    expect(await found({ state: 'open' })).toEqual([north, south])
    expect(await found({ area: 'zuid' })).toEqual([south])
    expect(await found({ mine: 'ja' })).toEqual([south])
    expect(await found({ mine: 'ja', area: 'noord' })).toEqual([])
  })

  it('finds names with marks and in other scripts, however they are typed', async () => {
    const [oezdemir, greek] = [
      await addFile(site, { surname: "D'Özdemir-Łukasz" }),
      await addFile(site, { surname: 'Παπαδόπουλος' }),
    ]
    expect((await search(clerk, 'd ozdemir')).page).toContain(oezdemir.number)
    expect((await search(clerk, 'ΠΑΠΑΔΌΠΟΥΛΟΣ'.normalize('NFD'))).page).toContain(greek.number)
    expect((await search(clerk, 'elandslaan 3')).page).toContain(closedToClerk.number)
  })

  it('says what to do when nothing fits', async () =>
    expect((await search(clerk, 'Nergensman 1-1-1950')).page).toContain('Geen dossier gevonden'))

  it('answers 422 to what cannot be read, with what was typed and without running it', async () => {
    for (const text of ['', '999990018', '<script>alert(1)</script>7', 'x'.repeat(5000)]) {
      const { status, page } = await search(clerk, text)
      expect(status).toBe(422)
      expect(page).not.toContain('<script>alert')
    }
    expect((await search(clerk, '999990018')).page).toContain('value="999990018"')
    expect((await search(clerk, 'Wollegras', { state: "open'--" })).status).toBe(422)
    expect((await search(clerk, '', { household: 'geen id' })).status).toBe(422)
  })

  it('never takes what is searched for from the address', async () => {
    const page = await (await clerk.get('/dossiers?text=Wollegras')).text()
    expect(page).not.toContain('Wollegras')
  })
})

describe('a file that one may not open', () => {
  it('is found as a number and nothing more, by whatever it is found', async () => {
    for (const text of ['Zuiderling', closedToClerk.number, '5-3-1944']) {
      const { page } = await search(clerk, text)
      expect(page).toContain(closedToClerk.number)
      expect(page).not.toContain('Aafke Zuiderling')
      expect(page).not.toContain('Élandslaan')
    }
  })

  it('fits no filter', async () => {
    for (const filter of [{ state: 'open' }, { area: 'zuid' }])
      expect((await search(clerk, 'Zuiderling', filter)).page).not.toContain(closedToClerk.number)
  })

  it('is written down as no more than its number', async () => {
    const other = await site.login(['residents.search', 'files.own-area'])
    await search(other, 'Zuiderling')
    expect(await linesOf(other.worker)).toEqual([
      {
        action: 'search files',
        outcome: 'done',
        resident: closedToClerk.resident,
        case_file: closedToClerk.id,
        fields: ['number', 'by name'],
      },
    ])
  })
})

describe('a protected address', () => {
  it('is not shown to who may not see it, and not found by it or by who lives there', async () => {
    const { page } = await search(clerk, 'Geheimzicht')
    expect(page).toContain(hidden.number)
    expect(page).toContain('beschermd')
    expect(page).not.toContain('Élandslaan')
    const lane = ['9998 BB 3', 'Élandslaan 3']
    for (const text of lane) expect((await search(clerk, text)).page).not.toContain(hidden.number)
    for (const household of [closedToClerk.resident, hidden.resident]) {
      const housemates = (await search(clerk, '', { household })).page
      expect([closedToClerk, hidden].filter(({ number }) => housemates.includes(number))).toHaveLength(1)
    }
  })

  it('is shown to who may, and found by it', async () => {
    const desk = await site.login()
    for (const text of ['Geheimzicht', '9998 BB 3', 'Élandslaan 3']) {
      const { page } = await search(desk, text)
      expect(page).toContain(hidden.number)
      expect(page).toContain('Élandslaan 3')
    }
  })
})

describe('who may search in files', () => {
  it('is who may search for residents, and nobody else', async () => {
    const nobody = await site.login(['files.own-area'])
    expect((await nobody.get('/dossiers')).status).toBe(403)
    expect((await search(nobody, 'Wollegras')).status).toBe(403)
    expect(await (await nobody.get('/')).text()).not.toContain('href="/dossiers"')
    const api = await apiClient(site, { can: ['files.own-area'] })
    expect((await api.post('/files/search', { text: 'Wollegras' })).status).toBe(403)
  })

  it('leaves a line for each file that was shown, without what was typed', async () => {
    const other = await site.login(['residents.search', 'files.own-area'])
    await search(other, 'Wollegras 5-3-1944')
    await search(other, 'Nergensman 1-1-1950')
    const lines = await linesOf(other.worker)
    expect(lines).toContainEqual(
      expect.objectContaining({ case_file: wollegras.id, resident: wollegras.resident }),
    )
    expect(lines).toContainEqual(expect.objectContaining({ case_file: null, resident: null }))
    expect(JSON.stringify(lines)).not.toMatch(/Wollegras|1944|Nergensman/)
  })
})

describe('the API', () => {
  it('finds the same, and tells of a file that may not be opened only that it exists', async () => {
    const api = await apiClient(site, { can: ['residents.search', 'files.own-area'] })
    const own = await api.post('/files/search', { text: BSN })
    expect(own).toMatchObject({
      status: 200,
      body: { files: [{ id: wollegras.id, name: 'Aafke Wollegras', openable: true }], more: false },
    })
    const other = await api.post('/files/search', { text: 'Zuiderling' })
    expect(other.body['files']).toEqual([
      { id: closedToClerk.id, number: closedToClerk.number, openable: false },
    ])
    expect((await api.post('/files/search', { text: '999990018' })).status).toBe(422)
    expect((await api.post('/files/search', { text: BSN, page: 0 })).status).toBe(422)
  })
})

describe('many files', () => {
  beforeAll(async () => {
    const resident = await addResident(owner(), { surname: 'Veelvraag' })
    const many = Array.from({ length: 500 }, (_, at) => ({
      municipality: GM,
      id: newId(NOW),
      number: `D-2025-${String(at).padStart(6, '0')}`,
      resident,
      area: 'noord',
      opened_on: Temporal.PlainDate.from('2025-01-01').add({ days: at }),
      policy_file: 'demo',
    }))
    await owner().insertInto('case_file').values(many).execute()
  })

  it('come a page at a time, the newest first, in at most eight statements each', async () => {
    const { result, statements } = await statementsOf(() => search(clerk, 'Veelvraag'))
    expect(statements.length).toBeLessThanOrEqual(8)
    expect(result.page.match(/D-2025-\d{6}</g)).toHaveLength(25)
    expect(result.page).toContain('D-2025-000499')
    const last = await search(clerk, 'Veelvraag', { page: '20' })
    expect(last.page).toContain('D-2025-000000')
    expect(last.page).not.toContain('Volgende')
    expect((await search(clerk, 'Veelvraag', { page: '21' })).page).toContain('geen dossiers meer')
    expect((await search(clerk, 'Veelvraag', { page: 'x' })).page).toContain('D-2025-000499')
  })

  it('take no more than eight statements either when names are only alike', async () => {
    const { result, statements } = await statementsOf(() => search(clerk, 'Veelvrag'))
    expect(result.page).toContain('Deze namen lijken erop')
    expect(statements.length).toBeLessThanOrEqual(8)
  })

  it('of too many people are not all looked at, and it is said how to narrow the search', async () => {
    const people = Array.from({ length: 201 }, () => ({
      municipality: GM,
      id: newId(NOW),
      surname: 'Drukwijk',
      surname_folded: 'drukwijk',
      source: 'own' as const,
      made_at: NOW,
    }))
    await owner().insertInto('resident').values(people).execute()
    const { page } = await search(clerk, 'Drukwijk')
    expect(page).toContain('meer dan 200 mensen')
    expect(page).toContain('geboortedag erbij')
  })
})

describe('a file of another municipality', () => {
  it('is not found', async () => {
    await owner()
      .insertInto('municipality')
      .values({ code: 'GM9002', name: 'Elders', host: 'elders.example', created_at: NOW })
      .execute()
    const resident = await addResident(owner(), { surname: 'Elderling' })
    const away = { municipality: 'GM9002', area: null }
    await owner().updateTable('resident').set(away).where('id', '=', resident).execute()
    await owner()
      .insertInto('case_file')
      .values({
        ...away,
        id: newId(NOW),
        number: 'D-2026-999999',
        resident,
        opened_on: Temporal.PlainDate.from('2026-11-02'),
        policy_file: 'demo',
      })
      .execute()
    await owner().updateTable('municipality').set({ host: 'localhost' }).where('code', '=', GM).execute()
    const desk = await site.login()
    for (const text of ['Elderling', 'D-2026-999999', '5-3-1944'])
      expect((await search(desk, text)).page).not.toMatch(/D-2026-999999<|Aafke Elderling/)
    expect((await search(desk, '', { household: resident })).page).not.toContain('D-2026-999999')
  })
})
