import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launch, openContext } from './browser.ts'
import { serveIslands } from './islands-server.tsx'

let browser: Browser
let site: Awaited<ReturnType<typeof serveIslands>>
let page: Page

beforeAll(async () => {
  browser = await launch()
})
beforeEach(async () => {
  site = await serveIslands()
  page = await (await openContext(browser)).newPage()
})
afterEach(async () => {
  await page.context().close()
  site.server.close()
})
afterAll(() => browser.close())

const goal = () => page.getByLabel('Wat wilt u bereiken?')
const status = () => page.locator('[data-saved]')
const said = (text: string | RegExp) => status().filter({ hasText: text }).waitFor()
const story = () => page.getByLabel('Wat is er aan de hand?')
const kept = () => page.evaluate('localStorage.length')

describe('a form that saves itself', () => {
  it('saves what is typed, with the session token, says when, and keeps nothing on the device', async () => {
    await page.goto(`${site.url}/gesprek`)
    await goal().fill('Weer zelf koken')
    await said('Opgeslagen om 14:05')
    expect(site.conversation.text).toBe('Weer zelf koken')
    expect(site.conversation.tokens).toEqual(['token-van-de-sessie'])
    expect(await kept()).toBe(0)
  })

  it('goes on from the version that the server gave, so that a second change is no conflict', async () => {
    await page.goto(`${site.url}/gesprek`)
    await goal().fill('Weer zelf koken')
    await said('Opgeslagen om 14:05')
    await goal().fill('Weer zelf koken en wandelen')
    await expect.poll(() => site.conversation.text, { timeout: 5000 }).toBe('Weer zelf koken en wandelen')
  })

  it('keeps the text on the device while saving fails, and saves it when the page is opened again', async () => {
    site.conversation.broken = true
    await page.goto(`${site.url}/gesprek`)
    await goal().fill('Weer zelf koken')
    await said('Uw tekst staat op dit apparaat')
    site.conversation.broken = false
    await page.reload()
    await said('Opgeslagen om 14:05')
    expect(site.conversation.text).toBe('Weer zelf koken')
    expect(await goal().inputValue()).toBe('Weer zelf koken')
    expect(await kept()).toBe(0)
  })

  it('says that the session has ended, and puts the text back after logging in again', async () => {
    await page.goto(`${site.url}/gesprek`)
    site.conversation.loggedIn = false
    await goal().fill('Weer zelf koken')
    await said('U bent uitgelogd')
    site.conversation.loggedIn = true
    await page.reload()
    await expect.poll(() => site.conversation.text, { timeout: 5000 }).toBe('Weer zelf koken')
  })

  it('never shows what one worker left on the device to another', async () => {
    site.conversation.broken = true
    await page.goto(`${site.url}/gesprek`)
    await goal().fill('Weer zelf koken')
    await said('Uw tekst staat op dit apparaat')
    site.conversation.broken = false
    site.conversation.worker = 'bert'
    await page.reload()
    expect(await goal().inputValue()).toBe('')
    expect(site.conversation.text).toBe('')
  })

  it('shows both texts when somebody else changed the same field, and saves only what is chosen', async () => {
    await page.goto(`${site.url}/gesprek`)
    site.conversation.saveElsewhere('Naar de markt')
    await goal().fill('Weer zelf koken')
    await page.getByText('Kees Verzonnen heeft dit intussen ook gewijzigd').waitFor()
    expect(await page.locator('.kt-both .kt-pre').textContent()).toBe('Naar de markt')
    await goal().fill('Weer zelf koken en bakken')
    await goal().blur()
    expect(site.conversation.text).toBe('Naar de markt')
    await page.getByRole('button', { name: 'Beide achter elkaar zetten' }).click()
    await said('Opgeslagen om 14:05')
    expect(site.conversation.text).toBe('Weer zelf koken en bakken\n\nNaar de markt')
    expect(await page.locator('.kt-both').count()).toBe(0)
  })

  it('asks before logging out with unsaved text, and then forgets it', async () => {
    site.conversation.broken = true
    await page.goto(`${site.url}/gesprek`)
    await goal().fill('Weer zelf koken')
    await said('Uw tekst staat op dit apparaat')
    page.once('dialog', (dialog) => void dialog.dismiss())
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    expect(await kept()).toBe(1)
    page.once('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Uitloggen' }).click()
    await page.getByRole('heading', { name: 'Inloggen' }).waitFor()
    expect(await kept()).toBe(0)
  })
})

describe('an ordinary form', () => {
  it('holds what was typed after the session ended and the worker logged in again', async () => {
    await page.goto(`${site.url}/melding`)
    await story().fill('Gevallen op de trap')
    site.conversation.loggedIn = false
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await page.getByRole('heading', { name: 'Inloggen' }).waitFor()
    site.conversation.loggedIn = true
    await page.goto(`${site.url}/melding`)
    expect(await story().inputValue()).toBe('Gevallen op de trap')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect.poll(() => site.conversation.reported).toEqual(['Gevallen op de trap'])
  })

  it('is empty again once it was sent and dealt with', async () => {
    await page.goto(`${site.url}/melding`)
    await story().fill('Gevallen op de trap')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await expect.poll(() => site.conversation.reported).toHaveLength(1)
    await page.goto(`${site.url}/melding`)
    expect(await story().inputValue()).toBe('')
  })
})
