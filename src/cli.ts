import { CommandFault, type Command } from './commands/command.ts'
import { FaultyFile } from './core/checked-yaml.ts'

/**
 * The subcommands of `keukentafel`, one file each. A file is loaded when its command is called, so that a small
 * command starts without the database and the pages.
 */
const commands: Record<string, { does: string; load: () => Promise<{ command: Command }> }> = {
  term: {
    does: 'rekent uit tot en met welke dag een wettelijke termijn loopt',
    load: () => import('./commands/term.ts'),
  },
  policy: {
    does: 'kijkt een beleidsbestand na',
    load: () => import('./commands/policy.ts'),
  },
  audit: {
    does: 'bewijst dat niemand aan het logboek heeft gezeten',
    load: () => import('./commands/audit.ts'),
  },
  municipality: {
    does: 'voegt een lege gemeente toe, met wie haar beheert',
    load: () => import('./commands/municipality.ts'),
  },
  client: {
    does: 'geeft een koppeling toegang tot de API, of vernieuwt die',
    load: () => import('./commands/client.ts'),
  },
  token: {
    does: 'maakt in de demo een token voor de API',
    load: () => import('./commands/token.ts'),
  },
}

const overview = () => {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}`)
  return `Gebruik: keukentafel OPDRACHT …\n\n${lines.join('\n')}\n\nUitleg bij een opdracht: keukentafel OPDRACHT --help\n`
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(overview())
    return name === undefined ? 1 : 0
  }
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!found)
    throw new CommandFault(`Onbekende opdracht "${name}". Kies uit: ${Object.keys(commands).join(', ')}.`)
  const { command } = await found.load()
  if (args.includes('--help')) {
    process.stdout.write(`${command.usage}\n`)
    return 0
  }
  return await command.run(args)
}

// Whoever read our answers has stopped: end quietly, with the exit code that the shell gives to a closed pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(141)
  process.stderr.write(`De uitvoer kan niet worden geschreven (${error.code}).\n`)
  process.exit(1)
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof CommandFault || error instanceof FaultyFile)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
