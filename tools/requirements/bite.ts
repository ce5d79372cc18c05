import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { configOf, runTests, type TestResult } from './run.ts'
import type { Row } from './tally.ts'
import { target, withThrow } from './throwing.ts'

/**
 * Lets the function of each met row throw, one function after the other, and runs the test files that carry the rows.
 * A row whose tests all stay green is not proved by them. Rows that name the same function share a run.
 * True when every row bites.
 */
export async function bite(
  root: string,
  rows: readonly Row[],
  say: (line: string) => void,
): Promise<boolean> {
  let allBite = true
  const fault = (row: Row, what: string) => {
    allBite = false
    say(`${row.requirement.id}  ${what}`)
  }
  for (const [carriedBy, group] of byFunction(rows)) {
    if (carriedBy === undefined || !(await exists(root, carriedBy))) {
      const what =
        carriedBy === undefined ? 'names no function that carries it' : `${carriedBy} does not exist`
      for (const row of group) fault(row, what)
      continue
    }
    const red = await redTests(root, carriedBy, group)
    for (const row of group) {
      if (row.tests.some((test) => red(test))) say(`${row.requirement.id}  bites  ${carriedBy}`)
      else fault(row, `STAYS GREEN without ${carriedBy}`)
    }
  }
  return allBite
}

function byFunction(rows: readonly Row[]): Map<string | undefined, Row[]> {
  const groups = new Map<string | undefined, Row[]>()
  for (const row of rows) {
    const { carriedBy } = row.requirement
    groups.set(carriedBy, [...(groups.get(carriedBy) ?? []), row])
  }
  return groups
}

/** Whether the function that a row names is there. */
export async function exists(root: string, carriedBy: string): Promise<boolean> {
  const named = target(carriedBy)
  const source = await readFile(join(root, named.file), 'utf8').catch(() => undefined)
  return source !== undefined && withThrow(source, named) !== undefined
}

/** Runs the files that carry the rows without the function; answers which tests did not pass any more. */
async function redTests(
  root: string,
  thrown: string,
  rows: readonly Row[],
): Promise<(test: TestResult) => boolean> {
  const files = [...new Set(rows.flatMap(({ tests }) => tests.map(({ file }) => file)))]
  const green = new Set<string>()
  for (const config of new Set(files.map(configOf))) {
    const { tests } = await runTests({
      root,
      config,
      files: files.filter((file) => configOf(file) === config),
      thrown,
    })
    for (const test of tests) if (test.status === 'passed') green.add(nameOf(test))
  }
  return (test) => test.status === 'passed' && !green.has(nameOf(test))
}

const nameOf = ({ file, groups, title }: TestResult) => [file, ...groups, title].join(' > ')
