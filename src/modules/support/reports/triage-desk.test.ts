import { beforeAll, describe, expect, it } from 'vitest'
import { addResident, NOW, testSite, type Browser, type Site } from '../../../../test/site.ts'
import { capital } from '../../../core/capital.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { domainsOn } from './intake.ts'

let site: Site
let desk: Browser

const ALL = domainsOn(policyNamed('demo'), Temporal.PlainDate.from('2026-11-24')).map(({ id }) => id)

type Fields = Record<string, string | readonly string[]>

/** A new file of a new resident of seventy years, unless told otherwise. */
async function newFile(form: Record<string, string> = {}, birthDate = '1956-01-01'): Promise<string> {
  const resident = await addResident(site.database.owner, { surname: 'Triagezaak', birthDate })
  const answer = await desk.post(`/inwoners/${resident}/melding`, {
    channel: 'phone',
    reporterKind: 'resident',
    words: 'Ik heb een vraag.',
    ...form,
  })
  return answer.headers.get('location')!.split('/')[2]!
}

const record = (file: string, facts: Fields, version = 0) =>
  desk.post(`/dossiers/${file}/triage`, { ...facts, _version: String(version) })

const adviceOn = async (file: string) => (await desk.get(`/dossiers/${file}/triage/route`)).text()

const valueOf = (input: string) => /value="([^"]*)"/.exec(input)![1]!

/** The answers of a group of radio buttons, and which of them is chosen. */
function radios(page: string, name: string): { offered: string[]; chosen: string | undefined } {
  const inputs = page.match(/<input[^>]*>/g)!.filter((input) => input.includes(`name="${name}"`))
  return {
    offered: inputs.map(valueOf),
    chosen: inputs.filter((input) => /checked/.test(input)).map(valueOf)[0],
  }
}

const choose = (file: string, choice: Fields, version = 1) =>
  desk.post(`/dossiers/${file}/triage/route`, {
    question: 'clarification',
    assignee: desk.worker,
    ...choice,
    _version: String(version),
  })

const pageOf = async (file: string) => (await desk.get(`/dossiers/${file}/melding`)).text()

const triagesOf = (file: string) =>
  site.database.owner
    .selectFrom('triage')
    .select(['suggested', 'chosen', 'override_words', 'question', 'question_suggested', 'facts', 'reasons'])
    .where('case_file', '=', file)
    .orderBy('at')
    .orderBy('id')
    .execute()

const stepsOf = async (file: string) =>
  Object.fromEntries(
    (
      await site.database.owner
        .selectFrom('route_step')
        .select(['step', 'needed', 'because', 'source'])
        .where('case_file', '=', file)
        .execute()
    ).map(({ step, ...rest }) => [step, rest]),
  )

/** Facts under which the policy suggests each of the six routes. */
const casesOfRoutes: [string, string, Fields][] = [
  ['counter', 'route via het Wmo-loket', { clearEnough: 'ja' }],
  ['client-supporter', 'route met cliëntondersteuner', { domains: ['laundry', 'groceries'] }],
  ['guidance', 'route voor begeleiding', { wantsGuidance: 'ja', product: 'individual-guidance' }],
  ['neighbourhood', 'route via professionals in de wijk', { fromSignal: 'ja', professionalAtHome: 'ja' }],
  ['youth', 'route via Meerpunt', { aboutUpbringing: 'ja', childrenAtHome: 'ja' }],
  ['shortened', 'digitale of verkorte route', { product: 'regional-taxi', selfReliantOnline: 'ja' }],
]

/** The second file of somebody whose first one this consultant handled. */
async function secondFile(): Promise<string> {
  const resident = await addResident(site.database.owner, { surname: 'Bekende', birthDate: '1950-01-01' })
  const report = { channel: 'phone', reporterKind: 'resident', words: 'Weer een vraag.' }
  await desk.post(`/inwoners/${resident}/melding`, report)
  const answer = await desk.post(`/inwoners/${resident}/melding`, report)
  return answer.headers.get('location')!.split('/')[2]!
}

beforeAll(async () => {
  site = await testSite()
  desk = await site.login()
})

describe('the six access routes', () => {
  it.each(casesOfRoutes)(
    '[ZOE-04] offers all six on one file, and keeps %s when it is chosen',
    async (id, _name, facts) => {
      const file = await newFile()
      await record(file, facts)
      const page = await adviceOn(file)
      expect(radios(page, 'route').offered.toSorted()).toEqual(
        casesOfRoutes.map(([route]) => route).toSorted(),
      )
      const question = radios(page, 'question').chosen!
      expect((await choose(file, { route: id, question })).status).toBe(303)
      expect(await triagesOf(file)).toMatchObject([{ suggested: id, chosen: id, override_words: null }])
      const route = policyNamed('demo').accessRoutes.find((offered) => offered.id === id)!
      expect(await pageOf(file)).toContain(`<h2>${capital(route.name)}</h2>`)
      expect(Object.keys(await stepsOf(file)).toSorted()).toEqual(
        route.steps.map(({ step }) => step).toSorted(),
      )
    },
  )
})

describe('the advice', () => {
  it('[ZOE-05] follows from nature, complexity and what is known, each with its reason and line; an override needs a reason and both stay on record', async () => {
    const file = await newFile()
    await record(file, { domains: ['laundry', 'groceries'], wantsSupporter: 'ja' })
    const page = await adviceOn(file)
    expect(page).toContain('de vraag raakt meer dan één terrein')
    expect(page).toMatch(/regel 459\b/)

    const silent = await choose(file, { route: 'counter' })
    expect(silent.status).toBe(422)
    expect(await silent.text()).toContain('Schrijf op waarom u anders kiest dan wordt voorgesteld')
    expect(await triagesOf(file)).toEqual([])

    await choose(file, { route: 'counter', overrideWords: 'Zij wil alleen met mij praten.' })
    const [triage] = await triagesOf(file)
    expect(triage).toMatchObject({
      suggested: 'client-supporter',
      chosen: 'counter',
      override_words: 'Zij wil alleen met mij praten.',
      facts: { report: { domains: ['laundry', 'groceries'], wantsSupporter: true } },
    })
    expect(JSON.stringify(triage?.reasons)).toContain('regel 459')
    const chosen = await pageOf(file)
    expect(chosen).toContain('Voorgesteld was route met cliëntondersteuner')
    expect(chosen).toContain('Zij wil alleen met mij praten.')
    expect(await (await desk.get(`/dossiers/${file}/tijdlijn`)).text()).toContain('anders dan voorgesteld')
  })

  it('[ZOE-05] keeps every choice when the facts change and a route is chosen again', async () => {
    const file = await newFile()
    await record(file, { clearEnough: 'ja' })
    await choose(file, { route: 'counter', question: 'simple' })
    site.setNow(NOW.add({ minutes: 5 }))
    await record(file, { domains: ['laundry', 'groceries'] }, 1)
    await choose(file, { route: 'client-supporter' }, 2)
    expect((await triagesOf(file)).map(({ chosen }) => chosen)).toEqual(['counter', 'client-supporter'])
    expect(await pageOf(file)).toContain('Er is 2 keer een route gekozen')
    const program = site.database.program
    await expect(program.deleteFrom('triage').execute()).rejects.toThrow(/permission denied/)
    await expect(program.updateTable('triage').set({ chosen: 'youth' }).execute()).rejects.toThrow(
      /permission denied/,
    )
  })
})

describe('the shortened route', () => {
  const closed = { selfReliantOnline: 'ja', clearEnough: 'ja' }

  it('[ZOE-20] is closed for a request that is no repetition, not simple by the rules, and without a known diagnosis', async () => {
    const file = await newFile()
    await record(file, { ...closed, product: 'wheelchair' })
    expect(await adviceOn(file)).toContain('Digitale of verkorte route (kan hier niet)')
    const answer = await choose(file, { route: 'shortened', overrideWords: 'Mevrouw wil snel.' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toMatch(/regel 486\b/)
    expect(await triagesOf(file)).toEqual([])
  })

  it.each([
    ['a re-indication', { product: 'wheelchair', earlierProducts: ['wheelchair'] }],
    ['a simple request within a fixed frame', { product: 'regional-taxi' }],
    ['a request of which the diagnosis is known', { product: 'wheelchair', diagnosisOnFile: 'ja' }],
  ] as [string, Fields][])('[ZOE-20] is open for %s', async (_, facts) => {
    const file = await newFile()
    await record(file, { ...closed, ...facts })
    expect((await choose(file, { route: 'shortened', question: 'simple' })).status).toBe(303)
    expect(await triagesOf(file)).toMatchObject([{ suggested: 'shortened', chosen: 'shortened' }])
  })

  it('[ZOE-21] brings a talk after all when a carer who lives elsewhere began it on the website', async () => {
    const fields = {
      reporterKind: 'informal-carer',
      surname: 'Triagezaak',
      'birthDate.day': '1',
      'birthDate.month': '1',
      'birthDate.year': '1956',
      reporterName: 'Zoon uit Verweg',
      reporterContact: 'zoon@verweg.example',
      reporterGround: 'Zoon; woont in een andere gemeente',
      words: 'Mijn moeder wil met de regiotaxi.',
    }
    const page = await (await site.fetch('/hulp-vragen')).text()
    const body = new FormData()
    body.set('_token', /name="_token" value="([^"]+)"/.exec(page)![1]!)
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const sent = await site.fetch('/hulp-vragen', { method: 'POST', body })
    expect(sent.status).toBe(303)
    const web = sent.headers.get('location')!.split('/').at(-1)!
    const file = await newFile({ ...fields, channel: 'web', webReport: web })
    await record(file, { product: 'regional-taxi', selfReliantOnline: 'ja', clearEnough: 'ja' })
    await choose(file, { route: 'shortened', question: 'simple' })
    expect(await stepsOf(file)).toMatchObject({ conversation: { needed: true } })
    expect(await pageOf(file)).toContain('Zoon uit Verweg, een mantelzorger')
  })
})

describe('what a professional knows already', () => {
  it('[ZOE-12] is used instead of a second broad talk, when all domains were mapped', async () => {
    const file = await newFile({
      reporterKind: 'professional',
      reporterName: 'Wijkteam',
      reporterGround: 'De inwoner vroeg erom',
    })
    const facts = { fromSignal: 'ja', professionalAtHome: 'ja', clearEnough: 'ja', product: 'wheelchair' }
    await record(file, { ...facts, mappedDomains: ALL })
    await choose(file, { route: 'neighbourhood', question: 'simple' })
    expect(await stepsOf(file)).toMatchObject({
      'reuse-knowledge': { needed: true },
      conversation: { needed: false, because: expect.stringContaining('tweede breed gesprek is niet nodig') },
    })
    expect(await pageOf(file)).toMatch(/Breed keukentafelgesprek<\/span><span[^>]*>niet nodig/)
  })

  it('[ZOE-12] is not enough when one domain is missing', async () => {
    const file = await newFile()
    await record(file, { fromSignal: 'ja', professionalAtHome: 'ja', mappedDomains: ALL.slice(1) })
    await choose(file, { route: 'neighbourhood' })
    expect(await stepsOf(file)).toMatchObject({ conversation: { needed: true } })
  })
})

describe('a home visit at a re-indication', () => {
  const again = {
    product: 'wheelchair',
    earlierProducts: ['wheelchair'],
    unchangedSaid: 'ja',
    unchangedSeen: 'ja',
    clearEnough: 'ja',
  }
  const counter = { route: 'counter', question: 'simple', overrideWords: 'Loket' }

  it('[ZOE-22] is left out when the consultant knows the situation and nothing changed', async () => {
    const file = await secondFile()
    await record(file, again)
    expect(await adviceOn(file)).toContain('Een huisbezoek is niet nodig.')
    await choose(file, counter)
    expect(await stepsOf(file)).toMatchObject({
      'home-visit': { needed: false, source: expect.stringContaining('440-442') },
    })
  })

  it.each([
    ['the consultant does not know the resident', newFile, again],
    ['the resident says that something changed', secondFile, { ...again, unchangedSaid: '' }],
    ['nobody read the earlier file', secondFile, { ...again, unchangedSeen: '' }],
    ['it is the first request for this', secondFile, { ...again, earlierProducts: [] }],
  ] as [string, () => Promise<string>, Fields][])('[ZOE-22] stays when %s', async (_, begin, facts) => {
    const file = await begin()
    await record(file, facts)
    await choose(file, counter)
    expect(await stepsOf(file)).toMatchObject({ 'home-visit': { needed: true } })
  })
})

describe('a simple question', () => {
  const simple = { clearEnough: 'ja', domains: ['laundry'] }

  it('[STW-02] is answered at once, in writing, and ends; one that needs clarifying is not', async () => {
    const file = await newFile()
    await record(file, simple)
    expect(radios(await adviceOn(file), 'question').chosen).toBe('simple')
    await choose(file, { route: 'counter', question: 'simple' })
    expect(await pageOf(file)).toContain('Beantwoord de vraag')
    const answer = { answer: 'U kunt zonder aanvraag naar de wasservice.', _version: '1' }
    expect((await desk.post(`/dossiers/${file}/melding/antwoord`, answer)).status).toBe(303)
    expect(await pageOf(file)).toContain('vraag meteen beantwoord')
    const letters = await site.database.owner
      .selectFrom('letter')
      .select('content')
      .where('case_file', '=', file)
      .where('kind', '=', 'report-ended')
      .execute()
    expect(JSON.stringify(letters)).toContain('U kunt zonder aanvraag naar de wasservice.')

    const unclear = await newFile()
    await record(unclear, { domains: ['laundry', 'groceries'] })
    expect(radios(await adviceOn(unclear), 'question').chosen).toBe('clarification')
    await choose(unclear, { route: 'client-supporter' })
    expect(await pageOf(unclear)).not.toContain('Beantwoord de vraag')
    expect((await desk.post(`/dossiers/${unclear}/melding/antwoord`, answer)).status).toBe(409)
  })

  it('[STW-02] needs a reason when the worker calls it otherwise than suggested', async () => {
    const file = await newFile()
    await record(file, { domains: ['laundry', 'groceries'] })
    const choice = { route: 'client-supporter', question: 'simple' }
    expect((await choose(file, choice)).status).toBe(422)
    expect((await choose(file, { ...choice, overrideWords: 'Het is één vraag.' })).status).toBe(303)
  })
})

describe('giving the file to a consultant', () => {
  it('moves the open tasks and lets go of who only took the report down', async () => {
    const clerk = await site.login(
      ['reports.take', 'reports.triage', 'residents.search', 'files.own-area'],
      ['noord'],
      'Balie',
    )
    const other = await site.login(undefined, ['zuid'], 'Andere Consulent')
    const resident = await addResident(site.database.owner, { surname: 'Overdracht' })
    const taken = await clerk.post(`/inwoners/${resident}/melding`, {
      channel: 'desk',
      reporterKind: 'resident',
      words: 'Hulp graag.',
    })
    const file = taken.headers.get('location')!.split('/')[2]!
    await clerk.post(`/dossiers/${file}/triage`, { clearEnough: 'ja', _version: '0' })
    const choice = { route: 'counter', question: 'simple', _version: '1' }
    const nobody = await clerk.post(`/dossiers/${file}/triage/route`, { ...choice, assignee: clerk.worker })
    expect(nobody.status).toBe(422)
    await clerk.post(`/dossiers/${file}/triage/route`, { ...choice, assignee: other.worker })
    const open = await site.database.owner
      .selectFrom('task')
      .select(['kind', 'assignee'])
      .where('case_file', '=', file)
      .where('done_at', 'is', null)
      .execute()
    expect(open).not.toContainEqual(expect.objectContaining({ kind: 'triage' }))
    expect(new Set(open.map(({ assignee }) => assignee))).toEqual(new Set([other.worker]))
    expect((await other.get(`/dossiers/${file}`)).status).toBe(200)
    const row = await site.database.owner
      .selectFrom('case_worker')
      .select('until_day')
      .where('case_file', '=', file)
      .where('worker', '=', clerk.worker)
      .executeTakeFirstOrThrow()
    expect(row.until_day?.toString()).toBe('2026-11-24')
  })

  it('notices that somebody else recorded other facts meanwhile', async () => {
    const file = await newFile()
    await record(file, { clearEnough: 'ja' })
    expect((await record(file, { clearEnough: 'ja' })).status).toBe(409)
    expect((await record(file, { domains: ['laundry', 'groceries'] }, 1)).status).toBe(303)
    expect((await choose(file, { route: 'counter', question: 'simple' }, 1)).status).toBe(409)
  })

  it('takes no domain or product that the policy does not know', async () => {
    const file = await newFile()
    expect((await record(file, { domains: ['flying'] })).status).toBe(422)
    expect((await record(file, { product: 'castle' })).status).toBe(422)
  })

  it('is not for who may not choose a route, nor in a file that is not theirs', async () => {
    const file = await newFile()
    const clerk = await site.login(['files.own-area', 'residents.search'], ['noord'])
    expect((await clerk.get(`/dossiers/${file}/triage`)).status).toBe(403)
    expect((await clerk.post(`/dossiers/${file}/triage`, { _version: '0' })).status).toBe(403)
    const stranger = await site.login(undefined, ['zuid'])
    expect((await stranger.post(`/dossiers/${file}/triage`, { _version: '0' })).status).toBe(403)
    expect((await stranger.get(`/dossiers/${file}/triage/route`)).status).toBe(403)
  })

  it('marks a step as done, with who and when', async () => {
    const file = await newFile()
    await record(file, { clearEnough: 'ja', domains: ['laundry'] })
    await choose(file, { route: 'counter', question: 'simple' })
    await desk.post(`/dossiers/${file}/melding/stap`, { step: 'conversation' })
    expect(await pageOf(file)).toMatch(/Keukentafelgesprek<\/span><span[^>]*>gedaan/)
  })
})

describe('the cost', () => {
  it('is at most eight statements a page and twelve a save', async () => {
    const file = await newFile()
    const { statements } = site.database
    const counted = async (work: () => Promise<Response>) => {
      statements.length = 0
      expect((await work()).status).toBeLessThan(400)
      return statements.filter((statement) => !/^(begin|commit)$/.test(statement)).length
    }
    const form = { clearEnough: 'ja', _key: 'counted intake' }
    expect(await counted(() => record(file, form))).toBeLessThanOrEqual(12)
    for (const path of ['melding', 'triage', 'triage/route'])
      expect(await counted(() => desk.get(`/dossiers/${file}/${path}`))).toBeLessThanOrEqual(8)
    const choice = { route: 'counter', question: 'simple', _key: 'counted choice' }
    expect(await counted(() => choose(file, choice))).toBeLessThanOrEqual(12)
  })
})
