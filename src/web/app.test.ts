import { beforeAll, describe, expect, it } from 'vitest'
import { testSite, type Browser, type Site } from '../../test/site.ts'

let site: Site
let desk: Browser
beforeAll(async () => {
  site = await testSite()
  desk = await site.login()
})

describe('a page that does not exist', () => {
  it('says so in the frame of the desk, with a way on', async () => {
    const answer = await desk.get('/bestaat-niet')
    const page = await answer.text()
    expect(answer.status).toBe(404)
    expect(page).toContain('<h1>Niet gevonden</h1>')
    expect(page).toContain('aria-label="Hoofdmenu"')
    expect(page).toContain('Ga terug')
  })

  it('marks the page as failed, so that the browser keeps what was typed before it', async () => {
    const page = await (await desk.get('/bestaat-niet')).text()
    expect(page).toMatch(/<body [^>]*data-failed=""/)
  })
})

describe('an asset', () => {
  it('is sent compressed and may be kept for ever, without logging in', async () => {
    const page = await (await desk.get('/')).text()
    const path = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? ''
    const answer = await site.fetch(path, { headers: { 'accept-encoding': 'br' } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('cache-control')).toContain('immutable')
  })
})
