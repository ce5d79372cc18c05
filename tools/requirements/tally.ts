import type { Requirement, RequirementList } from './list.ts'
import type { TestResult } from './run.ts'

/** A row with the tests that carry its id in their own title. */
export type Row = { requirement: Requirement; tests: readonly TestResult[] }

const carried = /\[([A-Z]{3}-\d+(?:[ ,]+[A-Z]{3}-\d+)*)\]/g

/** The ids that stand between square brackets in a title: `[ZOE-20] [ZOE-22]` and `[ZOE-20, ZOE-22]` both do. */
export const idsIn = (title: string): string[] =>
  [...title.matchAll(carried)].flatMap((match) => (match[1] ?? '').split(/[ ,]+/))

/** Each row with its tests. Only the title of the test itself counts, not that of a group around it. */
export function tally(list: RequirementList, tests: readonly TestResult[]): Row[] {
  return list.requirements.map((requirement) => ({
    requirement,
    tests: tests.filter(({ title }) => idsIn(title).includes(requirement.id)),
  }))
}

/** Met: a test that carries the id passed, and none failed. A skipped test proves nothing. */
export const isMet = ({ tests }: Row): boolean =>
  tests.some(({ status }) => status === 'passed') && !tests.some(({ status }) => status === 'failed')

/** What is wrong with the run itself: failed tests, ids that are not in the list, ids on a group instead of a test. */
export function faultsOf(list: RequirementList, tests: readonly TestResult[]): string[] {
  const known = new Set(list.requirements.map(({ id }) => id))
  return tests.flatMap(({ file, title, groups, status }) => [
    ...(status === 'failed' ? [`${file}: failed: ${title}`] : []),
    ...idsIn(title)
      .filter((id) => !known.has(id))
      .map((id) => `${file}: ${id} is not in docs/requirements.yaml: ${title}`),
    ...groups
      .flatMap(idsIn)
      .map((id) => `${file}: ${id} stands in the title of a group, where it does not count: ${title}`),
  ])
}

/** The rows by subsystem, in the order of the list. */
export function bySubsystem(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const { subsystem } = row.requirement
    groups.set(subsystem, [...(groups.get(subsystem) ?? []), row])
  }
  return groups
}

/** One line per subsystem: how many of its rows are met, and which are not. */
export function summary(rows: readonly Row[]): string {
  const lines = [...bySubsystem(rows)].map(([subsystem, group]) => {
    const open = group.filter((row) => !isMet(row)).map(({ requirement }) => requirement.id)
    const met = `${group.length - open.length} of ${group.length}`
    return `${subsystem.padEnd(20)} ${met.padStart(8)}${open.length > 0 ? `   open: ${open.join(' ')}` : ''}`
  })
  return lines.join('\n')
}
