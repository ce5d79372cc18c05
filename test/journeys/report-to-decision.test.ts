import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findingsOn, launch, overflow, photograph } from './browser.ts'
import * as consultant from './consultant.ts'
import { logIn, startDemo, type RunningDemo } from './demo.ts'
import { towns } from './town.ts'

describe.each(Object.entries(towns))('in %s, a need, from the first call to the letter', (place, town) => {
  let browser: Browser
  let demo: RunningDemo
  let page: Page

  /** Nothing to find for axe, nothing to scroll sideways at the narrowest, and a picture to look at. */
  async function look(name: string): Promise<void> {
    expect(await findingsOn(page)).toEqual([])
    await photograph(page, `${place}-${name}`)
    await page.setViewportSize({ width: 320, height: 900 })
    expect(await overflow(page)).toBe(0)
    await page.setViewportSize({ width: 1280, height: 900 })
  }

  const words = () => page.locator('main').innerText()

  /** Every lighter step of this policy's ladder is passed, with its reason. */
  async function passLighterSteps(because: string): Promise<void> {
    for (const step of town.lighterSteps) await consultant.passStep(page, step, because)
  }

  /** The decision that was just announced. */
  async function openDecision(): Promise<void> {
    await consultant.openTab(page, 'Besluiten')
    expect(await words()).toContain('bekendgemaakt')
    await page
      .getByRole('link', { name: /^Z-2026-/ })
      .first()
      .click()
  }

  beforeAll(async () => {
    browser = await launch()
    demo = await startDemo(town.policy.id)
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

  it(
    'is walked in nine steps, down the ladder to household help that begins',
    { timeout: 240_000 },
    async () => {
      await look('1-worklist')
      await consultant.takeReport(page, 'Lisdodde')
      await look('2-file')
      expect(await consultant.chooseRoute(page, town)).toBe(consultant.heading(town.routes.usual))
      await look('3-route')
      await consultant.startInvestigation(page)
      await consultant.holdTalk(page)
      expect(await consultant.invitation(page)).toContain(town.usualRouteInLetter)
      await consultant.fillGuide(page, town)
      await look('4-guide')
      await consultant.investigate(page, town)
      await consultant.openTab(page, 'Onderzoek')
      await look('4-investigation')
      await consultant.openNeed(page)
      await passLighterSteps('Bukken en tillen lukt niet, en niemand maakt wekelijks schoon.')
      await consultant.weigh(page, town)
      await consultant.proposeHouseholdHelp(page, town)
      await look('5-arrangement')
      await consultant.freezeFindings(page, 'Twee uur hulp bij het huishouden per week past.')
      await look('6-findings')
      await consultant.apply(page)
      await consultant.grant(page)
      await openDecision()
      expect(await words()).toContain('badkamer schoonmaken')
      for (const own of [town.householdHelp, town.byLaw]) expect(await words()).toContain(own)
      expect(await words()).not.toMatch(/regel \d/)
      await look('7-decision')
      await consultant.openTab(page, 'Besluiten')
      await look('7-decisions')
      await consultant.beginHelp(page)
      expect(await words()).toContain('Loopt')
      await look('8-help')
      await consultant.openTab(page, 'Tijdlijn')
      await look('9-timeline')
    },
  )

  it(
    'goes the shortened route when what its policy asks for it was written down',
    { timeout: 240_000 },
    async () => {
      await consultant.takeReport(page, 'Waterlelie')
      const route = await consultant.chooseRoute(page, town, town.routes.shortenedWhen)
      expect(route).toBe(consultant.heading(town.routes.shortened))
      await look('shortened-route')
      await consultant.startInvestigation(page)
      await consultant.investigate(page, town)
      await consultant.openNeed(page)
      await passLighterSteps('Dit is bekend en nog zo.')
      await consultant.weigh(page, town)
      await consultant.proposeHouseholdHelp(page, town)
      await consultant.freezeFindings(page, 'Twee uur hulp per week past.')
      await consultant.apply(page)
      await consultant.grant(page)
      await openDecision()
      await look('shortened-decision')
    },
  )

  it(
    'ends in a refusal, with its ground and what is possible, where the network answers the need',
    { timeout: 240_000 },
    async () => {
      await consultant.takeReport(page, 'Kattenstaart')
      await consultant.chooseRoute(page, town)
      await consultant.startInvestigation(page)
      await consultant.holdTalk(page, '16:00', '17:00')
      await consultant.investigate(page, town)
      await consultant.openNeed(page)
      await consultant.passStep(page, town.lighterSteps[0]!, 'Stof afnemen lukt, de rest niet.')
      await consultant.letDaughterHelp(page, town)
      await consultant.concludeNeed(page, 'De dochter maakt het hele huis schoon.')
      await consultant.freezeFindings(page, 'De dochter kan en wil het huis schoonhouden.')
      await consultant.apply(page, town.householdHelp)
      await consultant.fillRefusal(page)
      await look('refusal-form')
      await page.getByRole('button', { name: 'Tekenen en versturen' }).click()
      await openDecision()
      const decision = await words()
      expect(decision).toContain('Uw dochter wil en kan dit doen.')
      expect(decision).toContain('bezwaar')
      await look('refusal')
    },
  )
})
