import { parseArgs } from 'node:util'
import { parseDay } from '../core/days.ts'
import { Refused } from '../core/failure.ts'
import { nationalLaw, type Law } from '../core/law/law.ts'
import { termOf, type Term } from '../core/terms.ts'
import { CommandFault, type Command } from './command.ts'
import { answerLines } from './term-batch.ts'

const kinds = ['plan', 'investigation', 'decision', 'objection'] as const

/** `keukentafel term`: one term from its arguments, or one a line from standard input. */
export const command: Command = {
  usage: [
    `Gebruik: keukentafel term SOORT DAG      SOORT is ${kinds.join(', ')}; DAG is jjjj-mm-dd`,
    '         keukentafel term --batch        leest regels {"kind": SOORT, "start": DAG}',
  ].join('\n'),

  async run(args) {
    const { batch, words } = read(args)
    const law = nationalLaw()
    if (batch) return await answerLines(process.stdin, process.stdout, (question) => ask(law, question))
    const [kind, start] = words
    const answer = ask(law, { kind, start })
    if ('error' in answer) throw new CommandFault(answer.error)
    process.stdout.write(`${JSON.stringify(answer)}\n`)
    return 0
  },
}

function read(args: readonly string[]): { batch: boolean; words: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { batch: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    if (positionals.length === (values.batch ? 0 : 2)) return { batch: values.batch, words: positionals }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  throw new CommandFault(
    'Geef een soort termijn en een dag, of alleen --batch. Uitleg: keukentafel term --help',
  )
}

/** The term that is asked for, or in words why there is none. Never repeats what was asked: it may be anything. */
function ask(law: Law, question: { kind?: unknown; start?: unknown }): Term | { error: string } {
  const kind = kinds.find((known) => known === question.kind)
  if (!kind) return { error: `Onbekende soort termijn. Kies uit: ${kinds.join(', ')}.` }
  const start = typeof question.start === 'string' ? parseDay(question.start) : undefined
  if (!start) return { error: 'De begindag bestaat niet. Schrijf een dag als jjjj-mm-dd.' }
  try {
    return termOf(law, kind, start)
  } catch (error) {
    if (error instanceof Refused) return { error: error.refusal.because }
    throw error
  }
}
