import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { onDatabase, TEST_SECRET } from './database-server.ts'
import { visitor, type Visitor } from './visitor.ts'

/** Processes and their files of this test, to clear away. */
const running = new Set<ChildProcess>()
const directories: string[] = []

function emptyDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'keukentafel-start-'))
  // The embedded server runs as somebody else when the test runs as root.
  chmodSync(directory, 0o755)
  directories.push(directory)
  return directory
}

/** Starts the program as npm does; nothing of the machine's own settings goes along. */
function start(settings: Record<string, string>, args: readonly string[] = []): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    env: { PATH, HOME, NODE_ENV: 'production', ...settings },
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** What the program prints until it says where it is, and everything that goes with it. */
async function startedDemo(settings: Record<string, string>): Promise<{ child: ChildProcess; said: string }> {
  const child = start({ DEMO_RESIDENTS: '40', ...settings }, ['--demo'])
  const faults = text(child.stderr!)
  let said = ''
  for await (const part of child.stdout!.iterator({ destroyOnReturn: false })) {
    said += String(part)
    if (said.includes('auditor')) return { child, said }
  }
  throw new Error(`the demo did not start: ${said}${await faults}`)
}

/** A start that fails: what it says on standard error, and its exit code. */
async function failedStart(settings: Record<string, string>, args: readonly string[] = []) {
  const child = start(settings, args)
  const [out, err, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'exit'),
  ])
  return { out, err, code: code as number }
}

const oneLine = (saying: RegExp) => ({
  err: expect.stringMatching(new RegExp(`^keukentafel: [^\\n]*${saying.source}[^\\n]*\\n$`)),
  code: 1,
})

async function freePort(): Promise<string> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  await new Promise((done) => probe.close(done))
  return String(port)
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

afterAll(async () => {
  for (const child of running) await stop(child, 'SIGTERM')
  for (const directory of directories) rmSync(directory, { recursive: true, force: true })
})

describe('the demo', () => {
  let settings: Record<string, string>
  let first: { child: ChildProcess; said: string }
  let consultant: Visitor
  const home = () => `http://localhost:${settings['PORT']}/`

  beforeAll(async () => {
    settings = { PORT: await freePort(), DATA_DIRECTORY: emptyDirectory() }
    first = await startedDemo(settings)
    consultant = visitor('about:')
  }, 120_000)

  it('starts on an empty data directory, tells how far it is, and prints its address and who can log in', () => {
    expect(first.said).toMatch(/De demo wordt gemaakt: inwoners \d+ van \d+/)
    expect(first.said).toContain(`Keukentafel is te vinden op http://localhost:${settings['PORT']}\n`)
    expect(first.said).toMatch(/^ {2}consultant .*Wmo-consulent/m)
    expect(first.said).toMatch(/^ {2}auditor .*auditor/m)
  })

  it('lets each of them in by the log-in of the demo', async () => {
    const accounts = await consultant.visit(home())
    const asked = await consultant.send(accounts.url, { account: 'consultant' })
    const code = /\b\d{6}\b/.exec(asked.text)?.[0] ?? ''
    const { text: page } = await consultant.send(accounts.url, { account: 'consultant', code })
    expect(page).toContain('<h1>Werkvoorraad</h1>')
  })

  it('refuses to start twice on one port, in one line', async () => {
    expect(await failedStart({ ...settings, DATA_DIRECTORY: emptyDirectory() }, ['--demo'])).toMatchObject(
      oneLine(/port \d+ is in use/),
    )
  })

  it('keeps all data for a second start, also who is logged in', async () => {
    await stop(first.child, 'SIGTERM')
    const second = await startedDemo(settings)
    expect(second.said).not.toContain('De demo wordt gemaakt')
    expect((await consultant.visit(home())).text).toContain('<h1>Werkvoorraad</h1>')
    first = second
  }, 60_000)

  it('comes back on the same data after it was killed, with its server still running', async () => {
    await stop(first.child, 'SIGKILL')
    first = await startedDemo(settings)
    expect(first.said).not.toContain('De demo wordt gemaakt')
    expect((await consultant.visit(home())).text).toContain('<h1>Werkvoorraad</h1>')
  }, 60_000)

  it('waits for a server that repairs its data after both were killed', async () => {
    await stop(first.child, 'SIGKILL')
    const server = join(settings['DATA_DIRECTORY']!, 'postgres', 'postmaster.pid')
    process.kill(Number(readFileSync(server, 'utf8').split('\n')[0]), 'SIGKILL')
    first = await startedDemo(settings)
    expect(first.said).not.toContain('De demo wordt gemaakt')
    expect((await consultant.visit(home())).text).toContain('<h1>Werkvoorraad</h1>')
  }, 120_000)
})

describe('a demo that was killed while it was first made', () => {
  it('is made anew by the next start, and does not stay half', async () => {
    const settings = { PORT: await freePort(), DATA_DIRECTORY: emptyDirectory(), DEMO_RESIDENTS: '40' }
    const child = start(settings, ['--demo'])
    for await (const part of child.stdout!.iterator({ destroyOnReturn: false }))
      if (String(part).includes('De demo wordt gemaakt: inwoners')) break
    await stop(child, 'SIGKILL')
    const { said } = await startedDemo(settings)
    expect(said).toMatch(/De demo wordt gemaakt: dagen werk (\d+) van \1\n/)
  }, 240_000)
})

describe('a demo that cannot start', () => {
  it('refuses a setting that makes no sense, in one line', async () => {
    expect(await failedStart({ PORT: '0' }, ['--demo'])).toMatchObject(
      oneLine(/PORT must be a number from 1 to 65535/),
    )
  })

  it('says in one line that its data directory is no directory', async () => {
    const file = join(emptyDirectory(), 'file')
    writeFileSync(file, '')
    expect(await failedStart({ PORT: await freePort(), DATA_DIRECTORY: file }, ['--demo'])).toMatchObject(
      oneLine(/the data directory cannot be used .*DATA_DIRECTORY/),
    )
  })

  it('says in one line why its database does not start', async () => {
    const directory = emptyDirectory()
    const damaged = { PORT: await freePort(), DATA_DIRECTORY: directory }
    await stop((await startedDemo(damaged)).child, 'SIGTERM')
    writeFileSync(join(directory, 'postgres', 'PG_VERSION'), '9.6\n')
    expect(await failedStart(damaged, ['--demo'])).toMatchObject(
      oneLine(/the embedded PostgreSQL cannot start .*DATABASE_URL/),
    )
  }, 60_000)
})

describe('the real thing', () => {
  const whole = {
    DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:9/none',
    SECRET: TEST_SECRET,
    OIDC_ISSUER: 'https://directory.example',
    OIDC_CLIENT_SECRET: 'not a real secret',
    BRP_URL: 'https://register.example',
    BRP_API_KEY: 'not a real key',
  }

  it('does not start without its secret, and says so in one line', async () => {
    const { SECRET: _, ...rest } = whole
    expect(await failedStart(rest)).toMatchObject(oneLine(/SECRET is missing: /))
  })

  it('says in one line that its database cannot be reached', async () => {
    expect(await failedStart({ ...whole, PORT: await freePort() })).toMatchObject(
      oneLine(/the database server cannot be reached: .*ECONNREFUSED/),
    )
  })

  it('leaves a database of a newer program alone, in one line', async () => {
    const { admin, template } = inject('server')
    const name = `keukentafel_test_newer_${process.pid}`
    const client = new pg.Client({ connectionString: admin })
    await client.connect()
    await client.query(`create database ${name} template ${new URL(template).pathname.slice(1)}`)
    const newer = new pg.Client({ connectionString: onDatabase(admin, name) })
    try {
      await newer.connect()
      await newer.query(`insert into kysely_migration (name, timestamp) values ('9999_later', 'later')`)
      const settings = { ...whole, PORT: await freePort(), DATABASE_URL: onDatabase(admin, name) }
      expect(await failedStart(settings)).toMatchObject(
        oneLine(/the database is newer than this program \(it holds 9999_later\)/),
      )
    } finally {
      await newer.end()
      await client.query(`drop database ${name} with (force)`)
      await client.end()
    }
  })
})
