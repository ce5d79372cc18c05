import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findingsOn, launch, overflow, photograph } from './browser.ts'
import * as consultant from './consultant.ts'
import { logIn, startDemo, type RunningDemo } from './demo.ts'

let browser: Browser
let demo: RunningDemo
let page: Page

/** Nothing to find for axe, nothing to scroll sideways at the narrowest, and a picture to look at. */
async function look(name: string): Promise<void> {
  expect(await findingsOn(page)).toEqual([])
  await photograph(page, name)
  await page.setViewportSize({ width: 320, height: 900 })
  expect(await overflow(page)).toBe(0)
  await page.setViewportSize({ width: 1280, height: 900 })
}

const words = () => page.locator('main').innerText()

beforeAll(async () => {
  browser = await launch()
  demo = await startDemo()
})
beforeEach(async () => {
  const context = await browser.newContext({
    bypassCSP: true,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  })
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await logIn(page, demo, 'Noor Veenhuis')
})
afterEach(() => page.context().close())
afterAll(async () => {
  await browser.close()
  await demo.stop()
})

describe('a need, from the first call to the letter', () => {
  it(
    'is walked in nine steps, down the ladder to household help that begins',
    { timeout: 240_000 },
    async () => {
      await look('1-worklist')
      await consultant.takeReport(page, 'Lisdodde')
      await look('2-file')
      expect(await consultant.chooseRoute(page)).toBe('Route via het Wmo-loket')
      await look('3-route')
      await consultant.openTab(page, 'Onderzoek')
      await page.getByRole('button', { name: 'Onderzoek starten' }).click()
      await consultant.holdTalk(page)
      await consultant.fillGuide(page)
      await look('4-guide')
      await consultant.investigate(page)
      await consultant.openTab(page, 'Onderzoek')
      await look('4-investigation')
      await consultant.openNeed(page)
      await consultant.passStep(page, 'eigen kracht', 'Stof afnemen lukt, bukken en tillen niet.')
      await consultant.passStep(page, 'sociale omgeving', 'De dochter woont te ver weg.')
      await consultant.passStep(page, 'algemene voorziening', 'De klussendienst maakt niet schoon.')
      await consultant.passStep(page, 'collectieve voorziening', 'Die is er niet voor schoonmaken.')
      await consultant.weigh(page, 'er is niemand')
      await consultant.proposeHouseholdHelp(page)
      await look('5-arrangement')
      await consultant.freezeFindings(page, 'Twee uur hulp bij het huishouden per week past.')
      await look('6-findings')
      await consultant.apply(page)
      await consultant.grant(page)
      await consultant.openTab(page, 'Besluiten')
      expect(await words()).toContain('bekendgemaakt')
      await look('7-decisions')
      await page
        .getByRole('link', { name: /^Z-2026-/ })
        .first()
        .click()
      expect(await words()).toContain('badkamer schoonmaken')
      await look('7-decision')
      await consultant.openTab(page, 'Hulp')
      await page.getByRole('link', { name: 'Opdracht geven' }).click()
      await page.getByLabel('Adres van de aanbieder').fill('Kade 1\n9999 AA Oeverland')
      await page.getByLabel('Contract').fill('HH-2026')
      await page.getByRole('button', { name: 'Opdracht versturen' }).click()
      await page.getByRole('link', { name: 'De hulp is begonnen' }).click()
      await page.getByRole('button', { name: 'Vastleggen' }).click()
      expect(await words()).toContain('loopt')
      await look('8-help')
      await consultant.openTab(page, 'Tijdlijn')
      await look('9-timeline')
    },
  )

  it(
    'goes the shortened route where help was given before and nothing changed',
    { timeout: 240_000 },
    async () => {
      await consultant.takeReport(page, 'Waterlelie')
      expect(await consultant.chooseRoute(page, { again: true })).toBe('Digitale of verkorte route')
      await consultant.openTab(page, 'Onderzoek')
      await page.getByRole('button', { name: 'Onderzoek starten' }).click()
      await consultant.investigate(page)
      await consultant.openNeed(page)
      await consultant.passStep(page, 'eigen kracht', 'Zoals bij het vorige besluit.')
      await consultant.passStep(page, 'sociale omgeving', 'Zoals bij het vorige besluit.')
      await consultant.passStep(page, 'algemene voorziening', 'Zoals bij het vorige besluit.')
      await consultant.passStep(page, 'collectieve voorziening', 'Zoals bij het vorige besluit.')
      await consultant.weigh(page, 'er is niemand')
      await consultant.proposeHouseholdHelp(page)
      await consultant.freezeFindings(page, 'De hulp van de afgelopen jaren past nog.')
      await consultant.apply(page)
      await consultant.grant(page)
      await consultant.openTab(page, 'Besluiten')
      expect(await words()).toContain('bekendgemaakt')
      await look('shortened-decisions')
    },
  )

  it(
    'ends in a refusal, with its ground and what is possible, where the network answers the need',
    { timeout: 240_000 },
    async () => {
      await consultant.takeReport(page, 'Kattenstaart')
      await consultant.chooseRoute(page)
      await consultant.openTab(page, 'Onderzoek')
      await page.getByRole('button', { name: 'Onderzoek starten' }).click()
      await consultant.holdTalk(page, '16:00', '17:00')
      await consultant.investigate(page)
      await consultant.openNeed(page)
      await consultant.passStep(page, 'eigen kracht', 'Stof afnemen lukt, de rest niet.')
      await page.getByRole('link', { name: 'Hulp toevoegen: sociale omgeving' }).click()
      await page.getByLabel('Wat gebeurt er?').fill('De dochter maakt elke week schoon')
      await page.getByLabel('familie, vrienden of buren').check()
      await page.getByLabel('Naam').fill('een dochter')
      await page.getByLabel('Relatie tot de inwoner').fill('dochter')
      await page.getByRole('button', { name: 'Hulp vastleggen' }).click()
      await consultant.concludeNeed(page, 'De dochter maakt het hele huis schoon.')
      await consultant.freezeFindings(page, 'De dochter kan en wil het huis schoonhouden.')
      await consultant.apply(page, 'hulp bij het huishouden')
      await page.getByRole('link', { name: 'Afwijzen' }).click()
      await page.getByLabel('Bij welke behoefte hoort dit?').selectOption({ index: 1 })
      const ground = await page
        .getByLabel('Op welke grond?')
        .locator('option', { hasText: 'Mensen om u heen' })
        .first()
        .textContent()
      await page.getByLabel('Op welke grond?').selectOption({ label: ground ?? '' })
      await page
        .getByLabel('Waarom krijgt de inwoner deze hulp niet?')
        .fill('Uw dochter wil en kan dit doen.')
      await page.getByLabel('Wat is wel mogelijk?').fill('Bel ons als uw dochter het niet meer kan.')
      await look('refusal-form')
      await page.getByRole('button', { name: 'Tekenen en versturen' }).click()
      await consultant.openTab(page, 'Besluiten')
      await page
        .getByRole('link', { name: /^Z-2026-/ })
        .first()
        .click()
      const decision = await words()
      expect(decision).toContain('Uw dochter wil en kan dit doen.')
      expect(decision).toContain('bezwaar')
      await look('refusal')
    },
  )
})
