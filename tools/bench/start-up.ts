import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { timed } from './measure.ts'

/** How long the program takes from its start on data that are there until it answers, in milliseconds. */
export async function startUp(): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'keukentafel-start-up-'))
  chmodSync(directory, 0o755)
  const port = String(20_000 + Math.floor(Math.random() * 20_000))
  try {
    await startAndStop(directory, port)
    return await startAndStop(directory, port)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

async function startAndStop(directory: string, port: string): Promise<number> {
  const { PATH = '', HOME = '' } = process.env
  const settings = { PORT: port, DATA_DIRECTORY: directory, DEMO_RESIDENTS: '20' }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', '--demo'], {
    env: { PATH, HOME, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const took = await timed(async () => {
    for await (const part of child.stdout.iterator({ destroyOnReturn: false }))
      if (String(part).includes('Keukentafel is te vinden')) return
    throw new Error('the program did not start')
  })
  child.stdout.resume()
  child.kill('SIGTERM')
  await once(child, 'exit')
  return took
}
