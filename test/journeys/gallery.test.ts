import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findings, launch, openContext, overflow, photograph } from './browser.ts'
import { serveGallery } from './gallery-server.tsx'

let browser: Browser
let gallery: Awaited<ReturnType<typeof serveGallery>>

beforeAll(async () => {
  gallery = await serveGallery()
  browser = await launch()
})

afterAll(async () => {
  await browser.close()
  gallery.server.close()
})

describe('the gallery of all controls', () => {
  it('has no finding of axe on any page', async () => {
    for (const path of gallery.pages)
      expect({ path, findings: await findings(browser, gallery.url + path) }).toEqual({ path, findings: [] })
  })

  it('needs no sideways scrolling at 320, 768 and 1280 pixels, and is photographed there', async () => {
    const page = await (await openContext(browser)).newPage()
    for (const path of gallery.pages) {
      await page.goto(gallery.url + path)
      await photograph(page, `gallery${path.replaceAll('/', '-')}`)
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        expect({ path, width, overflow: await overflow(page) }).toEqual({ path, width, overflow: 0 })
      }
    }
    await page.context().close()
  })

  it('begins each page with a link over the menu, and gives faults the focus', async () => {
    const page = await (await openContext(browser)).newPage()
    await page.goto(`${gallery.url}/formulieren`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Naar de inhoud')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('inhoud')
    await page.goto(`${gallery.url}/fouten`)
    expect(await page.evaluate('document.activeElement.id')).toBe('fouten')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.name')).toBe('bsn')
    await page.context().close()
  })

  it('breaks no rule of the content policy', async () => {
    const page = await (await openContext(browser)).newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    for (const path of gallery.pages) await page.goto(gallery.url + path, { waitUntil: 'networkidle' })
    await page.context().close()
    expect(complaints).toEqual([])
  })
})
