import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** A demo of a few residents that runs as `npm start` runs it, on 24 November 2026. */
export type RunningDemo = { url: string; stop: () => Promise<void> }

async function freePort(): Promise<string> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  await new Promise((done) => probe.close(done))
  return String(port)
}

/** Starts the demo under a policy file, on data of its own, which go when it stops. */
export async function startDemo(policy: string): Promise<RunningDemo> {
  const directory = mkdtempSync(join(tmpdir(), 'keukentafel-journey-'))
  // The embedded server runs as somebody else when the test runs as root.
  chmodSync(directory, 0o755)
  const port = await freePort()
  const { PATH = '', HOME = '' } = process.env
  const settings = {
    PORT: port,
    DATA_DIRECTORY: directory,
    DEMO_RESIDENTS: '20',
    DEMO_POLICY: policy,
    CLOCK: '2026-11-24T08:00:00Z',
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', '--demo'], {
    env: { PATH, HOME, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    rmSync(directory, { recursive: true, force: true })
  }
  for await (const part of child.stdout.iterator({ destroyOnReturn: false }))
    if (String(part).includes('auditor')) {
      // What it prints later must not fill the pipe.
      child.stdout.resume()
      return { url: `http://localhost:${port}`, stop }
    }
  await stop()
  throw new Error('the demo did not start')
}

/** Logs in as one of the people of the demo, with the second factor that stands on the page. */
export async function logIn(page: Page, { url }: RunningDemo, name: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name }).click()
  const code = (await page.locator('.phone').textContent()) ?? ''
  await page.getByRole('textbox').fill(code.trim())
  await page.locator('form').first().getByRole('button').click()
  await page.getByRole('heading', { name: 'Werkvoorraad' }).waitFor()
}
