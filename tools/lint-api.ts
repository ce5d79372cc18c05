/**
 * Holds the description of the API against the API Design Rules of the Dutch government: `npm run lint:api`. The ruleset
 * lies beside the project; without it nothing is proven, so that is a failure.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe } from '../src/api/describe.ts'
import { operations } from '../src/api/operations.ts'

const ruleset = resolve(process.env['API_RULESET'] ?? '../shared/standards/adr/linter.yaml')
if (!existsSync(ruleset)) {
  console.error(`the ruleset is not there: ${ruleset}`)
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'keukentafel-api-'))
try {
  const document = join(folder, 'openapi.json')
  writeFileSync(document, JSON.stringify(describe(operations), null, 2))
  const lint = spawnSync(
    'spectral',
    ['lint', '--ruleset', ruleset, '--fail-severity', 'hint', '--display-only-failures', document],
    { encoding: 'utf8' },
  )
  if (lint.status === 0) {
    const count = operations.reduce((sum, group) => sum + group.operations.length, 0)
    console.log(`openapi.json passes the API Design Rules: ${count} operations, 0 findings`)
  } else console.error(lint.error?.message ?? `${lint.stdout}${lint.stderr}`)
  process.exitCode = lint.status ?? 1
} finally {
  rmSync(folder, { recursive: true })
}
