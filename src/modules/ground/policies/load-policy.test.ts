import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FaultyFile } from '../../../core/checked-yaml.ts'
import { checkPolicy } from './check-policy.ts'
import { loadPolicy } from './load-policy.ts'

const real = join(import.meta.dirname, '../../../../policies/zoetermeer-2012.yaml')
const text = readFileSync(real, 'utf8')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policies-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The faults of the real file after one change, as `message` with the text of the line that they point at. */
function faultsAfter(change: [from: string, to: string], name = 'zoetermeer-2012'): string[] {
  const [from, to] = change
  expect(text.includes(from), `"${from}" is in the file`).toBe(true)
  return faultsOf(text.replace(from, to), name)
}

function faultsOf(content: string, name: string): string[] {
  const file = join(folder, `${name}.yaml`)
  writeFileSync(file, content)
  try {
    loadPolicy(file)
    return []
  } catch (error) {
    if (!(error instanceof FaultyFile)) throw error
    const lines = content.split('\n')
    return error.faults.map(
      ({ line, column, message }) => `${(lines[line - 1] ?? '').slice(column - 1)} | ${message}`,
    )
  }
}

describe('a policy file is refused', () => {
  it('with a name that is not known, at that name', () => {
    expect(faultsAfter(['lifeDomains:', 'lifeDomain: []\nlifeDomains:'])).toEqual([
      'lifeDomain: [] | onbekende naam "lifeDomain"',
    ])
  })

  it('when a choice says neither where it comes from nor that it is our own', () => {
    const [fault] = faultsAfter([
      '{ id: cannot, name: kan het niet, ours: true }',
      '{ id: cannot, name: kan het niet }',
    ])
    expect(fault).toMatch(/^\{ id: cannot.*of schrijf ours: true$/)
  })

  it('when it quotes more than eight words', () => {
    const nine = 'een twee drie vier vijf zes zeven acht negen'
    expect(faultsAfter(['words: worden uitgewerkt in 8', `words: ${nine}`])[0]).toContain(
      'ten hoogste 8 woorden',
    )
  })

  it('when a day does not exist', () => {
    expect(faultsAfter(['from: 2012-07-01', 'from: 2012-02-30'])).toEqual([
      expect.stringMatching(/^2012-02-30 \| .*"2012-02-30" is geen dag/),
    ])
  })

  it('when an id stands twice in a list', () => {
    expect(faultsAfter(['id: may-not,', 'id: cannot,'])[0]).toMatch(/^cannot, .*"cannot" staat hier al/)
  })

  it.each([
    ['under: household', 'under: houshold', 'beslissend resultaatgebied'],
    ['serves: [household]', 'serves: [laundry]', 'beslissend resultaatgebied'],
    ['insteadOf: [household-help]', 'insteadOf: [household-halp]', 'product'],
    ['line: 1299-1300', 'document: zwolle\n    line: 1299-1300', 'document'],
  ])('when it refers to something that is not there: %s', (from, to, what) => {
    expect(faultsAfter([from, to])[0]).toMatch(new RegExp(`is geen ${what} van dit beleid`))
  })

  it('when a condition is wrong, at the place in the condition', () => {
    const change: [string, string] = [
      'if: report.aboutUpbringing and household.hasChildren',
      'if: report.aboutUpbringing and household.hasKids',
    ]
    expect(faultsAfter(change)).toEqual(['household.hasKids | het gegeven "household.hasKids" bestaat niet'])
  })

  it('when a pgb rule reads a fact of access', () => {
    expect(faultsAfter(['- if: pgb.cheaper', '- if: report.urgent'])[0]).toContain(
      '"report.urgent" bestaat niet',
    )
  })

  it('when rules by date overlap or leave days without a rule', () => {
    expect(faultsAfter(['from: 2012-11-19', 'from: 2012-11-18'])[0]).toMatch(
      /^2012-11-18 \| begin op 2012-11-19/,
    )
    expect(faultsAfter(['from: 2012-11-19', 'from: 2012-12-01'])[0]).toContain('begin op 2012-11-19')
    expect(faultsAfter(['until: 2012-11-18', 'note: nog open'])[0]).toContain('heeft geen laatste dag')
  })

  it('when no route is the default one, or a route has no ground', () => {
    expect(faultsAfter(['    default: true\n', '    when: []\n'])[0]).toContain('precies één route')
  })

  it('when its name is not that of the file', () => {
    expect(faultsAfter(['id: zoetermeer-2012\n', 'id: zoetermeer\n'])).toEqual([
      'zoetermeer | dit bestand heet zoetermeer-2012',
    ])
  })

  it('when it is not there', () =>
    expect(() => loadPolicy(join(folder, 'none.yaml'))).toThrow('none.yaml:1:1 '))
})

describe('a policy based on another', () => {
  const head = `id: village
name: Beleid van een dorp
municipality: Dorp
basedOn: zoetermeer-2012
valid: { from: 2013-01-01, ours: true }
`
  beforeAll(() => copyFileSync(real, join(folder, 'zoetermeer-2012.yaml')))

  it('has the sections of the other one, except those of its own', () => {
    const file = join(folder, 'village.yaml')
    writeFileSync(file, `${head}precedents: { years: 5, nearest: 4, ours: true }\n`)
    const { policy } = loadPolicy(file)
    expect(policy.precedents).toMatchObject({ years: 5, nearest: 4 })
    expect(policy.ladder).toHaveLength(5)
    expect(policy.municipality).toBe('Dorp')
  })

  it('takes nothing from the other one that says what the file is', () => {
    expect(faultsOf(head.replace('municipality: Dorp\n', ''), 'village')[0]).toContain(
      'municipality: ontbreekt',
    )
  })

  it('names the section that no longer fits the changes', () => {
    expect(
      faultsOf(
        `${head}ladder:\n  - { tier: own-strength, name: a, ours: true }\n  - { tier: individual, name: b, ours: true }\n`,
        'village',
      )[0],
    ).toMatch(/^zoetermeer-2012 \| alternatives.0.tier uit zoetermeer-2012.yaml: "general" is geen trede/)
  })

  it('is not based on itself, nor on one that is based on a third', () => {
    expect(faultsOf(head.replace('basedOn: zoetermeer-2012', 'basedOn: village'), 'village')[0]).toContain(
      'zelf ergens op',
    )
  })
})

/** The same policy with every choice made our own, so that no line of it has to be looked up. */
function allOurs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(allOurs)
  if (typeof value !== 'object' || value === null) return value
  const { line, words, ...rest } = value as Record<string, unknown>
  const kept = Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, allOurs(item)]))
  return line && words ? { ...kept, ours: true } : kept
}

/** Checks a file with one choice that names this line and these words of a document of three lines. */
function checkWords(line: string, words: string) {
  writeFileSync(
    join(folder, 'all-ours.yaml'),
    stringify({ ...(allOurs(parse(text)) as object), id: 'all-ours' }, { aliasDuplicateObjects: false }),
  )
  writeFileSync(join(folder, 'zoetermeer-2012-wmo.txt'), 'eerste regel\neen  huishouden\nkunnen voeren')
  const file = join(folder, 'words.yaml')
  const valid = `{ from: 2013-01-01, line: ${line}, words: ${words} }`
  writeFileSync(file, `id: words\nname: w\nmunicipality: w\nbasedOn: all-ours\nvalid: ${valid}\n`)
  return checkPolicy(file, { documents: folder })
}

describe('words in a document', () => {
  it('may run on over lines, whatever the white space', () => {
    expect(checkWords('2-3', 'een huishouden kunnen voeren')).toMatchObject({ traced: 1 })
  })

  it.each([
    ['1', 'een huishouden', 'staat niet op regel 1'],
    ['2', 'een huishouden kunnen', 'staat niet op regel 2'],
    ['2', 'Een huishouden', 'staat niet op regel 2'],
    ['3-2', 'kunnen voeren', 'heeft deze regels niet'],
    ['9', 'een huishouden', 'heeft deze regels niet'],
  ])('are refused on line %s: %s', (line, words, message) =>
    expect(() => checkWords(line, words)).toThrow(message),
  )

  it('cannot be checked without the document', () => {
    const documents = join(folder, 'nowhere')
    expect(() => checkPolicy(real, { documents })).toThrow('zoetermeer-2012-wmo.txt staat niet in')
  })
})
