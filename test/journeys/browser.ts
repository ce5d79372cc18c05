import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { AxeResults } from 'axe-core'

const require = createRequire(import.meta.url)

/** Where pictures of pages are laid for people to look at. */
export const screenshotFolder = '.data/screenshots'

/** The widths at which pages are looked at: the narrowest that must work, a tablet, a desk. */
export const widths = [320, 768, 1280] as const

/** Starts the browser (Debian's Chromium, or the one that `CHROMIUM` names), without its own traffic. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** A context of its own, in Dutch and in our time zone. Without `scripts`, pages must work all the same. */
export const openContext = (browser: Browser, options: { scripts?: boolean } = {}): Promise<BrowserContext> =>
  browser.newContext({
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    javaScriptEnabled: options.scripts ?? true,
    reducedMotion: 'reduce',
  })

/**
 * What axe finds wrong on a page: one line a finding, empty when all is well. Opened in a context that passes by the
 * page's content policy, which would otherwise block axe itself.
 */
export async function findings(
  browser: Browser,
  url: string,
  cookies: Parameters<BrowserContext['addCookies']>[0] = [],
) {
  const context = await browser.newContext({ bypassCSP: true, locale: 'nl-NL' })
  try {
    await context.addCookies(cookies)
    const page = await context.newPage()
    await page.goto(url)
    return await findingsOn(page)
  } finally {
    await context.close()
  }
}

/** The same for a page that is open already, in a context with `bypassCSP`. */
export async function findingsOn(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') })
  const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${violation.help}: ${node.target.join(' ')}: ${node.html}`,
    ),
  )
}

/** How many pixels a page is wider than the window: 0 when nothing has to be scrolled sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** Pictures of the open page at each width, as `.data/screenshots/NAME-320.png`. */
export async function photograph(page: Page, name: string): Promise<void> {
  await mkdir(screenshotFolder, { recursive: true })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${screenshotFolder}/${name}-${width}.png`, fullPage: true })
  }
}
