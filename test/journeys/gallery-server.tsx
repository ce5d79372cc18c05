import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { LetterView } from '../../src/letters/letter-view.tsx'
import { decisionSamples } from '../../src/letters/samples/decisions.ts'
import { assetResponse, buildAssets } from '../../src/ui/assets.ts'
import { galleryPages } from '../../src/ui/gallery/gallery.tsx'
import { deskFrame } from '../../src/ui/gallery/samples.ts'
import { DeskPage } from '../../src/ui/page.tsx'
import { renderPage } from '../../src/ui/render.tsx'

/** The content policy under which all pages must work: nothing inline, nothing from elsewhere. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'"

/** Serves the gallery's pages, a letter and their assets on a free port of this machine. */
export async function serveGallery() {
  const assets = await buildAssets()
  const letter = (
    <DeskPage frame={deskFrame(assets.frame)} title="Brief" current="residents">
      {decisionSamples.slice(0, 1).map((sample) => (
        <LetterView key={sample.name} letter={sample.letter} />
      ))}
    </DeskPage>
  )
  const pages = { ...galleryPages(assets.frame), brief: letter }
  const app = new Hono()
  app.get(
    '/assets/*',
    (c) => assetResponse(assets, c.req.path, c.req.header('accept-encoding')) ?? c.notFound(),
  )
  for (const [name, page] of Object.entries(pages))
    app.get(`/${name}`, (c) => c.html(renderPage(page), 200, { 'content-security-policy': policy }))
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((resolve) => server.once('listening', resolve))
  return {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages: Object.keys(pages).map((name) => `/${name}`),
  }
}
