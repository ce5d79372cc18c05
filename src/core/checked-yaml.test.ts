import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { FaultyFile, parseYaml } from './checked-yaml.ts'

const schema = z.strictObject({
  document: z.string(),
  routes: z.array(z.strictObject({ id: z.string(), days: z.number().int().positive() })),
})

/** The faults as `line:column message`. */
function faults(text: string): string[] {
  try {
    parseYaml('policies/test.yaml', text, schema)
  } catch (error) {
    if (error instanceof FaultyFile)
      return error.faults.map((fault) => `${fault.line}:${fault.column} ${fault.message}`)
    throw error
  }
  return []
}

describe('a checked YAML file', () => {
  it('gives the value when the text fits the schema', () => {
    const text = 'document: zoetermeer\nroutes:\n  - { id: counter, days: 2 }\n'
    expect(parseYaml('a.yaml', text, schema)).toEqual({
      document: 'zoetermeer',
      routes: [{ id: 'counter', days: 2 }],
    })
  })

  it('points at the value that is wrong', () =>
    expect(faults('document: a\nroutes:\n  - { id: counter, days: twee }\n')).toEqual([
      expect.stringMatching(/^3:26 routes\.0\.days: /),
    ]))

  it('points at a name that should not be there', () =>
    expect(faults('document: a\nroutes:\n  - id: counter\n    dags: 2\n    days: 2\n')).toEqual([
      '4:5 onbekende naam "dags"',
    ]))

  it('points at the part in which something is missing', () =>
    expect(faults('document: a\nroutes:\n  - id: counter\n')).toEqual([
      expect.stringMatching(/^3:5 routes\.0\.days: ontbreekt; /),
    ]))

  it('names every fault, in the order of the file', () =>
    expect(
      faults('document: 1\nroutes:\n  - { id: 2, days: 0 }\n').map((fault) => fault.split(' ')[0]),
    ).toEqual(['1:11', '3:11', '3:20']))

  it('points at text that is no YAML, and at a name that stands there twice', () => {
    expect(faults('document: "a\n')[0]).toMatch(/^\d+:\d+ /)
    expect(faults('document: a\ndocument: b\nroutes: []\n')[0]).toMatch(/^2:1 /)
  })

  it('points at the beginning of an empty file', () => expect(faults('')[0]).toMatch(/^1:1 /))

  it('says file, line and column in its message, a line for each fault', () =>
    expect(() => parseYaml('a.yaml', 'document: 1\nroutes: 2\n', schema)).toThrow(
      /^a\.yaml:1:11 .+\na\.yaml:2:9 /,
    ))
})
