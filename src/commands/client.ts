import { parseArgs } from 'node:util'
import { parseDay, systemClock } from '../core/days.ts'
import { InputFault } from '../core/failure.ts'
import { inMunicipality, openDatabase, openPool } from '../database/connect.ts'
import { addClient } from '../modules/ground/access/add-client.ts'
import { CommandFault, type Command } from './command.ts'
import { onDatabase } from './on-database.ts'

const usage = [
  'Gebruik: keukentafel client add KOPPELING --municipality GM0000 --name NAAM --until jjjj-mm-dd',
  '           --worker ACCOUNT … --scope RECHT …',
  '  Geeft een koppeling toegang tot de API en noemt een keer haar geheim. Wie al toegang heeft, krijgt een nieuw',
  '  geheim; tokens van daarvoor gelden dan niet meer. ACCOUNT is een medewerker voor wie de koppeling werkt, zoals de',
  '  inlogdienst die kent. De rechten staan in /api/v1/openapi.json.',
].join('\n')

/** `keukentafel client add`: a client of the API, with a secret that is shown once. */
export const command: Command = {
  usage,

  async run(args) {
    const added = read(args)
    return onDatabase(async (to) => {
      const database = openDatabase(openPool(to.program, 2))
      try {
        const { municipality: code } = added
        const known = await database
          .selectFrom('municipality')
          .select('code')
          .where('code', '=', code)
          .executeTakeFirst()
        if (!known) throw new CommandFault(`Er is geen gemeente "${code}"`)
        const secret = await inMunicipality(database, code, (tx) => addClient(tx, code, added, systemClock()))
        console.log(`client_id: ${added.id}\nclient_secret: ${secret}`)
        return 0
      } catch (fault) {
        if (fault instanceof InputFault)
          throw new CommandFault(fault.faults.map(({ message }) => message).join('; '))
        throw fault
      } finally {
        await database.destroy()
      }
    })
  },
}

function read(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      municipality: { type: 'string' },
      name: { type: 'string' },
      until: { type: 'string' },
      worker: { type: 'string', multiple: true, default: [] },
      scope: { type: 'string', multiple: true, default: [] },
    },
    allowPositionals: true,
  })
  const [verb, id] = positionals
  const { municipality, name, worker: workers, scope: scopes } = values
  const until = values.until ? parseDay(values.until) : undefined
  if (verb !== 'add' || !id || !municipality || !name || !until) throw new CommandFault(usage)
  return { id, municipality, name, until, workers, scopes }
}
