import { beforeAll, describe, expect, it } from 'vitest'
import { addResident, testSite, type Browser, type Site } from '../../../../test/site.ts'

let site: Site
let desk: Browser
let resident: string

const report = { channel: 'phone', reporterKind: 'resident', words: 'Ik kan de trap niet meer op.' }
const daughter = {
  reporterKind: 'informal-carer',
  reporterName: 'Tineke Turf',
  reporterContact: '0123 45 67 89',
  reporterGround: 'Dochter en mantelzorger; haar moeder weet ervan',
}

const take = (who: string, form: Record<string, string> = {}, by = desk) =>
  by.post(`/inwoners/${who}/melding`, { ...report, ...form })

const fileIn = (answer: Response) => answer.headers.get('location')!.split('/')[2]!

const pageOf = async (path: string) => (await desk.get(path)).text()

const tasksOf = async (caseFile: string) =>
  Object.fromEntries(
    (
      await site.database.owner
        .selectFrom('task')
        .select(['kind', 'due_on', 'article', 'assignee'])
        .where('case_file', '=', caseFile)
        .execute()
    ).map(({ kind, due_on, article, assignee }) => [kind, { due: due_on.toString(), article, assignee }]),
  )

const lettersOf = (caseFile: string) =>
  site.database.owner
    .selectFrom('letter')
    .select(['kind', 'addressed_to', 'content'])
    .where('case_file', '=', caseFile)
    .execute()

const on = (name: string, day: string, month: string) => ({
  [`${name}.day`]: day,
  [`${name}.month`]: month,
  [`${name}.year`]: '2026',
})

beforeAll(async () => {
  site = await testSite()
  desk = await site.login()
  resident = await addResident(site.database.owner)
})

describe('taking a report at the desk', () => {
  it('opens a file that shows what was reported and by when the law wants an answer', async () => {
    const file = fileIn(await take(resident, { needs: 'Boven slapen\nDe was doen' }))
    const first = await pageOf(`/dossiers/${file}`)
    expect(first).toContain('Ik kan de trap niet meer op.')
    expect(first).toContain('ontvangen per telefoon')
    const page = await pageOf(`/dossiers/${file}/melding`)
    expect(page).toContain('Boven slapen</li>')
    expect(page).toContain('uiterlijk dinsdag 5 januari 2027')
    expect(await tasksOf(file)).toMatchObject({
      triage: { due: '2026-11-24', assignee: desk.worker },
      'personal-plan': { due: '2026-12-01', article: expect.stringContaining('2.3.2') },
      investigate: { due: '2027-01-05', article: expect.stringContaining('2.3.2') },
    })
  })

  it('counts the legal days from the day on which the report came in', async () => {
    const friday = { 'receivedOn.day': '13', 'receivedOn.month': '11', 'receivedOn.year': '2026' }
    expect(await tasksOf(fileIn(await take(resident, friday)))).toMatchObject({
      investigate: { due: '2026-12-28' },
    })
  })

  it('[STW-05] points out client support with every report: at the desk, in the record and in the letter', async () => {
    expect(await pageOf(`/inwoners/${resident}/melding`)).toContain('href="https://www.delinde.example"')
    const file = fileIn(await take(resident, { wantsSupporter: 'ja' }))
    expect(await pageOf(`/dossiers/${file}/melding`)).toContain('op gewezen op 24 nov 2026')
    expect(JSON.stringify((await lettersOf(file))[0]?.content)).toContain('Steunpunt De Linde')
    expect(await tasksOf(file)).toMatchObject({ 'client-supporter': { article: 'Wmo 2015, artikel 2.2.4' } })
    expect(await (await site.fetch('/hulp-vragen')).text()).toContain('href="https://www.delinde.example"')
  })

  it('confirms the receipt by letter in the same transaction, in large print for who wants it', async () => {
    const id = await addResident(site.database.owner, { surname: 'Grootletter' })
    await desk.post(`/inwoners/${id}/contact`, {
      language: 'nl',
      largePrint: 'ja',
      preferredChannel: 'letter',
      _version: '1',
    })
    const file = fileIn(await take(id, daughter))
    const [letter] = await lettersOf(file)
    expect(letter).toMatchObject({ kind: 'report-receipt', addressed_to: 'resident' })
    expect(letter?.content).toMatchObject({ largePrint: true, title: 'Wij hebben uw melding ontvangen' })
    const words = JSON.stringify(letter?.content)
    expect(words).toContain('Binnen 6 weken na de melding, uiterlijk dinsdag 5 januari 2027.')
    expect(words).toContain('Binnen 7 dagen na de melding, uiterlijk dinsdag 1 december 2026.')
    expect(words).toContain('Tineke Turf, mantelzorger')
    expect(await pageOf(`/dossiers/${file}/brieven`)).toContain('Wij hebben uw melding ontvangen')
  })

  it('shows a protected address in no letter to who may not see it', async () => {
    const id = await addResident(site.database.owner, { surname: 'Geheimzicht', protected: true })
    const file = fileIn(await take(id))
    const path = /\/dossiers\/[^"]+\/brieven\/[0-9a-f-]{36}/.exec(
      await pageOf(`/dossiers/${file}/brieven`),
    )![0]
    const colleague = await site.login(['files.own-area'])
    const shown = await (await colleague.get(path)).text()
    expect(shown).toContain('adres beschermd')
    expect(shown).not.toContain('Veenpad')
    expect(await pageOf(path)).toContain('Veenpad 7')
    for (const page of ['', '/melding', '/tijdlijn', '/stukken', '/brieven'])
      expect(await (await colleague.get(`/dossiers/${file}${page}`)).text()).not.toContain('Veenpad')
  })

  it('sends the letter to the representative who gets the letters', async () => {
    const id = await addResident(site.database.owner, { surname: 'Mentorzaak' })
    await desk.post(`/inwoners/${id}/betrokkenen/nieuw`, {
      kind: 'representative',
      representativeGround: 'mentor',
      name: 'M. Moerbei',
      getsLetters: 'ja',
      lines: 'Kade 3\n9999 AC Vierdorpen',
    })
    const [letter] = await lettersOf(fileIn(await take(id)))
    expect(letter?.addressed_to).toBe('representative')
    expect(JSON.stringify(letter?.content)).toContain('Kade 3')
  })

  it('asks to confirm by hand when no address is known', async () => {
    const id = await addResident(site.database.owner, { surname: 'Zonderadres' })
    await site.database.owner
      .updateTable('resident')
      .set({ street: null, town: null })
      .where('id', '=', id)
      .execute()
    const file = fileIn(await take(id))
    expect(await lettersOf(file)).toEqual([])
    expect(await tasksOf(file)).toHaveProperty('receipt-by-hand')
  })

  it('puts urgent help on the worklist of today, by its article', async () => {
    const file = fileIn(await take(resident, { urgent: 'ja', urgentWords: 'Zij ligt op de grond' }))
    expect(await tasksOf(file)).toMatchObject({
      'temporary-provision': { due: '2026-11-24', article: 'Wmo 2015, artikel 2.3.3' },
    })
    expect(await pageOf(`/dossiers/${file}`)).toContain('Zij ligt op de grond')
  })

  it('leaves the choice of the route to the team when the one at the desk may not choose', async () => {
    const clerk = await site.login(['reports.take', 'residents.search', 'files.own-area'])
    const file = fileIn(await take(resident, {}, clerk))
    expect(await tasksOf(file)).toMatchObject({ triage: { assignee: null } })
  })
})

describe('a report on behalf of a resident', () => {
  it('keeps what was typed and asks for name and ground', async () => {
    const answer = await take(resident, { reporterKind: 'provider' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Ik kan de trap niet meer op.')
    expect(page).toContain('Vul de naam in van wie de melding doet')
    expect(page).toContain('Vul in waarom deze persoon namens de inwoner meldt')
  })

  it('of a child is made by who speaks for it, who is recorded and gets the letter', async () => {
    const child = await addResident(site.database.owner, { surname: 'Kikkertje', birthDate: '2017-04-01' })
    expect((await take(child)).status).toBe(422)
    const father = {
      reporterKind: 'representative',
      reporterName: 'V. Kikker',
      reporterGround: 'vader',
      representativeGround: 'parent',
    }
    const file = fileIn(await take(child, father))
    expect(await pageOf(`/inwoners/${child}`)).toContain('vertegenwoordiger (ouder met gezag)')
    const [letter] = await lettersOf(file)
    expect(letter?.addressed_to).toBe('representative')
    expect(letter?.content).toMatchObject({ addressee: ['V. Kikker', 'Veenpad 7', '9999 AA  Vierdorpen'] })
    expect((await take(child)).status).toBe(303)
  })
})

describe('a second report of somebody whose file is open', () => {
  it('joins that file: one investigation, with its earlier last day', async () => {
    const id = await addResident(site.database.owner, { surname: 'Nogeens' })
    const early = { 'receivedOn.day': '13', 'receivedOn.month': '11', 'receivedOn.year': '2026' }
    const file = fileIn(await take(id, early))
    expect(await pageOf(`/inwoners/${id}/melding`)).toContain('Er loopt al een dossier')
    const second = await take(id, { joins: file, words: 'Nu lukt koken ook niet.' })
    expect(fileIn(second)).toBe(file)
    expect(await tasksOf(file)).toMatchObject({ investigate: { due: '2026-12-28' }, 'read-report': {} })
    const page = await pageOf(`/dossiers/${file}/melding`)
    expect(page).toContain('Ik kan de trap niet meer op.')
    expect(page).toContain('Nu lukt koken ook niet.')
    expect(await lettersOf(file)).toHaveLength(2)
  })

  it('can be told by who may not open that file, without seeing it', async () => {
    const id = await addResident(site.database.owner, { surname: 'Anderteam', area: 'zuid' })
    const file = fileIn(await take(id))
    const clerk = await site.login(['reports.take', 'residents.search'], ['noord'])
    const answer = await take(id, { joins: file }, clerk)
    expect(answer.headers.get('location')).toBe(`/inwoners/${id}`)
    expect((await clerk.get(`/dossiers/${file}/melding`)).status).toBe(403)
  })

  it('cannot join a file of another resident', async () => {
    const [one, other] = [
      await addResident(site.database.owner, { surname: 'Eigenzaak' }),
      await addResident(site.database.owner, { surname: 'Anderezaak' }),
    ]
    const file = fileIn(await take(one))
    expect((await take(other, { joins: file })).status).toBe(409)
  })
})

describe('bad input', () => {
  it.each([
    [
      'a day in the future',
      { 'receivedOn.day': '25', 'receivedOn.month': '11', 'receivedOn.year': '2026' },
      'in de toekomst',
    ],
    [
      'a day that does not exist',
      { 'receivedOn.day': '31', 'receivedOn.month': '2', 'receivedOn.year': '2026' },
      'bestaat niet',
    ],
    ['a text of 100 kB', { words: 'x'.repeat(100_000) }, 'Maak deze tekst korter'],
    ['urgency without a reason', { urgent: 'ja' }, 'waarom het spoed heeft'],
  ])('answers 422 to %s', async (_, wrong, message) => {
    const answer = await take(resident, wrong)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(message)
  })

  it('shows HTML as text', async () => {
    const file = fileIn(await take(resident, { words: '<script>alert(1)</script>' }))
    const page = await pageOf(`/dossiers/${file}`)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).not.toContain('<script>alert(1)')
  })

  it('takes the same form only once', async () => {
    const form = { _key: 'one-key', words: 'Twee keer geklikt.' }
    const [first, second] = await Promise.all([take(resident, form), take(resident, form)])
    expect(first.headers.get('location')).toBe(second.headers.get('location'))
    const rows = await site.database.owner
      .selectFrom('report')
      .select('id')
      .where('words', '=', form.words)
      .execute()
    expect(rows).toHaveLength(1)
  })

  it('refuses who may not take reports, and writes the attempt down', async () => {
    const other = await site.login([])
    expect((await take(resident, {}, other)).status).toBe(403)
    const line = await site.database.owner
      .selectFrom('audit_line')
      .select(['outcome', 'purpose'])
      .where('worker', '=', other.worker)
      .executeTakeFirstOrThrow()
    expect(line).toEqual({ outcome: 'refused', purpose: 'reports.take' })
  })

  it('refuses a form without the token of the session', async () =>
    expect((await take(resident, { _token: 'of somebody else' })).status).toBe(403))

  it('refuses a report of somebody who died', async () => {
    const id = await addResident(site.database.owner, { surname: 'Gestorven' })
    await site.database.owner
      .updateTable('resident')
      .set({ died_on: Temporal.PlainDate.from('2026-11-01') })
      .where('id', '=', id)
      .execute()
    expect((await take(id)).status).toBe(409)
  })

  it('leads who is not logged in to the log-in', async () => {
    const answer = await site.fetch('/dossiers/0')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toContain('/inloggen')
  })

  it('opens the file only for who works on it or is of its area', async () => {
    const path = (await take(resident)).headers.get('location')!
    const stranger = await site.login(['files.own-area'], ['zuid'])
    const colleague = await site.login(['files.own-area'], ['noord'])
    expect((await stranger.get(path)).status).toBe(403)
    expect((await colleague.get(path)).status).toBe(200)
    const lines = await site.database.owner
      .selectFrom('audit_line')
      .select(['worker', 'outcome'])
      .where('action', '=', 'view file')
      .where('worker', 'in', [stranger.worker, colleague.worker])
      .execute()
    expect(lines).toContainEqual({ worker: stranger.worker, outcome: 'refused' })
    expect(lines).toContainEqual({ worker: colleague.worker, outcome: 'done' })
  })
})

describe('a personal plan', () => {
  it('is recorded with its day and its paper, and takes its task off the list', async () => {
    const file = fileIn(await take(resident))
    const plan = new File(['%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'], 'plan.pdf')
    await desk.post(`/dossiers/${file}/stukken/nieuw`, {
      file: plan,
      title: 'Mijn plan',
      kind: 'personal-plan',
      channel: 'letter',
    })
    const path = /\/dossiers\/[^"]+\/plan/.exec(await pageOf(`/dossiers/${file}/melding`))![0]
    const paper = /<option value="([0-9a-f-]{36})"[^>]*>Mijn plan/.exec(await pageOf(path))![1]!
    const form = { ...on('receivedOn', '24', '11'), document: paper, _version: '1' }
    expect((await desk.post(path, { ...form, ...on('receivedOn', '23', '11') })).status).toBe(422)
    expect((await desk.post(path, form)).status).toBe(303)
    expect((await desk.post(path, form)).status).toBe(409)
    expect(await pageOf(`/dossiers/${file}/melding`)).toContain('ontvangen op dinsdag 24 november 2026')
    const open = await site.database.owner
      .selectFrom('task')
      .select('kind')
      .where('case_file', '=', file)
      .where('done_at', 'is', null)
      .execute()
    expect(open.map(({ kind }) => kind)).not.toContain('personal-plan')
  })
})

describe('the cost of a save', () => {
  it('is at most twelve statements, with its letter', async () => {
    const { statements } = site.database
    statements.length = 0
    expect((await take(resident, { needs: 'Een\nTwee\nDrie', _key: 'counted' })).status).toBe(303)
    const own = statements.filter((statement) => !/^(begin|commit)$/.test(statement))
    expect(own.length).toBeLessThanOrEqual(12)
  })
})
