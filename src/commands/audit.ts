import { parseArgs } from 'node:util'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { signingKey } from '../core/secrets.ts'
import { inMunicipality, openDatabase, openPool } from '../database/connect.ts'
import type { Addresses } from '../database/roles.ts'
import { readHeads } from '../modules/ground/access/audit-head.ts'
import { faultInWords } from '../modules/ground/access/audit-words.ts'
import { verifyAudit } from '../modules/ground/access/verify-audit.ts'
import { CommandFault, type Command } from './command.ts'
import { onDatabase } from './on-database.ts'

/** `keukentafel audit verify`: proves that nobody changed, added or took out a line of the log. */
export const command: Command = {
  usage: [
    'Gebruik: keukentafel audit verify [--head BESTAND]',
    '  Controleert het logboek van elke gemeente. BESTAND is het afschrift van de nieuwste zegels,',
    '  gemaakt door het programma (standaard audit-head.json in de datamap). Neem liever een kopie van elders.',
  ].join('\n'),

  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { head: { type: 'string' } },
      allowPositionals: true,
    })
    if (positionals.join(' ') !== 'verify')
      throw new CommandFault('Gebruik: keukentafel audit verify [--head BESTAND]')
    return onDatabase((to, config) => verify(to, config, values.head))
  },
}

async function verify(to: Addresses, config: Config, head: string | undefined): Promise<number> {
  const database = openDatabase(openPool(to.program, 2))
  const heads = await readHeads(head ?? join(config.dataDirectory, 'audit-head.json'))
  const key = signingKey(config.secret, 'audit seal')
  let faults = 0
  try {
    for (const { code, name } of await database
      .selectFrom('municipality')
      .select(['code', 'name'])
      .execute()) {
      const verdict = await inMunicipality(database, code, (tx) => verifyAudit(tx, code, key, heads[code]))
      faults += verdict.faults.length
      const state = verdict.faults.length === 0 ? 'ongeschonden' : `${verdict.faults.length} keer geschonden`
      console.log(
        `${code} ${name}: ${state}; ${verdict.lines} regels onder ${verdict.seals} zegels, ${verdict.unsealed} nog zonder zegel`,
      )
      for (const fault of verdict.faults) console.log(`  ${faultInWords(fault)}`)
    }
  } finally {
    await database.destroy()
  }
  return faults === 0 ? 0 : 1
}
