import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exists } from './requirements/bite.ts'
import { readList } from './requirements/list.ts'
import { faultsOf, idsIn, isMet, tally } from './requirements/tally.ts'
import { withThrow } from './requirements/throwing.ts'

const root = resolve(import.meta.dirname, '..')
const list = await readList(join(root, 'docs/requirements.yaml'))

const test = (title: string, status: string, groups: string[] = []) => ({
  file: 'a.test.ts',
  title,
  status,
  groups,
})

const bitten = (source: string, name: string) => withThrow(source, { file: 'a.tsx', name })

describe('the list of requirements', () => {
  it('holds the 178 rows', () => expect(list.requirements).toHaveLength(178))

  it('names only functions that exist', async () => {
    const carriers = list.requirements.flatMap(({ carriedBy }) => carriedBy ?? [])
    const there = await Promise.all(carriers.map((carrier) => exists(root, carrier)))
    expect(carriers.filter((_, index) => !there[index])).toEqual([])
  })
})

describe('the tally', () => {
  const few = {
    documents: {},
    requirements: ['AAA-1', 'AAA-2'].map((id) => ({
      id,
      subsystem: 'sums',
      lines: ['tale 1'],
      asks: 'adds',
    })),
  }
  const met = (...tests: ReturnType<typeof test>[]) =>
    tally(few, tests)
      .filter(isMet)
      .map(({ requirement }) => requirement.id)

  it('finds several ids in one title', () =>
    expect(idsIn('[ZOE-20] [ZOE-22, STW-01] does a thing [sic]')).toEqual(['ZOE-20', 'ZOE-22', 'STW-01']))
  it('counts a row whose test passed', () => expect(met(test('[AAA-1] adds', 'passed'))).toEqual(['AAA-1']))
  it('does not count a row with a failing test beside the passing one', () =>
    expect(met(test('[AAA-1] adds', 'passed'), test('[AAA-1] more', 'failed'))).toEqual([]))
  it('does not count a row whose test was skipped', () =>
    expect(met(test('[AAA-1] adds', 'skipped'), test('[AAA-2] adds', 'todo'))).toEqual([]))
  it('does not count an id in the title of a group, and says so', () => {
    const grouped = test('adds', 'passed', ['[AAA-1] sums'])
    expect(met(grouped)).toEqual([])
    expect(faultsOf(few, [grouped])).toEqual([
      'a.test.ts: AAA-1 stands in the title of a group, where it does not count: adds',
    ])
  })
  it('says of an id that is not in the list where it stands', () =>
    expect(faultsOf(few, [test('[AAA-9] adds', 'passed')])).toEqual([
      'a.test.ts: AAA-9 is not in docs/requirements.yaml: [AAA-9] adds',
    ]))
})

describe('a function that throws', () => {
  it('keeps its signature, and every line its number', () =>
    expect(bitten('export async function add(\n  one: number,\n) {\n  return one\n}', 'add')).toBe(
      "export async function add(\n  one: number,\n) { throw new Error('bite');\n  return one\n}",
    ))
  it('may be an arrow without a block', () =>
    expect(bitten('export const add = (one: number) => ({ one })', 'add')).toBe(
      "export const add = (one: number) => { throw new Error('bite') }",
    ))
  it('is not found when the name is that of a value or of nothing', () => {
    expect(bitten('export const add = 3', 'add')).toBeUndefined()
    expect(bitten('export const add = (one: number) => one', 'subtract')).toBeUndefined()
  })
})

describe('npm run requirements', { timeout: 60_000 }, () => {
  let fixture = ''

  beforeAll(async () => {
    fixture = await mkdtemp(join(tmpdir(), 'keukentafel-fixture-'))
    await cp(join(import.meta.dirname, 'requirements/fixture'), fixture, { recursive: true })
    await symlink(join(root, 'node_modules'), join(fixture, 'node_modules'))
  })
  afterAll(() => rm(fixture, { recursive: true }))

  const run = (...flags: string[]) =>
    new Promise<{ code: number; said: string[]; complaints: string }>((done) => {
      const command = [join(import.meta.dirname, 'requirements.ts'), '--root', fixture, ...flags]
      const child = execFile(process.execPath, command, (_, out, complaints) =>
        done({ code: child.exitCode ?? -1, said: out.trim().split('\n'), complaints }),
      )
    })

  it('ends with the count, and writes the page', async () => {
    const { code, said } = await run()
    expect(said.at(-1)).toBe('6 of 8 requirements met')
    expect(code).toBe(0)
    const page = await readFile(join(fixture, 'docs/requirements.md'), 'utf8')
    expect(page).toContain('| met | AAA-2 | doubles | tale 2 | [AAA-2] doubles ([test](../src/sums.case.ts))')
    expect(page).toContain('| open | BBB-4 | is skipped | tale 8 |  |  |')
  })

  it('shows with --bite each row that its tests do not prove, also through a process that a test starts', async () => {
    const { code, said } = await run('--bite')
    expect(said.slice(-7)).toEqual([
      'AAA-1  bites  src/sums.ts#add',
      'AAA-2  bites  src/sums.ts#double',
      'AAA-3  bites  src/sums.ts#double',
      'BBB-1  STAYS GREEN without src/sums.ts#halve',
      'BBB-2  names no function that carries it',
      'BBB-3  src/sums.ts#triple does not exist',
      '6 of 8 requirements met',
    ])
    expect(code).toBe(1)
  })

  it('bites only the rows that are asked for', async () => {
    const { code, said } = await run('--bite', '--only', 'AAA-1')
    expect(said.filter((line) => line.includes('src/sums.ts'))).toEqual(['AAA-1  bites  src/sums.ts#add'])
    expect(code).toBe(0)
  })

  it('reads a result that was written before, and fails on a failed test', async () => {
    const file = join(fixture, 'result.json')
    const assertionResults = [{ title: '[AAA-1] adds', ancestorTitles: [], status: 'failed' }]
    const testResults = [{ name: join(fixture, 'src/sums.case.ts'), status: 'failed', assertionResults }]
    await writeFile(file, JSON.stringify({ testResults }))
    const { code, said, complaints } = await run('--from', file)
    expect(said.at(-1)).toBe('0 of 8 requirements met')
    expect(complaints).toContain('src/sums.case.ts: failed: [AAA-1] adds')
    expect(code).toBe(1)
  })
})
