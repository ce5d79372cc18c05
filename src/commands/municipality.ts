import { parseArgs } from 'node:util'
import { dayOf, systemClock } from '../core/days.ts'
import { InputFault, Missing } from '../core/failure.ts'
import { inMunicipality, openDatabase, openPool } from '../database/connect.ts'
import { addWorker } from '../modules/ground/access/add-worker.ts'
import { addMunicipality } from '../modules/ground/organisations/add-municipality.ts'
import { policyNamed } from '../modules/ground/policies/policy-named.ts'
import { CommandFault, type Command } from './command.ts'
import { onDatabase } from './on-database.ts'

const usage = [
  'Gebruik: keukentafel municipality add GM0000 NAAM --policy BELEID --admin ACCOUNT --admin-name NAAM [--host HOST]',
  '  BELEID is een bestand in policies/ zonder .yaml; ACCOUNT is hoe de inlogdienst de beheerder kent.',
].join('\n')

/** `keukentafel municipality add`: an empty municipality, and the first worker, who gives the others access. */
export const command: Command = {
  usage,

  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        host: { type: 'string' },
        policy: { type: 'string' },
        admin: { type: 'string' },
        'admin-name': { type: 'string' },
      },
      allowPositionals: true,
    })
    const [verb, code, name] = positionals
    const { policy, admin, 'admin-name': adminName } = values
    if (verb !== 'add' || !code || !name || !policy || !admin || !adminName) throw new CommandFault(usage)
    refuseUnknownPolicy(policy)
    return onDatabase(async (to) => {
      const now = systemClock()
      const owner = openDatabase(openPool(to.owner, 2))
      try {
        await addMunicipality(
          owner,
          { code, name, host: values.host ?? null, policyFile: policy, policyFrom: dayOf(now) },
          now,
        )
        await inMunicipality(owner, code, (tx) =>
          addWorker(
            tx,
            code,
            {
              subject: admin,
              name: adminName,
              function: 'functioneel beheerder',
              permissions: ['access.manage', 'municipality.manage'],
            },
            null,
            now,
          ),
        )
        console.log(`${name} (${code}) is toegevoegd. ${adminName} kan inloggen en anderen toegang geven.`)
        return 0
      } catch (fault) {
        if (fault instanceof InputFault)
          throw new CommandFault(fault.faults.map(({ message }) => message).join('; '))
        throw fault
      } finally {
        await owner.destroy()
      }
    })
  },
}

function refuseUnknownPolicy(policy: string): void {
  try {
    policyNamed(policy)
  } catch (fault) {
    if (fault instanceof Missing)
      throw new CommandFault(`Er is geen beleid "${policy}". Kies een bestand in policies/.`)
    throw fault
  }
}
