import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { galleryPages } from '../gallery/gallery.tsx'
import { renderPage } from '../render.tsx'
import { buildStylesheet } from './stylesheet.ts'

const src = new URL('../../', import.meta.url)
const css = await buildStylesheet('')
const classesIn = (text: string, prefix: string) =>
  new Set(
    Array.from(text.matchAll(new RegExp(`(?<![\\w-])${prefix}-[a-z0-9_-]*[a-z0-9]`, 'g')), ([name]) => name),
  )
const styled = classesIn(css, 'kt')

const sources = await readdir(src, { recursive: true }).then((names) =>
  Promise.all(
    names
      .filter((name) => name.endsWith('.tsx') || name.includes('islands/'))
      .filter((name) => /\.tsx?$/.test(name))
      .map(async (name) => ({ name, text: await readFile(new URL(name, src), 'utf8') })),
  ),
)

describe('the stylesheet', () => {
  it('has rules for each of our class names that a page of any module uses', () => {
    const unstyled = sources.flatMap(({ name, text }) =>
      Array.from(text.matchAll(/className="([^"]+)"/g), ([, names]) => names ?? '')
        .flatMap((names) => names.split(' '))
        .filter((each) => each.startsWith('kt-') && !styled.has(each))
        .map((each) => `${name}: ${each}`),
    )
    expect(unstyled).toEqual([])
  })

  it('has the looks of every part of the library that the gallery shows', () => {
    const pages = Object.values(galleryPages({ styles: '', script: '', font: '' }))
      .map(renderPage)
      .join('')
    const shown = Array.from(pages.matchAll(/class="([^"]+)"/g), ([, names]) => names ?? '').flatMap(
      (names) => names.split(' '),
    )
    const blocks = new Set(
      shown.filter((name) => /^utrecht-[a-z-]+$/.test(name)).map((name) => name.replace(/--.*|__.*/, '')),
    )
    expect(blocks.size).toBeGreaterThan(10)
    expect([...blocks].filter((block) => !css.includes(`.${block}`))).toEqual([])
  })

  it('holds only the tokens that its rules reach', () => {
    const declared = Array.from(
      css.match(/:root\{([^}]*)\}/)?.[1]?.matchAll(/(--[\w-]+):/g) ?? [],
      ([, name]) => name ?? '',
    )
    expect(declared.length).toBeGreaterThan(100)
    const used = new Set(Array.from(css.matchAll(/var\(\s*(--[\w-]+)/g), ([, name]) => name))
    expect(declared.filter((name) => !used.has(name))).toEqual([])
  })
})
