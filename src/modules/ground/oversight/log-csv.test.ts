import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { NOW } from '../../../../test/site.ts'
import { csvHead, csvLines, quoted } from './log-csv.ts'
import type { LogLine } from './log-lines.ts'

const line: LogLine = {
  id: 'line',
  at: NOW,
  worker: 'Test "Consulent"; van Noord',
  client: null,
  action: 'view file',
  refused: true,
  resident: "Aafke 't Wollegras\nmet twee regels",
  file: 'D-2026-000001',
  purpose: 'dossier bekijken',
  fields: ['name', 'birthDate'],
  emergency: false,
}

describe('the log as CSV', () => {
  it('comes back as it was, with quotes, semicolons and newlines in its values', () => {
    const [head, first, ...more] = parse(csvHead() + csvLines([line]), { delimiter: ';', bom: true })
    expect(head).toHaveLength(first!.length)
    expect(first).toEqual([
      '2026-11-24T08:00:00.000Z',
      line.worker,
      '',
      line.resident,
      'D-2026-000001',
      'view file',
      'dossier bekijken',
      'name, birthDate',
      'ja',
      'nee',
    ])
    expect(more).toEqual([])
  })

  it.each(['=1+1', '+31 6', '-2', '@naam', '\tx'])('gives a spreadsheet no formula: %s', (value) =>
    expect(quoted(value)).toBe(`"'${value}"`),
  )
})
