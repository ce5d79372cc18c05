import { join } from 'node:path'
import { derive } from '../core/secrets.ts'
import { startEmbeddedServer } from './embedded-server.ts'
import { migrate } from './migrate.ts'
import { addresses, ensureRoles, type Addresses } from './roles.ts'

/** A database that holds all migrations, and how to let go of it. */
export type StartedDatabase = Addresses & { stop: () => Promise<void> }

type Settings = { databaseUrl: string | undefined; dataDirectory: string; secret: string }

/** The server that DATABASE_URL names, or the embedded one under the data directory; roles made and migrated. */
export async function startDatabase(config: Settings): Promise<StartedDatabase> {
  const server = config.databaseUrl
    ? { url: config.databaseUrl, stop: async () => undefined }
    : await startEmbeddedServer(
        join(config.dataDirectory, 'postgres'),
        derive(config.secret, 'database owner'),
      )
  await ensureRoles(server.url, config.secret)
  const to = addresses(server.url, config.secret)
  await migrate(to)
  return { ...to, stop: server.stop }
}
