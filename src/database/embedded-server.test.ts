import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const program = (directory: string) => `
  import { startEmbeddedServer } from ${JSON.stringify(join(import.meta.dirname, 'embedded-server.ts'))}
  const server = await startEmbeddedServer(${JSON.stringify(join(directory, 'postgres'))}, 'test')
  await server.stop()
  process.exitCode = 3
`

it('leaves a program its own exit code, so that a failed command does not pass for a good one', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'keukentafel-exit-'))
  chmodSync(directory, 0o755)
  try {
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      program(directory),
    ])
    const code = await new Promise((done) => child.once('close', done))
    expect(code).toBe(3)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
})
