import { beforeAll, describe, expect, it } from 'vitest'
import { addResident, testSite, type Browser, type Site } from '../../../../test/site.ts'

let site: Site
let desk: Browser

const file = async (resident: string, words: string) =>
  (
    await desk.post(`/inwoners/${resident}/melding`, { channel: 'desk', reporterKind: 'resident', words })
  ).headers
    .get('location')!
    .split('/')[2]!

const ownerOf = async (caseFile: string) =>
  (
    await site.database.owner
      .selectFrom('case_file')
      .select('resident')
      .where('id', '=', caseFile)
      .executeTakeFirstOrThrow()
  ).resident

beforeAll(async () => {
  site = await testSite()
  desk = await site.login()
})

describe('two records of one person', () => {
  it('become one with all files, are parted again, and nothing is lost either way', async () => {
    const known = await addResident(site.database.owner, { surname: 'Tweemaal', bsn: '999990093' })
    const double = await addResident(site.database.owner, { surname: 'Tweemaal' })
    await desk.post(`/inwoners/${double}/betrokkenen/nieuw`, { kind: 'informal-carer', name: 'Zorgdochter' })
    const [first, second] = [await file(known, 'Eerste'), await file(double, 'Tweede')]
    expect(await (await desk.get(`/inwoners/${known}`)).text()).toContain('Mogelijk dezelfde persoon')

    const merged = await desk.post(`/inwoners/${double}/samenvoegen`, {
      other: known,
      reason: 'Zelfde adres',
    })
    expect(merged.headers.get('location')).toBe(`/inwoners/${known}`)
    expect([await ownerOf(first), await ownerOf(second)]).toEqual([known, known])
    const page = await (await desk.get(`/inwoners/${known}`)).text()
    expect(page).toContain('Zorgdochter')
    expect(page).toContain('Samengevoegd met')
    expect(await (await desk.get(`/inwoners/${double}`)).text()).toContain('Werk verder met')
    const third = await file(known, 'Daarna')

    const merge = /name="merge" value="([^"]+)"/.exec(page)![1]!
    const parted = await desk.post(`/inwoners/${known}/splitsen`, { merge, reason: 'Het zijn zussen' })
    expect(parted.status).toBe(303)
    expect([await ownerOf(first), await ownerOf(second), await ownerOf(third)]).toEqual([
      known,
      double,
      known,
    ])
    expect(await (await desk.get(`/inwoners/${double}`)).text()).toContain('Zorgdochter')
    expect(await (await desk.get(`/dossiers/${second}/tijdlijn`)).text()).toContain('weer gesplitst')
    expect((await desk.post(`/inwoners/${known}/splitsen`, { merge, reason: 'Nog eens' })).status).toBe(404)
  })

  it('stay two when each has a BSN, and for who may not merge', async () => {
    const one = await addResident(site.database.owner, { surname: 'Broer', bsn: '999990111' })
    const other = await addResident(site.database.owner, { surname: 'Broer', bsn: '999990123' })
    const form = { other, reason: 'Zelfde naam' }
    expect((await desk.post(`/inwoners/${one}/samenvoegen`, form)).status).toBe(409)
    const clerk = await site.login(['residents.search', 'residents.record'])
    expect((await clerk.post(`/inwoners/${one}/samenvoegen`, form)).status).toBe(403)
  })

  it('merge once when two people do it at the same time', async () => {
    const one = await addResident(site.database.owner, { surname: 'Tegelijk' })
    const other = await addResident(site.database.owner, { surname: 'Tegelijk' })
    const answers = await Promise.all([
      desk.post(`/inwoners/${one}/samenvoegen`, { other, reason: 'Zelfde' }),
      desk.post(`/inwoners/${other}/samenvoegen`, { other: one, reason: 'Zelfde' }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409])
  })
})
