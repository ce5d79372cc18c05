import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { assetResponse, buildAssets } from '../../src/ui/assets.ts'
import { galleryPages } from '../../src/ui/gallery/gallery.tsx'
import { renderPage } from '../../src/ui/render.tsx'

/** The content policy under which all pages must work: nothing inline, nothing from elsewhere. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'"

/** Serves the gallery's pages and their assets on a free port of this machine. */
export async function serveGallery(): Promise<{ server: Server; url: string; pages: string[] }> {
  const assets = await buildAssets()
  const pages = new Map(
    Object.entries(galleryPages(assets.frame)).map(([name, page]) => [`/${name}`, renderPage(page)]),
  )
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const page = pages.get(path)
    if (page !== undefined) {
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .setHeader('content-security-policy', policy)
        .end(page)
      return
    }
    const asset = assetResponse(assets, path, request.headers['accept-encoding'])
    if (asset === undefined) {
      response.writeHead(404).end()
      return
    }
    void asset.arrayBuffer().then((body) => response.setHeaders(asset.headers).end(Buffer.from(body)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { server, url: `http://127.0.0.1:${port}`, pages: [...pages.keys()] }
}
