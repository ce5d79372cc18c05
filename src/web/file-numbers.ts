import { ownNumber, type FileNumber } from '../modules/ground/cases/file-numbers.ts'

const inFile = (series: string, table: string): FileNumber => ({ series, table, column: 'case_file' })

/** By which numbers a file is found: its own, and those on letters and papers about it. */
export const fileNumbers: readonly FileNumber[] = [
  ownNumber,
  inFile('M', 'report'),
  inFile('B', 'letter'),
  inFile('V', 'findings'),
  inFile('A', 'application'),
  inFile('Z', 'decision'),
  inFile('O', 'provider_order'),
]
