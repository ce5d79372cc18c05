import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { z } from 'zod'

/** The vitest configurations of the package: the tests, and the journeys in a browser. */
export const configs = { tests: 'vitest.config.ts', journeys: 'vitest.journeys.config.ts' }

/** The configuration under which a test file runs, told by its folder. */
export const configOf = (file: string) =>
  file.startsWith('test/journeys/') ? configs.journeys : configs.tests

/** One test and how it ended; `file` is relative to the root of the package. */
export type TestResult = { file: string; title: string; groups: readonly string[]; status: string }

/** What a run of tests gave; `broken` are the files that could not be run at all. */
export type TestRun = { tests: readonly TestResult[]; broken: readonly string[] }

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({ title: z.string(), ancestorTitles: z.array(z.string()), status: z.string() }),
      ),
    }),
  ),
})

/** The result that vitest's JSON reporter wrote. */
export function readResult(json: string, root: string): TestRun {
  const { testResults } = Report.parse(JSON.parse(json))
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, ancestorTitles, status }) => ({
      file: relative(root, name),
      title,
      groups: ancestorTitles,
      status,
    })),
  )
  const broken = testResults
    .filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some(hasFailed))
    .map(({ name }) => relative(root, name))
  return { tests, broken }
}

const hasFailed = ({ status }: { status: string }) => status === 'failed'

/** What to run: all files of a configuration, or only those named; with `thrown` the function that is to throw. */
export type RunOptions = { root: string; config: string; files?: readonly string[]; thrown?: string }

/**
 * Runs tests in a process of their own. What vitest says goes to standard error; in a bite, where red is normal, it
 * is kept back. A bite that fells the set-up of all tests leaves no result: then no test passed.
 */
export async function runTests({ root, config, files = [], thrown }: RunOptions): Promise<TestRun> {
  const folder = await mkdtemp(join(tmpdir(), 'keukentafel-requirements-'))
  try {
    const outcome = join(folder, 'result.json')
    const bitten = thrown === undefined ? undefined : environmentOf(thrown, root, config)
    const flags = ['--config', bitten ? here('bitten.config.ts') : config, '--root', root]
    const reporters = [
      '--reporter=json',
      `--outputFile=${outcome}`,
      ...(bitten ? [] : ['--reporter=default']),
    ]
    const said = await vitest([...flags, ...reporters, ...files], root, bitten)
    const written = await readFile(outcome, 'utf8').catch(() => undefined)
    if (written !== undefined) return readResult(written, root)
    if (said.includes('Error: bite')) return { tests: [], broken: [] }
    throw new Error(`vitest wrote no result\n${said}`)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const here = (name: string) => join(import.meta.dirname, name)

/** What bitten.config.ts and throwing-hook.ts read. */
const environmentOf = (thrown: string, root: string, config: string) => ({
  BITE: thrown,
  BITE_ROOT: root,
  BITE_CONFIG: resolve(root, config),
  NODE_OPTIONS: `--import ${here('throwing-hook.ts')}`,
})

/** Answers what vitest said when it was kept back, because `environment` lets a function throw. */
function vitest(
  flags: readonly string[],
  cwd: string,
  environment?: Record<string, string>,
): Promise<string> {
  const program = resolve(import.meta.dirname, '../../node_modules/vitest/vitest.mjs')
  const output = environment ? ('pipe' as const) : 2
  const child = spawn(process.execPath, [program, 'run', ...flags], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', output, output],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (said += text))
  return new Promise((done, fail) => child.once('error', fail).once('close', () => done(said)))
}
