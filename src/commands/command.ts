/** One subcommand of `keukentafel`: takes the words after its name, answers the exit code. */
export type Command = {
  /** How to call it, for `--help`; one line each way. */
  usage: string
  run: (args: readonly string[]) => Promise<number>
}

/** The command was called in a way that cannot work: one clear line on standard error, and exit code 1. */
export class CommandFault extends Error {}
