import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-command-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function keukentafel(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
    encoding: 'utf8',
  })
  return { out: stdout, err: stderr, code: status }
}

describe('keukentafel policy check', () => {
  it('says in one line that a file is in order, and how many of its choices trace to a document', () => {
    expect(keukentafel('policy', 'check', 'policies/zoetermeer-2012.yaml')).toEqual({
      out: expect.stringMatching(/^policies\/zoetermeer-2012.yaml: in orde; .*; \d+ keuzes .*\n$/),
      err: '',
      code: 0,
    })
  })

  it('names each fault by file, line and column, in the order of the file, and exits 1', () => {
    const file = join(folder, 'zoetermeer-2012.yaml')
    const text = readFileSync('policies/zoetermeer-2012.yaml', 'utf8')
    const lines = text
      .replace('insteadOf: [household-help]', 'insteadOf: [house-help]')
      .replace('if: product.fixedFrame', 'if: product.fixedfame')
      .split('\n')
    writeFileSync(file, lines.join('\n'))
    const place = (sought: string) => {
      const line = lines.findIndex((candidate) => candidate.includes(sought))
      return `${line + 1}:${(lines[line] ?? '').indexOf(sought) + 1}`
    }
    const { out, err, code } = keukentafel('policy', 'check', file)
    expect(out.split('\n')).toEqual([
      expect.stringMatching(`^${file}:${place('product.fixedfame')} .*"product.fixedfame"`),
      expect.stringMatching(`^${file}:${place('house-help')} .*"house-help"`),
      '',
    ])
    expect({ err, code }).toEqual({ err: '', code: 1 })
  })

  it('looks up the quoted words when it is told where the documents are', () => {
    const { out, code } = keukentafel(
      'policy',
      'check',
      'policies/zoetermeer-2012.yaml',
      '--documents',
      folder,
    )
    expect(out).toMatch(/^policies\/zoetermeer-2012.yaml:\d+:\d+ zoetermeer-2012-wmo.txt staat niet in /)
    expect(code).toBe(1)
  })

  it('refuses in one line what it cannot do', () =>
    expect(keukentafel('policy', 'show', 'a.yaml')).toEqual({
      out: '',
      err: expect.stringMatching(/^[^\n]+\n$/),
      code: 1,
    }))
})
