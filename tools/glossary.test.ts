import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  forbidden: { name: string; from: { pathNot: string } }[]
}
const inTheOrder = new RegExp(
  forbidden.find(({ name }) => name === 'modules stand in the list')?.from.pathNot ?? '^$',
)

/** Tables that hold no word of the trade, but serve the program itself. */
const technical = new Set(['number_series', 'session', 'submitted_form'])

const lines = readFileSync(join(root, 'docs/glossary.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Dutch') && !line.startsWith('| ---'))
  .map((line) => line.split('|').map((cell) => cell.trim()))

const names = lines.flatMap(([, , codeName = '']) =>
  [...codeName.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
)
const known = new Set(names.map(kebab))

/** `CaseFile` and `case_file` are both `case-file`. */
function kebab(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()
}

/** The noun of a folder: `objections` holds what is about an objection, `bodies` a body; `access` is one already. */
const nouns = (folder: string) => [folder, folder.replace(/ies$/, 'y'), folder.replace(/s$/, '')]

const twice = (all: readonly string[]) => all.filter((one, index) => all.indexOf(one) !== index)

/** The tables of the migrations; a partition belongs to its table. */
const tables = globSync('migrations/*.sql', { cwd: root })
  .flatMap((file) => readFileSync(join(root, file), 'utf8').split('\n'))
  .flatMap((line) => /^create table (?:if not exists )?(\w+)\b(?! partition of)/.exec(line)?.[1] ?? [])
  .filter((table, index, all) => all.indexOf(table) === index)

describe('the glossary', () => {
  it('has a line for every table that holds a word of the trade', () =>
    expect(tables.filter((table) => !known.has(kebab(table)) && !technical.has(table))).toEqual([]))

  it('has a line for the noun of every module', () => {
    const folders = globSync('src/modules/*/*', { cwd: root }).map((path) => path.split('/').at(-1) ?? '')
    expect(folders.filter((folder) => !nouns(folder).some((noun) => known.has(noun)))).toEqual([])
  })

  it('gives each Dutch word one line and each name in code one', () => {
    expect(twice(lines.flatMap(([, dutch = '']) => dutch.split(', ')))).toEqual([])
    expect(twice(names)).toEqual([])
  })

  it('names for each word a module of the order, or says that it comes later', () => {
    const places = lines.map(([, , , , where = '']) => where.replaceAll('`', ''))
    expect(
      places.filter(
        (where) => !inTheOrder.test(`src/modules/${where}/`) && !['_later_', 'src/core'].includes(where),
      ),
    ).toEqual([])
  })
})
