import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { openDatabase, openPool, type Database } from '../src/database/connect.ts'
import { addresses, type Addresses } from '../src/database/roles.ts'
import { onDatabase, TEST_SECRET } from './database-server.ts'

export type TestDatabase = {
  /** As the program: one municipality at a time, nothing that is appended can be changed. */
  program: Database
  /** As the owner: to look behind the scenes. */
  owner: Database
  addresses: Addresses
  /** The statements that the program's role has run, newest last. */
  statements: string[]
}

const listening = new AsyncLocalStorage<string[]>()

/** Runs some work; answers with it the statements that it ran itself, without those that frame its transactions. */
export async function statementsOf<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const heard: string[] = []
  const result = await listening.run(heard, work)
  return { result, statements: heard.filter((one) => !/^(begin|commit|rollback)/.test(one)) }
}

/** A database of its own for a test file, copied from the migrated template and dropped when the file is done. */
export async function testDatabase(): Promise<TestDatabase> {
  const { admin, template } = inject('server')
  const name = `keukentafel_test_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  await client.query(`create database ${name} template ${new URL(template).pathname.slice(1)}`)
  const to = addresses(onDatabase(admin, name), TEST_SECRET)
  const statements: string[] = []
  const program = openDatabase(openPool(to.program), (statement) => {
    statements.push(statement)
    listening.getStore()?.push(statement)
  })
  const owner = openDatabase(openPool(to.owner, 3))
  afterAll(async () => {
    await Promise.all([program.destroy(), owner.destroy()])
    await client.query(`drop database ${name} with (force)`)
    await client.end()
  })
  return { program, owner, addresses: to, statements }
}
