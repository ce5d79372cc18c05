import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { dayFields, plain } from '../../../../test/investigated.ts'
import { addResident, GM, NOW, testSite, type Browser, type Site } from '../../../../test/site.ts'
import { TEST_SECRET } from '../../../../test/database-server.ts'
import { newId } from '../../../core/id.ts'
import { signingKey } from '../../../core/secrets.ts'
import { inMunicipality } from '../../../database/connect.ts'
import { sealAudit } from '../access/seal-audit.ts'

let site: Site
let auditor: Browser
let desk: Browser
let resident: string
let twin: string

const bsn = '999990019'
const LATER = NOW.add({ minutes: 10 })
const month = { ...dayFields('from', '2026-11-01'), ...dayFields('to', '2026-11-24') }

beforeAll(async () => {
  site = await testSite()
  const { owner } = site.database
  desk = await site.login(['residents.search'], ['noord'], 'Test Loketmedewerker')
  resident = await addResident(owner, { surname: 'Zeggeveld', bsn })
  twin = await addResident(owner, { surname: 'Zeggeveld' })
  const stranger = await site.login([], [], 'Test Nieuwsgierig')
  await stranger.get(`/inwoners/${resident}`)
  await desk.get(`/inwoners/${resident}`)
  auditor = await site.login(['audit.read'], [], 'Test Auditor')
  site.setNow(LATER)
})

const search = (fields: Record<string, string> = {}) => auditor.post('/logboek', { ...month, ...fields })
const found = async (fields: Record<string, string>) => {
  const to = (await search(fields)).headers.get('location') ?? ''
  return { to, page: plain(await (await auditor.get(to)).text()) }
}
const foundOn = (from: string, to: string) =>
  found({ worker: 'Nachtwerk', ...dayFields('from', from), ...dayFields('to', to) })
const start = async () => plain(await (await auditor.get('/logboek')).text())
const whole = async () => plain(await (await auditor.post('/logboek/controle', {})).text())
const linesOf = (worker: string) =>
  site.database.owner.selectFrom('audit_line').selectAll().where('worker', '=', worker).execute()

/** Lines of a worker, a second apart, the last at `NOW`. */
async function write(worker: string, count: number, of: { at?: Temporal.Instant; client?: string } = {}) {
  const at = of.at ?? NOW
  await site.database.owner
    .insertInto('audit_line')
    .values(
      Array.from({ length: count }, (_, index) => ({
        municipality: GM,
        id: newId(at),
        // Two lines at each moment, so that the id decides where a page begins.
        at: at.subtract({ seconds: Math.floor(index / 2) }),
        worker,
        client: of.client ?? null,
        action: `view page ${index}`,
        outcome: 'done',
        purpose: 'test',
        fields: ['name'],
      })),
    )
    .execute()
}

describe('the log', () => {
  it('is only for who may read it; each refused attempt stands in it', async () => {
    const { worker, get, post } = await site.login(['residents.search', 'files.review-emergency'])
    const answers = [
      await get('/logboek'),
      await get('/logboek?van=2026-11-01&tot=2026-11-24'),
      await get('/logboek/uitvoer?van=2026-11-01&tot=2026-11-24'),
      await post('/logboek', month),
      await post('/logboek/controle', {}),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
    expect(await linesOf(worker)).toHaveLength(5)
    expect(await (await get('/')).text()).not.toContain('/logboek')
  })

  it('is searched by worker: moment, person, what, what for, which fields and whether it was refused', async () => {
    const { to, page } = await found({ worker: 'nieuwsgierig' })
    expect(to).toMatch(/^\/logboek\?van=2026-11-01&tot=2026-11-24&medewerker=[0-9a-f-]{36}$/)
    expect(page).toContain('Wat Test Nieuwsgierig deed')
    expect(page).toMatch(
      /24 nov 2026, 09:00 Test Nieuwsgierig Aafke Zeggeveld Bekeken Geweigerd ?view resident/,
    )
    expect(page).toContain('inwoner bekijken')
    expect(page).toContain('birthDate')
    expect(page).not.toContain('Loketmedewerker')
  })

  it('is searched by resident: everybody who looked at him, and never a BSN in an address', async () => {
    const { to, page } = await found({ resident: bsn })
    expect(to).toContain(`inwoner=${resident}`)
    expect(to).not.toContain(bsn)
    expect(page).toContain('Test Nieuwsgierig')
    expect(page).toContain('Test Loketmedewerker')
  })

  it('finds with a resident what was written about a record that was merged into his', async () => {
    const { owner } = site.database
    const other = await addResident(owner, { surname: 'Voorheen' })
    await desk.get(`/inwoners/${other}`)
    await owner.updateTable('resident').set({ merged_into: resident }).where('id', '=', other).execute()
    site.setNow(LATER.add({ minutes: 1 }))
    expect((await found({ resident: bsn })).page).toContain('Voorheen')
  })

  it('asks whom one means when several fit, and each resident that is shown has a line', async () => {
    const answer = await search({ worker: 'Test', resident: 'Zeggeveld' })
    const page = plain(await answer.text())
    expect(answer.status).toBe(422)
    expect(page).toContain('Welke medewerker bedoelt u?')
    expect(page).toContain('Welke inwoner bedoelt u?')
    const shown = (await linesOf(auditor.worker)).filter(({ action }) => action === 'search residents')
    expect(new Set(shown.map((line) => line.resident))).toEqual(new Set([resident, twin]))
    const chosen = await found({
      worker: 'Test',
      workerId: desk.worker,
      resident: 'Zeggeveld',
      residentId: resident,
    })
    expect(chosen.to).toContain(`medewerker=${desk.worker}&inwoner=${resident}`)
    expect(chosen.page).toContain('Test Loketmedewerker deed met de gegevens van Aafke Zeggeveld')
  })

  it('takes no choice that does not fit what was typed, and says so when nobody fits', async () => {
    expect((await search({ worker: 'Test', workerId: resident })).status).toBe(422)
    const answer = await search({ worker: 'Bestaatniet', resident: 'Bestaatookniet' })
    expect(answer.status).toBe(422)
    const page = plain(await answer.text())
    expect(page).toContain('past bij deze medewerker')
    expect(page).toContain('past bij deze inwoner')
  })

  it('keeps to the days that were asked, in the time of the Netherlands', async () => {
    const { worker } = await site.login([], [], 'Test Nachtwerk')
    await write(worker, 1, { at: Temporal.Instant.from('2026-11-09T22:59:59Z') })
    expect((await foundOn('2026-11-09', '2026-11-09')).page).toContain('view page 0')
    expect((await foundOn('2026-11-10', '2026-11-24')).page).toContain('Hier staat niets over')
    expect((await search(dayFields('to', '2026-10-01'))).status).toBe(422)
  })

  it('is paged without losing or repeating a line', async () => {
    const { worker } = await site.login([], [], 'Test Bladeren')
    await write(worker, 60, { client: 'zaaksysteem' })
    const seen: string[] = []
    let next: string | undefined = (await search({ worker: 'Bladeren' })).headers.get('location')!
    let pages = 0
    while (next) {
      const html = await (await auditor.get(next)).text()
      seen.push(...[...html.matchAll(/view page (\d+)/g)].map(([, number]) => number!))
      expect(plain(html)).toContain('via zaaksysteem')
      next = /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
      pages++
    }
    expect(pages).toBe(3)
    expect(seen).toHaveLength(60)
    expect(new Set(seen).size).toBe(60)
  })

  it('is found by an index that holds the order, also for who has many lines', async () => {
    const plan = await sql<{ 'QUERY PLAN': string }>`explain
      select * from audit_line l where municipality = ${GM} and worker = ${desk.worker}::uuid
      order by at desc, id desc limit 26`.execute(site.database.owner)
    const text = plan.rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(text).toContain('Index')
    expect(text).not.toContain('Sort')
  })

  it('tells of every search in itself: whose lines, about whom and of which days', async () => {
    await found({ resident: bsn, worker: 'nieuwsgierig' })
    const line = (await linesOf(auditor.worker)).findLast(
      ({ action, fields, resident: about }) =>
        action === 'search audit log' && about !== null && fields.length === 4,
    )
    expect(line).toMatchObject({ resident, purpose: 'logboek doorzoeken' })
    expect(line?.fields.slice(0, 3)).toEqual(['audit lines', 'from 2026-11-01', 'to 2026-11-24'])
    expect(line?.fields[3]).toMatch(/^of [0-9a-f-]{36}$/)
  })

  it.each(['?van=gisteren&tot=2026-11-24', '?van=2026-11-01&tot=2026-11-24&medewerker=iemand'])(
    'is not found at an address that is no search: %s',
    async (query) => {
      expect((await auditor.get(`/logboek${query}`)).status).toBe(404)
      expect((await auditor.get(`/logboek/uitvoer${query}`)).status).toBe(404)
    },
  )
})

describe('the log as a file', () => {
  it('holds every line that was found, also more than are read at a time, and stands in the log', async () => {
    const { worker } = await site.login([], [], 'Test Uitvoer')
    await write(worker, 1201)
    const page = await (
      await auditor.get((await search({ worker: 'Uitvoer' })).headers.get('location')!)
    ).text()
    const href = /href="(\/logboek\/uitvoer[^"]+)"/.exec(page)![1]!.replaceAll('&amp;', '&')
    const answer = await auditor.get(href)
    expect(answer.headers.get('content-type')).toContain('text/csv')
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="logboek-2026-11-01-2026-11-24.csv"',
    )
    const rows: Record<string, string>[] = parse(await answer.text(), {
      delimiter: ';',
      bom: true,
      columns: true,
    })
    expect(new Set(rows.map(({ handeling }) => handeling)).size).toBe(1201)
    expect(rows.every(({ medewerker }) => medewerker === 'Test Uitvoer')).toBe(true)
    const exports = (await linesOf(auditor.worker)).filter(({ action }) => action === 'export audit log')
    expect(exports.map(({ fields }) => fields)).toContainEqual([
      'audit lines',
      'from 2026-11-01',
      'to 2026-11-24',
      `of ${worker}`,
    ])
  })
})

describe('the seals on the page of the log', () => {
  it('say whether the newest holds, and name a line that was changed under it', async () => {
    expect(await start()).toContain('Er is nog geen zegel')
    const key = signingKey(TEST_SECRET, 'audit seal')
    await inMunicipality(site.database.program, GM, (tx) => sealAudit(tx, GM, LATER, key))
    expect(await start()).toContain('Dit zegel klopt')
    expect(await whole()).toContain('Het logboek is ongeschonden')
    const [line] = await linesOf(desk.worker)
    await sql`update audit_line set purpose = 'iets anders' where id = ${line!.id}`.execute(
      site.database.owner,
    )
    expect(await start()).toContain(`zegel 1: regel gewijzigd (${line!.id})`)
    expect(await whole()).toContain(`zegel 1: regel gewijzigd (${line!.id})`)
  })
})
