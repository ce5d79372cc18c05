import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskPages, sampleOf } from '../pages.ts'
import { prepareSite, type Prepared } from '../prepared.ts'
import { findingsOn, launch, overflow } from './browser.ts'

let prepared: Prepared
let browser: Browser
let page: Page
let server: ReturnType<typeof serve>
let base: string

beforeAll(async () => {
  prepared = await prepareSite()
  server = serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: (request) => {
      const { pathname, search } = new URL(request.url)
      return prepared.site.fetch(pathname + search, { headers: request.headers })
    },
  })
  await new Promise<void>((resolve) => server.once('listening', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launch()
  const context = await browser.newContext({ bypassCSP: true, locale: 'nl-NL', reducedMotion: 'reduce' })
  const [name = '', value = ''] = prepared.desk.cookie.split('=')
  await context.addCookies([{ name, value, url: base }])
  page = await context.newPage()
})

afterAll(async () => {
  await browser.close()
  server.close()
})

const pages = deskPages.filter((route) => !sampleOf(route).download)

describe('every page of the desk', () => {
  it.each(pages)(
    '%s has no finding of axe and needs no sideways scrolling, narrow or wide',
    async (route) => {
      const url = base + sampleOf(route).url(prepared)
      const answer = await page.goto(url)
      expect({ route, status: answer?.status(), url: page.url() }).toEqual({ route, status: 200, url })
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        const seen = { route, width, overflow: await overflow(page), findings: await findingsOn(page) }
        expect(seen).toEqual({ route, width, overflow: 0, findings: [] })
      }
    },
  )
})
