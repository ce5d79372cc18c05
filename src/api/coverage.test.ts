import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { operations } from './operations.ts'
import { unreached } from './unreached.ts'

const modules = resolve(import.meta.dirname, '../modules')
const sources = readdirSync(modules, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(modules, path), 'utf8') }))

const isApi = (path: string) => /[/-]api\.ts$/.test(path)

type Source = (typeof sources)[number]

/** Exported functions that take a transaction and who acts. What the worker does by itself is nobody's operation. */
const functions = sources
  .filter(({ path }) => path.endsWith('.ts') && !isApi(path) && !path.endsWith('/jobs.ts'))
  .flatMap(({ path, text }) =>
    [
      ...text.matchAll(
        /export (?:async )?(?:function (\w+)|const (\w+) = (?:async )?)(?:<[^>]*>)?\(\s*tx: Tx,\s*actor: Actor\b/g,
      ),
    ].map(([, named, held]) => ({ path, name: named ?? held ?? '' })),
  )

const mention = (files: readonly Source[], name: string) =>
  files.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text))
const pages = sources.filter(({ path }) => path.endsWith('.tsx'))
const apis = sources.filter(({ path }) => isApi(path))
const verbs = sources.filter(({ path }) => path.endsWith('.ts') && !isApi(path))

/** What somebody can do: all of these that are no part of another one. */
const useCases = functions.filter(
  ({ path, name }) =>
    mention(pages, name) ||
    !mention(
      verbs.filter((file) => file.path !== path),
      name,
    ),
)

const reasons = new Map(
  Object.entries(unreached).flatMap(([reason, names]) => names.map((name) => [name, reason] as const)),
)

describe('every use case', () => {
  it('is found at all', () => {
    expect(useCases.length).toBeGreaterThan(60)
  })

  it('has an operation of the API and a page, or a reason in the list why not', () => {
    const without = useCases
      .filter(({ name }) => !(mention(apis, name) && mention(pages, name)) && !reasons.has(name))
      .map(({ path, name }) => `${path}#${name}: ${mention(apis, name) ? 'page' : 'operation'}`)
    expect(without).toEqual([])
  })

  it('stands in that list only while it needs a reason', () => {
    const needless = [...reasons.keys()].filter(
      (name) =>
        !useCases.some((found) => found.name === name) || (mention(apis, name) && mention(pages, name)),
    )
    expect(needless).toEqual([])
  })
})

describe('the operations', () => {
  const all = operations.flatMap((group) => group.operations)

  it('have each a name of their own, and each path and method once', () => {
    const names = all.map(({ id }) => id)
    const calls = all.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(calls).size).toBe(calls.length)
  })

  it('of a file all ask first whether the worker may open it, and reads of a resident are all written down', () => {
    const unguarded = all.filter(
      ({ method, path, guard }) =>
        (path.startsWith('/files/{file}') && guard !== 'file') ||
        (path.startsWith('/residents/{resident}') && method === 'get' && guard !== 'resident'),
    )
    expect(unguarded).toEqual([])
  })
})
