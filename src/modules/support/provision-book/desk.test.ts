import { beforeAll, describe, expect, it } from 'vitest'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { testSite, type Browser, type Site } from '../../../../test/site.ts'

let site: Site
let desk: Browser

const byLaw = (id: string) => policyNamed('demo').byLaws.find((one) => one.id === id)!.name
const page = async (path: string) => (await desk.get(path)).text()
const on = (day: string, month: string, year: string) =>
  `/verstrekkingenboek?dag.day=${day}&dag.month=${month}&dag.year=${year}`

beforeAll(async () => {
  site = await testSite()
  desk = await site.login([])
})

describe('reading the provision book at the desk', () => {
  it('shows by-law, products and prices of today', async () => {
    const shown = await page('/verstrekkingenboek')
    expect(shown).toContain(byLaw('by-law-2020'))
    expect(shown).toContain('Hulp bij het huishouden')
    expect(shown).toMatch(/€\s37,20 per uur/)
  })

  it('[ZWO-24] shows what held on an earlier day', async () => {
    const shown = await page(on('1', '5', '2016'))
    expect(shown).toContain(byLaw('by-law-2015'))
    expect(shown).not.toMatch(/€\s37,20/)
  })

  it('says so where there was no provision book yet', async () => {
    const answer = await desk.get(on('1', '5', '2010'))
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Op deze dag is er geen verstrekkingenboek')
  })

  it('keeps a day that does not exist and says what to do', async () => {
    const answer = await desk.get(on('31', '2', '2026'))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Deze dag bestaat niet')
  })

  it('shows of a product its rules, prices, core range, versions and where they stand', async () => {
    const shown = await page('/verstrekkingenboek/wheelchair?dag=2026-11-24')
    for (const words of ['Kernassortiment', 'handbewogen rolstoel', 'Prijzen', 'regel 1961', 'Versies'])
      expect(shown).toContain(words)
  })

  it('shows of household help how it is counted', async () => {
    const shown = await page('/verstrekkingenboek/household-help')
    expect(shown).toContain('hulp bij de organisatie van het huishouden')
    expect(shown).toContain('mensen met meervoudige problematiek')
  })

  it('answers 404 for a product that is not there, and asks to log in', async () => {
    expect((await desk.get('/verstrekkingenboek/boot')).status).toBe(404)
    expect((await site.fetch('/verstrekkingenboek')).status).toBe(303)
  })
})
