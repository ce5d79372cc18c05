import { beforeAll, describe, expect, it } from 'vitest'
import { apiClient, type Answer, type ApiClient } from '../../test/api.ts'
import { addResident, GM, NOW, testSite, type Site } from '../../test/site.ts'
import { newId } from '../core/id.ts'
import { policyNamed } from '../modules/ground/policies/policy-named.ts'
import { partIds } from '../modules/support/investigations/legal-parts.ts'

let site: Site
let api: ApiClient
let file: string
beforeAll(async () => {
  site = await testSite()
  api = await apiClient(site)
  const resident = await addResident(site.database.owner)
  const report = {
    receivedOn: '2026-11-13',
    channel: 'phone',
    reporterKind: 'resident',
    words: 'Het lukt niet.',
  }
  const taken = await api.post(`/residents/${resident}/reports`, report)
  file = String(taken.body['caseFile'])
})

const post = (path: string, body: object = {}) => api.post(`/files/${file}${path}`, body)
const get = (path: string) => api.get(`/files/${file}${path}`)

/** The id of what a call made; says what went wrong when it made nothing. */
async function madeBy(call: Promise<Answer>): Promise<string> {
  const { status, body } = await call
  expect([status, body]).toEqual([201, { id: expect.any(String) as string }])
  return String(body['id'])
}

/** A change that tells nothing; says what went wrong when it did not come about. */
async function done(call: Promise<Answer>): Promise<void> {
  const { status, body } = await call
  expect([status, body]).toEqual([204, {}])
}

const need = {
  resultArea: 'clean-house',
  question: 'Ik krijg het huis niet meer schoon.',
  limitations: 'Bukken en tillen gaat niet door versleten heupen.',
  wantedResult: 'Een schoon en leefbaar huis.',
  helpNeeded: 'Schoonmaken van het huis.',
  amount: 3,
  unit: 'hours',
  per: 'week',
  duration: 'lasting',
  durationGround: 'De heupen worden niet beter.',
}

const grant = {
  version: 1,
  activities: 'stofzuigen\nbadkamer schoonmaken',
  amount: 3,
  frequency: 'elke week op één ochtend',
  form: 'in-kind',
  providerName: 'Thuishulp De Kade',
  providerPhone: '0999 11 22 33',
  startsBy: '2026-12-01',
  from: '2026-12-01',
  reviewOn: '2028-12-01',
  household: 'single',
  pension: true,
  reimbursed: 'no',
  reasons: 'Bukken en tillen gaat niet meer.',
}

describe('a question from report to decision, through the API alone', () => {
  let needId: string
  let line: string
  let application: string

  it('is investigated: the talk, what was told, and what the law wants', async () => {
    await madeBy(post('/investigation/start'))
    const talk = { way: 'home', day: '2026-11-23', from: '10:00', until: '11:00', worker: api.worker }
    const planned = await post('/investigation/conversations', { ...talk, day: '2026-11-30' })
    expect(planned.status).toBe(201)
    const held = { present: 'Mevrouw en haar dochter', heldOn: '2026-11-24', version: 1 }
    const conversation = String(planned.body['id'])
    await done(post(`/investigation/conversations/${conversation}/cancel`, { because: 'Ziek', version: 1 }))
    const late = await post(`/investigation/conversations/${conversation}/hold`, held)
    expect(late.status).toBe(409)
    const answers = [{ field: 'limitation', text: 'Bukken gaat niet.', version: 0 }]
    const saved = await post('/investigation/domains/clean-house/answers', { answers })
    expect([saved.status, saved.body]).toEqual([201, { versions: { limitation: 1 }, rivals: [] }])
    await done(post('/investigation/identity', { document: 'passport', seenOn: '2026-11-24' }))
    needId = await madeBy(post('/investigation/needs', need))
    for (const part of partIds)
      await done(post(`/investigation/parts/${part}`, { state: 'covered', words: `Gevonden bij ${part}.` }))
    const { body } = await get('/investigation')
    expect(body).toMatchObject({
      state: 'open',
      lastDay: '2026-12-28',
      needs: [{ id: needId, extent: { amount: 3, unit: 'hours', per: 'week' } }],
      answers: [{ domain: 'clean-house', text: 'Bukken gaat niet.' }],
      identity: [{ document: 'passport', seenOn: '2026-11-24' }],
    })
  })

  it('is answered down the ladder, in which no step can be skipped', async () => {
    const at = `/needs/${needId}`
    const composed = {
      version: 0,
      product: 'household-help',
      adequate: true,
      because: 'Het huis wordt schoon.',
    }
    const next = (body: object = {}) => ({ ...body, version: composed.version++ })
    for (const tier of ['own-strength', 'network', 'general', 'collective'])
      await done(post(`${at}/steps/${tier}`, next({ because: `Niet genoeg: ${tier}.` })))
    const stale = await post(`${at}/steps/network`, { version: 0, because: 'Te laat.' })
    expect([stale.status, stale.body['rule']]).toEqual([409, 'stale'])
    const answers = {
      shop: 'Nee.',
      helps: 'Ja.',
      'can-pay': 'Nee, zij leeft van AOW.',
      'always-had': 'Nee, zij deed het altijd zelf.',
      'for-this-person': 'Zij heeft geen spaargeld.',
    }
    const customary = { product: 'household-help', answers, customary: false, because: 'Nooit hulp gehad.' }
    await done(post(`${at}/customary-items`, next(customary)))
    const expected = { housemates: 'absent', housematesBecause: 'Woont alleen.' }
    const carer = { carer: 'part', carerBecause: 'De dochter raakt van meer overbelast.' }
    await done(post(`${at}/expected-help`, next({ ...expected, ...carer })))
    const { product, adequate, because } = composed
    await done(post(`${at}/options`, next({ product, adequate, because })))
    const [arrangement] = (await get('/arrangements')).body['arrangements'] as {
      options: { id: string }[]
    }[]
    const help = {
      option: arrangement?.options[0]?.id,
      doneBy: 'organisation',
      functions: ['chores', 'organising'],
      groups: ['elderly', 'chronically-ill'],
      from: '2026-12-01',
      amount: 3,
      unit: 'hours',
      per: 'week',
      lasting: 'permanent:no-recovery',
    }
    line = await madeBy(post(`${at}/tiers/individual/lines`, next(help)))
    await done(post(`${at}/conclude`, next()))
    const missing = await post(`${at}/steps/onbekend`, { version: 9, because: 'x' })
    expect(missing.status).toBe(404)
  })

  it('ends in findings that are frozen and can be read as a letter', async () => {
    const conclusion = 'Hulp bij het huishouden past.'
    await madeBy(post('/findings', { conclusion }))
    const listed = await get('/findings')
    const [findings] = listed.body['findings'] as { conclusion: string; letter: string }[]
    expect(findings?.conclusion).toBe(conclusion)
    const letter = await get(`/letters/${findings?.letter}`)
    expect(letter.body['text']).toContain('Gevonden bij a.')
    await done(post('/findings/remarks', { words: 'Ik kan ook niet meer koken.' }))
  })

  it('is applied for and granted: prepared by one, signed within the mandate of another', async () => {
    application = await madeBy(post('/applications', { lines: [line], way: 'signed-findings' }))
    const seen = await get('/decisions')
    expect(seen.body).toMatchObject({ applications: [{ id: application, items: [{ position: 1, line }] }] })
    const lines = (await get('/arrangements')).body['arrangements']
    expect(JSON.stringify(lines)).toContain(line)
    const choice = { version: 0, form: 'in-kind', because: 'Dat wil zij.', chosenBy: 'resident' }
    const chosen = { ...choice, adequate: 'yes', supplierHasFitting: 'yes' }
    const untold = await post(`/lines/${line}/form`, chosen)
    expect([untold.status, untold.body['faults']]).toMatchObject([422, [{ field: 'told' }, {}]])
    const told = policyNamed('demo').pgb.explained.map((one) => one.id)
    await done(post(`/lines/${line}/form`, { ...chosen, told, toldOn: '2026-11-24' }))
    const { version } = await site.database.owner
      .selectFrom('arrangement_line')
      .select('version')
      .where('id', '=', line)
      .executeTakeFirstOrThrow()
    const decision = await madeBy(
      post(`/applications/${application}/items/1/grant`, { ...grant, line, lineVersion: version }),
    )
    const without = await post(`/decisions/${decision}/sign`, { version: 1 })
    expect([without.status, without.body['type']]).toEqual([409, 'urn:keukentafel:refusal'])
    const signer = await apiClient(site)
    await giveMandate(signer.worker)
    const sign = (body: object) => signer.post(`/files/${file}/decisions/${decision}/sign`, body)
    const [one, two] = await Promise.all([sign({ version: 1 }), sign({ version: 1 })])
    expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([201, 409])
    const decided = await get('/decisions')
    expect(decided.body['decisions']).toMatchObject([{ id: decision, state: 'announced', kind: 'grant' }])
    expect((await get('/deliveries')).body['deliveries']).toMatchObject([{ line, state: 'decided' }])
  })
})

const giveMandate = (worker: string) =>
  site.database.owner
    .insertInto('mandate')
    .values({
      municipality: GM,
      id: newId(NOW),
      worker,
      kinds: ['grant', 'refuse'],
      up_to: null,
      from_day: Temporal.PlainDate.from('2026-01-01'),
      ground: 'mandaatbesluit',
      made_by: worker,
      made_at: NOW,
    })
    .execute()

describe('papers through the API', () => {
  const pdf = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n').toString('base64')
  const paper = { title: 'Brief van de huisarts', kind: 'medical-data', channel: 'letter' }

  it('lie in the file with the bytes that were sent, and can be moved to the right one', async () => {
    const id = await madeBy(post('/papers', { ...paper, fileName: 'brief.pdf', content: pdf }))
    const got = await get(`/papers/${id}`)
    expect(got.body).toEqual({ title: paper.title, mediaType: 'application/pdf', content: pdf })
    const moved = await post(`/papers/${id}/move`, {
      version: 1,
      number: 'D-2026-999999',
      reason: 'Verkeerd.',
    })
    expect(moved.status).toBe(422)
  })

  it('are refused when their bytes are no paper, with the field', async () => {
    const wrong = { fileName: 'brief.pdf', content: Buffer.from('<html>').toString('base64') }
    const answer = await post('/papers', { ...paper, ...wrong })
    expect([answer.status, answer.body['faults']]).toMatchObject([422, [{ field: 'content' }]])
    const noBase64 = await post('/papers', { ...paper, fileName: 'brief.pdf', content: '%%%' })
    expect(noBase64.status).toBe(422)
  })
})

describe('residents through the API', () => {
  const person = { surname: 'Nieuwman', givenNames: 'Joke', birthDate: '1950-02-01' }

  it('are recorded, offered as likely doubles, changed by version, and merged', async () => {
    const id = await madeBy(api.post('/residents', person))
    const again = await api.post('/residents', person)
    expect([again.status, again.body['rule']]).toEqual([409, 'likely-doubles'])
    const other = await madeBy(api.post('/residents', { ...person, isNew: true }))
    const contact = { language: 'nl', preferredChannel: 'letter', largePrint: true }
    await done(api.post(`/residents/${id}/contact`, { ...contact, version: 1 }))
    const stale = await api.post(`/residents/${id}/contact`, { ...contact, version: 1 })
    expect([stale.status, stale.body['rule']]).toEqual([409, 'stale'])
    expect((await api.get(`/residents/${id}`)).body).toMatchObject({ largePrint: true, version: 2 })
    const merged = await api.post(`/residents/${id}/merge`, { other, reason: 'Zelfde persoon.' })
    expect(merged.status).toBe(201)
    const future = await api.post('/residents', { ...person, birthDate: '2030-01-01' })
    expect([future.status, future.body['faults']]).toMatchObject([422, [{ field: 'birthDate' }]])
    const bsn = await api.post('/residents', { ...person, isNew: true, bsn: '123456789' })
    expect([bsn.status, bsn.body['faults']]).toMatchObject([422, [{ field: 'bsn' }]])
  })
})

describe('an emergency through the API', () => {
  it('opens a file for who does not work on it, and is judged by another', async () => {
    const reviewer = await apiClient(site)
    const outsider = await apiClient(site, { areas: ['zuid'] })
    expect((await outsider.get(`/files/${file}`)).status).toBe(403)
    const reason = 'Mevrouw is gevallen en belt om hulp.'
    await done(outsider.post('/emergency-accesses', { file, reason, confirm: true }))
    expect((await outsider.get(`/files/${file}`)).status).toBe(200)
    const access = await site.database.owner
      .selectFrom('emergency_access')
      .select('id')
      .executeTakeFirstOrThrow()
    const judgement = { judgement: 'justified', words: 'Er was gevaar.' }
    await done(reviewer.post(`/emergency-accesses/${access.id}/judgement`, judgement))
  })
})
