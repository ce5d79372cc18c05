import { parseArgs } from 'node:util'
import { FaultyFile } from '../core/checked-yaml.ts'
import { checkPolicy } from '../modules/ground/policies/check-policy.ts'
import { CommandFault, type Command } from './command.ts'

/** `keukentafel policy check`: what is wrong in a policy file, a line for each fault, or that nothing is. */
export const command: Command = {
  usage: [
    'Gebruik: keukentafel policy check BESTAND [--documents MAP]',
    '         Met MAP, de map met de teksten van de documenten, ook of elk citaat op zijn regel staat.',
  ].join('\n'),

  run(args) {
    const { file, documents } = read(args)
    try {
      const { policy, traced, ours } = checkPolicy(file, documents === undefined ? {} : { documents })
      const looked = documents === undefined ? 'verwijzen naar' : 'staan in'
      process.stdout.write(
        `${file}: in orde; ${policy.name}; ${traced} keuzes ${looked} een document, ${ours} zijn van de gemeente\n`,
      )
      return Promise.resolve(0)
    } catch (error) {
      if (!(error instanceof FaultyFile)) throw error
      process.stdout.write(`${error.message}\n`)
      return Promise.resolve(1)
    }
  },
}

function read(args: readonly string[]): { file: string; documents: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { documents: { type: 'string' } },
      allowPositionals: true,
    })
    const [verb, file, ...rest] = positionals
    if (verb === 'check' && file !== undefined && rest.length === 0)
      return { file, documents: values.documents }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  throw new CommandFault('Geef een beleidsbestand om na te kijken. Uitleg: keukentafel policy --help')
}
