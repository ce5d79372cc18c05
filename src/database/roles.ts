import pg from 'pg'
import { reasonOf, StartFault } from '../core/failure.ts'
import { derive } from '../core/secrets.ts'

/**
 * The three roles. The owner migrates; the program's role cannot pass by row-level security nor change what is only
 * appended; the queue's role owns the queue's schema and nothing else.
 */
export const PROGRAM_ROLE = 'keukentafel_program'
export const QUEUE_ROLE = 'keukentafel_queue'

export type Addresses = { owner: string; program: string; queue: string }

/** The address of this database for one of the roles, its password derived from the secret. */
function addressFor(ownerUrl: string, role: string, secret: string): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = derive(secret, `database role ${role}`)
  return url.toString()
}

export const addresses = (ownerUrl: string, secret: string): Addresses => ({
  owner: ownerUrl,
  program: addressFor(ownerUrl, PROGRAM_ROLE, secret),
  queue: addressFor(ownerUrl, QUEUE_ROLE, secret),
})

/**
 * Makes the two lesser roles where they are missing and lets them connect. Throws `StartFault` with the statements to
 * run by hand when the owner's role may not do so.
 */
export async function ensureRoles(ownerUrl: string, secret: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  await client.connect().catch((fault: unknown) => {
    throw new StartFault(`the database server cannot be reached: ${reasonOf(fault)}`)
  })
  try {
    // Tests and several processes may start at once on one server.
    await client.query(`select pg_advisory_lock(7206541)`)
    for (const role of [PROGRAM_ROLE, QUEUE_ROLE])
      await ensureRole(client, role, derive(secret, `database role ${role}`))
  } finally {
    await client.end()
  }
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query<{ strong: boolean }>(
    'select rolsuper or rolbypassrls as strong from pg_roles where rolname = $1',
    [role],
  )
  if (found.rows[0]?.strong)
    throw new StartFault(`the database role ${role} can pass by the row-level security: take that right away`)
  try {
    // An owner that is no superuser may change the password of a role, but not say again that it is no superuser.
    const login = `login password ${client.escapeLiteral(password)}`
    await client.query(`${found.rowCount ? 'alter' : 'create'} role ${role} ${login}`)
    await client.query(`grant ${role} to current_user`)
    const database = (await client.query<{ name: string }>('select current_database() as name')).rows[0]!.name
    await client.query(`grant connect on database ${client.escapeIdentifier(database)} to ${role}`)
  } catch (fault) {
    throw new StartFault(
      `the database role ${role} cannot be made (${reasonOf(fault)}); ` +
        `let an administrator run: alter role current_user createrole`,
    )
  }
}
