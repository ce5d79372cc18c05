/**
 * One PostgreSQL for a run of the tests: the embedded one, on data that is thrown away, or the server of
 * DATABASE_URL. A template database is migrated once; each test file copies it (see database.ts).
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedServer } from '../src/database/embedded-server.ts'
import { migrate } from '../src/database/migrate.ts'
import { addresses, ensureRoles } from '../src/database/roles.ts'

export const TEST_SECRET = 'a secret for tests only, of more than 32 characters'

export type TestServer = { admin: string; template: string; stop: () => Promise<void> }

declare module 'vitest' {
  export interface ProvidedContext {
    server: { admin: string; template: string }
  }
}

/** The address of another database on the same server. */
export function onDatabase(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.toString()
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  if (process.env['DATABASE_URL']) return { url: process.env['DATABASE_URL'], stop: async () => undefined }
  const directory = mkdtempSync(join(tmpdir(), 'keukentafel-test-'))
  chmodSync(directory, 0o755)
  const fast = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
  const server = await startEmbeddedServer(join(directory, 'postgres'), 'test', [
    ...fast,
    '-c',
    'max_connections=300',
  ])
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

export async function startTestServer(): Promise<TestServer> {
  const server = await startServer()
  const name = `keukentafel_test_${randomBytes(6).toString('hex')}`
  const template = onDatabase(server.url, name)
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  await admin.query(`create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`)
  await ensureRoles(template, TEST_SECRET)
  await migrate(addresses(template, TEST_SECRET))
  return {
    admin: server.url,
    template,
    stop: async () => {
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.end()
      await server.stop()
    },
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  project.provide('server', { admin: server.admin, template: server.template })
  return server.stop
}
