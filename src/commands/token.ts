import { parseArgs } from 'node:util'
import { clockFrom, dayOf } from '../core/days.ts'
import { scopes } from '../core/scope.ts'
import { inMunicipality, openDatabase, openPool, type Tx } from '../database/connect.ts'
import { addClient } from '../modules/ground/access/add-client.ts'
import { insertToken } from '../modules/ground/access/api-tokens.ts'
import { CommandFault, type Command } from './command.ts'
import { onDatabase } from './on-database.ts'

const usage = [
  'Gebruik: keukentafel token --as ACCOUNT',
  '  Maakt in de demo een token voor de API, voor een medewerker zoals consultant; het geldt een half uur.',
].join('\n')

/** The client of the demo's tokens: it may act for every worker, which no real one may. */
const DEMO_CLIENT = 'demo'

/** `keukentafel token`: a bearer token for trying out the API of the demo. */
export const command: Command = {
  usage,

  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { as: { type: 'string' } } })
    const subject = values.as
    if (!subject) throw new CommandFault(usage)
    return onDatabase(async (to, config) => {
      if (!config.demo)
        throw new CommandFault('keukentafel token bestaat alleen in de demo; gebruik keukentafel client add')
      const now = clockFrom(config.clock)()
      const database = openDatabase(openPool(to.program, 2))
      try {
        const demo = await database.selectFrom('municipality').select('code').executeTakeFirst()
        if (!demo) throw new CommandFault('De demo is er nog niet: start hem een keer met npm start')
        console.log(await inMunicipality(database, demo.code, (tx) => makeToken(tx, demo.code, subject, now)))
        return 0
      } finally {
        await database.destroy()
      }
    })
  },
}

async function makeToken(
  tx: Tx,
  municipality: string,
  subject: string,
  now: Temporal.Instant,
): Promise<string> {
  const workers = await tx.selectFrom('worker').select(['id', 'subject']).execute()
  const worker = workers.find((one) => one.subject === subject)
  if (!worker)
    throw new CommandFault(
      `Er is geen medewerker "${subject}". Kies uit: ${workers.map((one) => one.subject).join(', ')}`,
    )
  const all = Object.keys(scopes)
  const known = await tx
    .selectFrom('api_client')
    .select('id')
    .where('id', '=', DEMO_CLIENT)
    .executeTakeFirst()
  if (!known)
    await addClient(
      tx,
      municipality,
      {
        id: DEMO_CLIENT,
        name: 'Uitproberen van de API',
        scopes: all,
        workers: workers.map((one) => one.subject),
        until: dayOf(now).add({ years: 10 }),
      },
      now,
    )
  return (await insertToken(tx, municipality, { client: DEMO_CLIENT, worker: worker.id, scopes: all }, now))
    .token
}
