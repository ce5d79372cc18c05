import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bite } from './requirements/bite.ts'
import { readList } from './requirements/list.ts'
import { asPage } from './requirements/page.ts'
import { configs, readResult, runTests, type TestRun } from './requirements/run.ts'
import { faultsOf, isMet, summary, tally } from './requirements/tally.ts'

/**
 * `npm run requirements`: which rows of docs/requirements.yaml are met, from the titles and results of the tests
 * alone, printed and written to docs/requirements.md. Ends with exit code 1 when a test failed, a title carries an
 * id that is not in the list, or (with `--bite`) a row's tests do not notice that its function is gone.
 *
 *   --journeys      runs the browser journeys too
 *   --from FILE     reads a result that `vitest --reporter=json` wrote instead of running (may be repeated)
 *   --bite          lets the function of each met row throw and looks whether its tests turn red
 *   --only ZOE-20   with --bite: these rows only (may be repeated)
 *   --root DIR      the package to look at, this one by default
 */
const { values } = parseArgs({
  options: {
    journeys: { type: 'boolean', default: false },
    from: { type: 'string', multiple: true, default: [] },
    bite: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    root: { type: 'string', default: '.' },
  },
})

const root = resolve(values.root)
const list = await readList(join(root, 'docs/requirements.yaml'))
const run = await results()
const rows = tally(list, run.tests)
const faults = [...run.broken.map((file) => `${file} did not run`), ...faultsOf(list, run.tests)]

await writeFile(join(root, 'docs/requirements.md'), asPage(list, rows))
for (const row of rows.filter(isMet)) console.log(`${row.requirement.id}  ${row.requirement.asks}`)
console.log(`\n${summary(rows)}\n`)
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1

if (values.bite) {
  const wanted = new Set(values.only)
  const met = rows.filter((row) => isMet(row) && (wanted.size === 0 || wanted.has(row.requirement.id)))
  if (!(await bite(root, met, console.log))) process.exitCode = 1
}
console.log(`${rows.filter(isMet).length} of ${rows.length} requirements met`)

async function results(): Promise<TestRun> {
  const runs =
    values.from.length > 0
      ? await Promise.all(values.from.map(async (file) => readResult(await readFile(file, 'utf8'), root)))
      : await runAll(values.journeys ? [configs.tests, configs.journeys] : [configs.tests])
  return { tests: runs.flatMap((one) => one.tests), broken: runs.flatMap((one) => one.broken) }
}

async function runAll(which: readonly string[]): Promise<TestRun[]> {
  const runs: TestRun[] = []
  for (const config of which) runs.push(await runTests({ root, config }))
  return runs
}
