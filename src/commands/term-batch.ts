import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { CommandFault } from './command.ts'
import { linesOf } from './lines.ts'

type Question = { kind?: unknown; start?: unknown }
type Answer = object | { error: string }

const LONGEST_LINE = 10_000
const FULL_BUFFER = 65_536

/**
 * Answers each line of JSON with one line of JSON, in order; a bad line gets `{"error", "line"}` in its place. Blank
 * lines at the end are no questions; a blank line between others is a bad one, so that the answers keep their places.
 * Waits for a slow reader, and holds about one chunk of the input at a time. The exit code is 1 when any line was bad.
 */
export async function answerLines(
  questions: AsyncIterable<Uint8Array>,
  answers: Writable,
  ask: (question: Question) => Answer,
): Promise<number> {
  let line = 0
  let blank = 0
  let buffer = ''
  let exitCode = 0
  const flush = async () => {
    const full = buffer
    buffer = ''
    if (full !== '' && !answers.write(full)) await once(answers, 'drain')
  }
  const bad = (error: string, at: number) => {
    exitCode = 1
    buffer += `${JSON.stringify({ error, line: at })}\n`
  }
  for await (const lines of readable(linesOf(questions, LONGEST_LINE))) {
    for (const text of lines) {
      line += 1
      if (text?.trim() === '') {
        blank += 1
        continue
      }
      for (; blank > 0; blank -= 1) {
        bad('De regel is leeg.', line - blank)
        if (buffer.length > FULL_BUFFER) await flush()
      }
      const answer = answerTo(text, ask)
      if ('error' in answer) bad(answer.error, line)
      else buffer += `${JSON.stringify(answer)}\n`
    }
    await flush()
  }
  return exitCode
}

function answerTo(text: string | undefined, ask: (question: Question) => Answer): Answer {
  if (text === undefined) return { error: 'De regel is te lang.' }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return ask(value)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  return { error: 'Dit is geen JSON-object met kind en start.' }
}

/** Says in one line that the input cannot be read (a folder, a device that is gone). */
async function* readable<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new CommandFault(`De invoer kan niet worden gelezen (${String(error.code)}).`, { cause: error })
    throw error
  }
}
