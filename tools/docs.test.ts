import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...globSync('docs/**/*.md', { cwd: root }),
].filter((page) => page !== 'docs/requirements.md')

describe('the documents', () => {
  it('link only to what is there', () => {
    const links = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => ({ page, to })),
    )
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter(({ page, to }) => !existsSync(join(root, dirname(page), to)))).toEqual([])
  })

  it('name in the page on architecture only folders and files that are there', () => {
    const named = [
      ...read('docs/architecture.md').matchAll(/`((?:src|law|policies|demo|test|tools)\/[\w./-]+)`/g),
    ]
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('have a page in the list for each decision', () => {
    const decisions = globSync('docs/decisions/0*.md', { cwd: root }).map(
      (path) => path.split('/').at(-1) ?? '',
    )
    expect(decisions.filter((file) => !read('docs/decisions/README.md').includes(`(${file})`))).toEqual([])
  })
})
