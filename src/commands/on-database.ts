import { readConfig, type Config } from '../config.ts'
import { StartFault } from '../core/failure.ts'
import type { Addresses } from '../database/roles.ts'
import { startDatabase } from '../database/start-database.ts'
import { CommandFault } from './command.ts'

/**
 * Does something with the database that the program uses: that of DATABASE_URL, or the demo's own on this machine,
 * which may be running already. What is wrong with the settings is one clear line.
 */
export async function onDatabase(work: (to: Addresses, config: Config) => Promise<number>): Promise<number> {
  try {
    // Only the real thing has a directory of its own to log in at.
    const config = readConfig(process.env, { demo: !process.env['OIDC_ISSUER'] })
    const to = await startDatabase(config)
    try {
      return await work(to, config)
    } finally {
      await to.stop()
    }
  } catch (fault) {
    if (fault instanceof StartFault) throw new CommandFault(`keukentafel: ${fault.message}`)
    throw fault
  }
}
