import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { build } from 'esbuild'
import type { Frame } from './frame.ts'
import { buildStylesheet } from './theme/stylesheet.ts'

const require = createRequire(import.meta.url)
const compressGzip = promisify(gzip)
const compressBrotli = promisify(brotliCompress)

type Asset = {
  type: string
  body: Uint8Array<ArrayBuffer>
  gzip?: Uint8Array<ArrayBuffer>
  brotli?: Uint8Array<ArrayBuffer>
}

/** The stylesheet, the script and the fonts, each under an address that holds the hash of its bytes. */
export type Assets = {
  /** The addresses that a page needs. */
  frame: Frame['assets']
  files: ReadonlyMap<string, Asset>
}

const fonts = [
  { file: 'latin-wght-normal', style: 'normal', subset: 'latin' },
  { file: 'latin-ext-wght-normal', style: 'normal', subset: 'latin-ext' },
  { file: 'latin-wght-italic', style: 'italic', subset: 'latin' },
  { file: 'latin-ext-wght-italic', style: 'italic', subset: 'latin-ext' },
] as const

const fontPackage = '@fontsource-variable/source-sans-3'

const addressOf = (name: string, extension: string, body: Uint8Array) =>
  `/assets/${name}-${createHash('sha256').update(body).digest('hex').slice(0, 12)}.${extension}`

/** Text is compressed once, at start, as small as it goes. */
async function compressed(type: string, text: string): Promise<Asset> {
  const body = new Uint8Array(Buffer.from(text))
  return {
    type,
    body,
    gzip: new Uint8Array(await compressGzip(body, { level: 9 })),
    brotli: new Uint8Array(await compressBrotli(body)),
  }
}

/** The letters that each font file holds, so that a browser fetches only what a page needs. */
async function readFonts() {
  const ranges = JSON.parse(await readFile(require.resolve(`${fontPackage}/unicode.json`), 'utf8')) as Record<
    string,
    string
  >
  return Promise.all(
    fonts.map(async ({ file, style, subset }) => {
      const path = require.resolve(`${fontPackage}/files/source-sans-3-${file}.woff2`)
      const body = new Uint8Array(await readFile(path))
      const address = addressOf(`source-sans-3-${file}`, 'woff2', body)
      const face = `@font-face{font-family:'Source Sans 3';font-style:${style};font-weight:200 900;font-display:swap;src:url(${address}) format('woff2');unicode-range:${ranges[subset]}}`
      return { address, face, asset: { type: 'font/woff2', body } satisfies Asset }
    }),
  )
}

async function buildScript(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('islands/index.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  })
  return result.outputFiles[0]?.text ?? ''
}

/**
 * Builds everything that pages load besides themselves. Once, at start; half a second of work. `overlay` holds custom
 * properties of the municipality's own theme.
 */
export async function buildAssets(overlay?: string): Promise<Assets> {
  const faces = await readFonts()
  const [css, js] = await Promise.all([
    buildStylesheet(faces.map(({ face }) => face).join(''), overlay),
    buildScript(),
  ])
  const styles = await compressed('text/css; charset=utf-8', css)
  const script = await compressed('text/javascript; charset=utf-8', js)
  const frame = {
    styles: addressOf('keukentafel', 'css', styles.body),
    script: addressOf('keukentafel', 'js', script.body),
    font: faces[0]?.address ?? '',
  }
  const files = new Map<string, Asset>([
    [frame.styles, styles],
    [frame.script, script],
    ...faces.map(({ address, asset }): [string, Asset] => [address, asset]),
  ])
  return { frame, files }
}

/** The answer to a request for an asset, or undefined when there is none at this path. */
export function assetResponse(assets: Assets, path: string, acceptEncoding = ''): Response | undefined {
  const asset = assets.files.get(path)
  if (asset === undefined) return undefined
  const headers = new Headers({
    'content-type': asset.type,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  const encoding = (['br', 'gzip'] as const).find((name) => acceptEncoding.includes(name))
  const smaller = encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : undefined
  if (asset.brotli) headers.set('vary', 'accept-encoding')
  if (smaller && encoding) headers.set('content-encoding', encoding)
  return new Response(smaller ?? asset.body, { headers })
}
