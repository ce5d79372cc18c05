import { beforeAll, describe, expect, it } from 'vitest'
import { openSession } from '../../ground/access/sessions.ts'
import { dayFields, investigated, plain, read, type Investigated } from '../../../../test/investigated.ts'
import { GM, NOW } from '../../../../test/site.ts'

let trial: Investigated
/** Saves one field as the script of the page does, in the session of a worker. */
let autosave: (worker: string, domain: string, body: object) => Promise<Response>

const at = (domain: string) => `gesprek/onderwerp/${domain}`

beforeAll(async () => {
  trial = await investigated()
  autosave = async (worker, domain, body) => {
    const session = await trial.within((tx) => openSession(tx, GM, worker, 'high', NOW))
    const cookie = `session=${session}`
    const page = await trial.site.fetch(trial.path(at(domain)), { headers: { cookie } })
    const token = /name="_token" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
    return trial.site.fetch(`${trial.path(at(domain))}/bewaren`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'x-form-token': token },
      body: JSON.stringify(body),
    })
  }
})

/** Sends the page of a domain as an ordinary form, on these versions. */
const send = (
  domain: string,
  fields: Record<string, string | string[]>,
  versions: Record<string, number> = {},
) =>
  trial.desk.post(trial.path(at(domain)), {
    ...fields,
    ...Object.fromEntries(Object.keys(fields).map((name) => [`shown.${name}`, String(versions[name] ?? 0)])),
  })

describe('the conversation guide', () => {
  it('[ZOE-07] goes over the eight results and the other fields of life of the policy, a page each', async () => {
    const page = await (await trial.desk.get(trial.path('gesprek'))).text()
    const domains = [...page.matchAll(/gesprek\/onderwerp\/([a-z-]+)"/g)].map(([, id]) => id)
    expect(domains.slice(0, 8)).toEqual([
      'clean-house',
      'suitable-house',
      'groceries',
      'laundry',
      'care-for-children',
      'moving-around-house',
      'moving-locally',
      'contacts',
    ])
    expect(domains.slice(8)).toEqual(expect.arrayContaining(['relations', 'health', 'money']))
    const step = await read(trial, at('laundry'))
    expect(step).toContain('Wie wast en strijkt?')
    expect((await trial.desk.get(trial.path(at('horoscope')))).status).toBe(404)
  })

  it('[STW-06] keeps the limitation and the resource of each field of life, and leads on to the next', async () => {
    const answer = await send('laundry', {
      limitation: 'De mand tillen lukt niet.',
      resource: 'De buurvrouw helpt soms.',
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(trial.path(at('care-for-children')))
    const step = await read(trial, at('laundry'))
    expect(step).toContain('De mand tillen lukt niet.')
    expect(step).toContain('De buurvrouw helpt soms.')
    expect(await read(trial, 'gesprek')).toContain('schone en bruikbare kleding hebben gedaan')
  })

  it('[ZWO-13] writes down per field of life why help is not used, and labels nobody', async () => {
    await send('contacts', {
      limitation: 'Komt de deur niet uit.',
      barriers: ['dares-not', 'may-not'],
      'barrier-words': 'Bang om te vallen.',
    })
    const whole = await read(trial, 'onderzoek/samenhang')
    expect(whole).toContain('durft het niet; mag het niet; Bang om te vallen.')
    for (const page of [whole, await read(trial, 'gesprek'), await read(trial, '')])
      expect(page.toLowerCase()).not.toMatch(/kwetsba|doelgroep|zorgmijder/)
  })

  it('[ZWO-14] shows that problems pile up over fields of life, with the event that was told', async () => {
    await send('money', { limitation: 'Er zijn schulden.', 'life-event': 'Zijn werk hield op in mei 2026.' })
    const page = await read(trial, 'gesprek')
    expect(page).toContain('Op 3 leefgebieden tegelijk lukt iets niet')
    expect(page).toContain('Gebeurtenis bij inkomen: Zijn werk hield op in mei 2026.')
  })

  it('[ZWO-18] puts all fields of life side by side, with the needs, and names what was not spoken of', async () => {
    await trial.desk.post(trial.path('onderzoek/behoeften/nieuw'), {
      resultArea: 'laundry',
      question: 'Wie doet de was?',
    })
    const page = await read(trial, 'onderzoek/samenhang')
    expect(page).toMatch(/kleding hebben .*Lukt niet De mand tillen lukt niet\. .*Behoefte Wie doet de was\?/)
    expect(page).toMatch(/inkomen Lukt niet Er zijn schulden\./)
    expect(page).toMatch(/Nog niet besproken: .*boodschappen/)
  })

  it('[ZWO-15] gives the phase of life by age, and the fifth by judgement, which can be taken back', async () => {
    expect(await read(trial, 'gesprek')).toContain('actieve ouderdom Naar leeftijd (82 jaar)')
    const judge = (begun: string, words: string) =>
      trial.desk.post(trial.path('gesprek/levensfase'), { begun, words })
    expect((await judge('ja', '')).status).toBe(422)
    await judge('ja', 'Dag en nacht hulp nodig na de beroerte.')
    const judged = await read(trial, 'gesprek')
    expect(judged).toContain('aangewezen op intensieve zorg van anderen')
    expect(judged).toContain('Dag en nacht hulp nodig na de beroerte.')
    await judge('nee', 'Hersteld.')
    expect(await read(trial, 'gesprek')).toContain('actieve ouderdom Naar leeftijd')
  })

  it('[ZOE-12] uses what a professional mapped already instead of asking again, with consent', async () => {
    const known = {
      sourceName: 'Els Berk',
      sourceFunction: 'wijkverpleegkundige',
      ...dayFields('mappedOn', '2026-11-10'),
      domains: ['groceries', 'health'],
      words: 'Loopt met rollator, boodschappen lukken niet.',
      consentBy: 'mevrouw Wollegras',
    }
    expect((await trial.desk.post(trial.path('gesprek/kennis'), known)).status).toBe(422)
    await trial.desk.post(trial.path('gesprek/kennis'), { ...known, ...dayFields('consentOn', '2026-11-24') })
    expect(await read(trial, 'gesprek')).toMatch(
      /boodschappen en maaltijden in huis hebben niet nodig Al in kaart gebracht door wijkverpleegkundige/,
    )
    const step = await read(trial, at('groceries'))
    expect(step).toContain('Loopt met rollator, boodschappen lukken niet.')
    expect(step).toContain('Vraag dit niet opnieuw.')
    expect(await read(trial, at('laundry'))).not.toContain('Vraag dit niet opnieuw.')
  })
})

describe('saving a field while somebody types', () => {
  it('answers the new version and the time, and keeps every version with who wrote it', async () => {
    const first = await autosave(trial.desk.worker, 'health', { field: 'wish', value: 'Weer', version: 0 })
    expect(first.status).toBe(200)
    expect(await first.json()).toEqual({ version: 1, savedAt: '09:00' })
    await autosave(trial.desk.worker, 'health', { field: 'wish', value: 'Weer wandelen.', version: 1 })
    const history = await read(trial, `${at('health')}/geschiedenis`)
    expect(history).toMatch(/Wat wil de inwoner bereiken\? 2 Weer wandelen\. Test Consulent/)
    expect(history).toMatch(/Wat wil de inwoner bereiken\? 1 Weer Test Consulent/)
  })

  it('keeps both texts when two people wrote, and shows them until one chooses', async () => {
    const bram = await trial.site.login(undefined, ['noord'], 'Bram Berk')
    await autosave(trial.desk.worker, 'health', { field: 'limitation', value: 'Moe.', version: 0 })
    const late = await autosave(bram.worker, 'health', {
      field: 'limitation',
      value: 'Kortademig.',
      version: 0,
    })
    expect(late.status).toBe(409)
    expect(await late.json()).toEqual({ theirs: 'Moe.', version: 1, by: 'Test Consulent' })
    const page = await read(trial, at('health'))
    expect(page).toContain('Twee mensen hebben dit tegelijk gewijzigd. Beide teksten zijn bewaard.')
    expect(page).toContain('Kortademig.')
    expect(await read(trial, 'gesprek')).toContain('Er staan twee teksten: kies welke geldt')
    const choose = (choice: string) =>
      trial.desk.post(`${trial.path(at('health'))}/keuze`, {
        field: 'limitation',
        by: bram.worker,
        choice,
        _version: '1',
      })
    expect((await choose('both')).status).toBe(303)
    const chosen = await read(trial, at('health'))
    expect(chosen).toMatch(/Moe\. Kortademig\./)
    expect(chosen).not.toContain('Beide teksten zijn bewaard')
    expect((await choose('other')).status).toBe(404)
  })

  it('does the same without script: the form comes back with both texts', async () => {
    const bram = await trial.site.login(undefined, ['noord'], 'Bram Berk')
    await autosave(bram.worker, 'justice', { field: 'resource', value: 'Een advocaat.', version: 0 })
    const answer = await send('justice', { resource: 'De reclassering.' })
    expect(answer.headers.get('location')).toBe(trial.path(at('justice')))
    const page = await read(trial, at('justice'))
    expect(page).toContain('Een advocaat.')
    expect(page).toContain('De reclassering.')
    expect(page).toContain('Tekst van Bram Berk laten staan')
  })

  it('takes nothing of others away by a form that was open meanwhile and not touched', async () => {
    const bram = await trial.site.login(undefined, ['noord'], 'Bram Berk')
    await autosave(bram.worker, 'mental-health', { field: 'wish', value: 'Rust.', version: 0 })
    const answer = await send('mental-health', { wish: '', limitation: 'Slaapt slecht.' })
    expect(answer.headers.get('location')).not.toBe(trial.path(at('mental-health')))
    const page = await read(trial, at('mental-health'))
    expect(page).toContain('Rust.')
    expect(page).toContain('Slaapt slecht.')
  })

  it('lets two save at once: one is kept, the other is shown beside it', async () => {
    const bram = await trial.site.login(undefined, ['noord'], 'Bram Berk')
    const [one, other] = await Promise.all([
      autosave(trial.desk.worker, 'addiction', { field: 'wish', value: 'De ene.', version: 0 }),
      autosave(bram.worker, 'addiction', { field: 'wish', value: 'De andere.', version: 0 }),
    ])
    expect(new Set([one.status, other.status])).toEqual(new Set([200, 409]))
    const page = await read(trial, at('addiction'))
    expect(page).toContain('De ene.')
    expect(page).toContain('De andere.')
  })

  it('refuses what cannot be kept, and who may not write', async () => {
    const me = trial.desk.worker
    const long = { field: 'wish', value: 'a'.repeat(20_001), version: 0 }
    expect((await autosave(me, 'relations', long)).status).toBe(422)
    expect((await autosave(me, 'relations', { field: 'wish' })).status).toBe(422)
    expect((await autosave(me, 'relations', { field: 'x', value: '', version: 0 })).status).toBe(404)
    const reader = await trial.site.login(['files.own-area'])
    const denied = await autosave(reader.worker, 'relations', { field: 'wish', value: 'a', version: 0 })
    expect(denied.status).toBe(403)
    const without = await trial.site.fetch(`${trial.path(at('relations'))}/bewaren`, { method: 'POST' })
    expect(without.status).toBe(303)
  })

  it('writes down who saved which field, and never what', async () => {
    const line = await trial.site.database.owner
      .selectFrom('audit_line')
      .select(['fields', 'purpose'])
      .where('action', '=', 'save answer')
      .orderBy('at')
      .executeTakeFirstOrThrow()
    expect(line).toEqual({ fields: ['laundry.limitation', 'laundry.resource'], purpose: 'onderzoek doen' })
    const lines = await trial.site.database.owner
      .selectFrom('audit_line')
      .selectAll()
      .where('case_file', '=', trial.caseFile)
      .execute()
    expect(plain(JSON.stringify(lines))).not.toContain('buurvrouw')
  })
})

describe('what hinders and what compensates', () => {
  it('[ZOE-11] is kept as a balance of its day, changes over time, and says nothing of who somebody is', async () => {
    const fill = (fields: Record<string, string>) =>
      trial.desk.post(trial.path('instrumenten/vulnerability'), {
        reason: 'De vraag raakt meer gebieden.',
        ...fields,
      })
    await fill({
      ...dayFields('filledOn', '2026-11-14'),
      'mark.bodily-problems': 'ja',
      'mark.social-problems': 'ja',
    })
    await fill({
      'mark.bodily-problems': 'ja',
      'mark.network-around': 'ja',
      'words.network-around': 'Een zus.',
    })
    const course = await read(trial, 'instrumenten/verloop/vulnerability')
    expect(course).toMatch(
      /dinsdag 24 november 2026 lichamelijke problemen een sociaal netwerk: Een zus\. 1 factor hindert, 1 helpt\./,
    )
    expect(course).toMatch(/zaterdag 14 november 2026 .* geen 2 factoren hinderen, 0 helpen\./)
    expect(course).toContain('geen oordeel over de persoon')
    expect(course.toLowerCase()).not.toContain('kwetsbaar')
  })
})
