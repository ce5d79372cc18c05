import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, it } from 'vitest'
import { startEmbeddedServer } from './embedded-server.ts'

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

it('waits for a server that repairs its data, and works on with it', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'keukentafel-repair-'))
  chmodSync(directory, 0o755)
  const data = join(directory, 'postgres')
  const server = await startEmbeddedServer(data, 'test')
  try {
    const client = new pg.Client({ connectionString: server.url })
    client.on('error', () => undefined)
    await client.connect()
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    // One process that dies of itself makes the server throw everybody out and go through its log.
    process.kill(rows[0]!.pid, 'SIGKILL')
    await new Promise<void>((done) => client.once('end', () => done()))
    expect((await startEmbeddedServer(data, 'test')).url).toBe(server.url)
  } finally {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
})
