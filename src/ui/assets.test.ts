import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { assetResponse, buildAssets } from './assets.ts'
import type { Assets } from './assets.ts'
import { galleryPages } from './gallery/gallery.tsx'
import { renderPage } from './render.tsx'

let assets: Assets
beforeAll(async () => {
  assets = await buildAssets()
})

const bytesOf = async (path: string, encoding = '') =>
  Buffer.from((await assetResponse(assets, path, encoding)?.arrayBuffer()) ?? new ArrayBuffer(0))

describe('the assets', () => {
  it('have the hash of their bytes in their address and may be kept for ever', () => {
    expect(assets.frame.styles).toMatch(/^\/assets\/keukentafel-[0-9a-f]{12}\.css$/)
    expect(assetResponse(assets, assets.frame.styles)?.headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    )
  })

  it('get the same address for the same bytes', async () => {
    expect((await buildAssets()).frame).toEqual(assets.frame)
  })

  it('come as brotli or gzip to who takes it, and as they are to who does not', async () => {
    const plain = await bytesOf(assets.frame.styles)
    expect(assetResponse(assets, assets.frame.styles, 'gzip, br')?.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(await bytesOf(assets.frame.styles, 'gzip, br'))).toEqual(plain)
    expect(gunzipSync(await bytesOf(assets.frame.styles, 'gzip'))).toEqual(plain)
    expect(assetResponse(assets, assets.frame.styles)?.headers.get('content-encoding')).toBeNull()
  })

  it('hold every file that the stylesheet loads', async () => {
    const css = (await bytesOf(assets.frame.styles)).toString()
    const loaded = Array.from(css.matchAll(/url\("?(\/[^")]+)"?\)/g), ([, path]) => path ?? '')
    expect(loaded.length).toBeGreaterThan(0)
    expect(loaded.filter((path) => assetResponse(assets, path) === undefined)).toEqual([])
  })

  it('answer nothing at another path', () => {
    expect(assetResponse(assets, '/assets/../package.json')).toBeUndefined()
  })

  it('take the tokens of a municipality over our own', async () => {
    const themed = await buildAssets(':root { --basis-color-action-1-color-default: #5c0a4b; }')
    const css = Buffer.from(themed.files.get(themed.frame.styles)?.body ?? []).toString()
    expect(css).toContain('--basis-color-action-1-color-default:#5c0a4b')
    expect(themed.frame.styles).not.toBe(assets.frame.styles)
  })
})

describe('the weight over the wire', () => {
  it('is at most 150 kB for the first page and at most 30 kB for the next, on the heaviest page of the gallery', async () => {
    const pages = Object.values(galleryPages(assets.frame)).map((page) => gzipSync(renderPage(page)).length)
    const heaviest = Math.max(...pages)
    const shared = await Promise.all(
      [assets.frame.styles, assets.frame.script, assets.frame.font].map(
        async (path) => (await bytesOf(path, 'gzip')).length,
      ),
    )
    // Names with letters such as ş or ń bring the second font file.
    const secondFont = Array.from(assets.files.keys()).find((path) => path.includes('latin-ext-wght-normal'))
    const extra = (await bytesOf(secondFont ?? '')).length
    expect(extra).toBeGreaterThan(0)
    expect(heaviest + extra + shared.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150_000)
    expect(heaviest).toBeLessThanOrEqual(30_000)
  })
})
