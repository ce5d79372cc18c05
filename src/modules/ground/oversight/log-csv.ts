import type { LogLine } from './log-lines.ts'

/** Read by what a Dutch spreadsheet takes for a list: a semicolon between, and a mark of UTF-8 before all. */
const BETWEEN = ';'
const UTF8_MARK = '\u{feff}'

const heads = [
  'wanneer',
  'medewerker',
  'client',
  'inwoner',
  'dossier',
  'handeling',
  'doel',
  'gegevens',
  'geweigerd',
  'noodgeval',
]

const yes = (is: boolean) => (is ? 'ja' : 'nee')

/**
 * A value between quotes, with its own quotes doubled (RFC 4180). What begins as a formula gets an apostrophe before
 * it, or a name that somebody typed could do something in the spreadsheet of who opens the file.
 */
export function quoted(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

const row = (values: readonly string[]): string => `${values.map(quoted).join(BETWEEN)}\r\n`

/** What stands before the lines. */
export const csvHead = (): string => UTF8_MARK + row(heads)

/** Lines of the log as lines of a CSV file; the moment in UTC, to the millisecond. */
export const csvLines = (lines: readonly LogLine[]): string =>
  lines
    .map((line) =>
      row([
        line.at.toString({ smallestUnit: 'millisecond' }),
        line.worker ?? '',
        line.client ?? '',
        line.resident ?? '',
        line.file ?? '',
        line.action,
        line.purpose,
        line.fields.join(', '),
        yes(line.refused),
        yes(line.emergency),
      ]),
    )
    .join('')
