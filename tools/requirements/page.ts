import type { RequirementList } from './list.ts'
import { bySubsystem, isMet, type Row } from './tally.ts'

/** docs/requirements.md: the rows as tables, one a subsystem, with the tests that prove each. */
export function asPage(list: RequirementList, rows: readonly Row[]): string {
  const met = rows.filter(isMet).length
  const tables = [...bySubsystem(rows)].map(([subsystem, group]) => table(subsystem, group))
  return [
    '# Requirements',
    `${met} of ${rows.length} are met: a test that carries the id passes. Written by \`npm run requirements\` from [requirements.yaml](requirements.yaml) and the results of the tests; do not edit.`,
    'The lines are those of five policy documents:',
    Object.entries(list.documents)
      .map(([name, title]) => `- \`${name}\`: ${title}`)
      .join('\n'),
    ...tables,
    '',
  ].join('\n\n')
}

function table(subsystem: string, rows: readonly Row[]): string {
  const met = rows.filter(isMet).length
  return [
    `## ${subsystem}: ${met} of ${rows.length}\n`,
    '| | id | asks | lines | met by | carried by |',
    '|---|---|---|---|---|---|',
    ...rows.map(line),
  ].join('\n')
}

function line(row: Row): string {
  const { id, asks, lines, carriedBy } = row.requirement
  const tests = isMet(row) ? row.tests.filter(({ status }) => status === 'passed') : []
  const cells = [
    isMet(row) ? 'met' : 'open',
    id,
    asks,
    lines.join('<br>'),
    tests.map(({ file, title }) => `${title} ([test](../${file}))`).join('<br>'),
    carriedBy === undefined ? '' : `[${carriedBy.split('#')[1]}](../${carriedBy.split('#')[0]})`,
  ]
  return `| ${cells.map(escaped).join(' | ')} |`
}

const escaped = (cell: string) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')
