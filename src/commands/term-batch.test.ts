import { PassThrough, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { CommandFault } from './command.ts'
import { answerLines } from './term-batch.ts'

/** Answers the questions about plans and no others. */
const ask = ({ kind }: { kind?: unknown }) => (kind === 'plan' ? { found: kind } : { error: 'Onbekend.' })

const good = '{"kind":"plan"}'
const found = '{"found":"plan"}'
const blank = (line: number) => `{"error":"De regel is leeg.","line":${line}}`

/** Feeds the chunks in, and gives the lines that come out with the exit code. */
async function batch(...chunks: (string | Uint8Array)[]) {
  const output = new PassThrough({ highWaterMark: 1024 * 1024 })
  const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk))
  const code = await answerLines(streamOf(bytes), output, ask)
  output.end()
  return { lines: (await text(output)).split('\n').slice(0, -1), code }
}

async function* streamOf(chunks: Iterable<Uint8Array>) {
  yield* chunks
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(good)
  throw Object.assign(new Error('read'), { code: 'EISDIR' })
}

describe('a batch', () => {
  it('answers in order and puts a fault with its line number in place of a bad line', async () => {
    const bad = ['{', '[]', 'null', '"plan"', '{}', '\u0000', 'x'.repeat(10_001), good.padEnd(10_001)]
    expect(await batch([good, ...bad, good].join('\n'))).toEqual({
      lines: [
        found,
        ...bad.map(
          (_, index) =>
            expect.stringMatching(new RegExp(`^{"error":".+\\.","line":${index + 2}}$`)) as string,
        ),
        found,
      ],
      code: 1,
    })
  })

  it('answers a line of the longest length', async () =>
    expect(await batch(good.padEnd(10_000), '\r\n')).toEqual({ lines: [found], code: 0 }))

  it('answers nothing to nothing', async () => expect(await batch()).toEqual({ lines: [], code: 0 }))

  it.each([
    ['a byte order mark', `\uFEFF${good}\n${good}\n`],
    ['CRLF', `${good}\r\n${good}\r\n`],
    ['a last line without an end', `${good}\n${good}`],
    ['blank lines at the end', `${good}\n${good}\n\n \r\n\t\n`],
  ])('takes %s', async (_, input) => expect(await batch(input)).toEqual({ lines: [found, found], code: 0 }))

  it('takes lines, CRLF, marks and letters that are cut in two between chunks', async () => {
    const bytes = new TextEncoder().encode(`\uFEFF{"kind":"plan","naam":"Zoë €"}\r\n${good}`)
    expect(await batch(...[...bytes].map((byte) => Uint8Array.of(byte)))).toEqual({
      lines: [found, found],
      code: 0,
    })
  })

  it('calls a blank line between others a bad one, so that answers keep their places', async () =>
    expect(await batch(`\n${good}\n\n`, ` \n${good}\n`)).toEqual({
      lines: [blank(1), found, blank(3), blank(4), found],
      code: 1,
    }))

  it('throws away a line without end as it comes, and goes on after it', async () => {
    const parts = Array.from({ length: 100 }, () => 'x'.repeat(9_000))
    expect(await batch(good, '\n', ...parts, `\n${good}\n`)).toEqual({
      lines: [found, '{"error":"De regel is te lang.","line":2}', found],
      code: 1,
    })
    expect((await batch(...parts)).lines).toEqual(['{"error":"De regel is te lang.","line":1}'])
  })

  it('waits for a slow reader: never more than a chunk is read ahead of what is written', async () => {
    let asked = 0
    let answered = 0
    let ahead = 0
    const chunk = new TextEncoder().encode(`${good}\n`.repeat(1000))
    const questions = async function* () {
      for (; asked < 200_000; asked += 1000) {
        ahead = Math.max(ahead, asked - answered)
        yield chunk
      }
    }
    const slow = new Writable({
      highWaterMark: 1,
      write: (written: Buffer, _, done) => {
        setTimeout(() => {
          answered += written.toString().split('\n').length - 1
          done()
        }, 1)
      },
    })
    expect(await answerLines(questions(), slow, ask)).toBe(0)
    expect(answered).toBe(200_000)
    expect(ahead).toBeLessThanOrEqual(1000)
  })

  it('writes a flood of blank lines in parts', async () => {
    const sizes: number[] = []
    const output = new Writable({
      write: (written: Buffer, _, done) => {
        sizes.push(written.length)
        done()
      },
    })
    const bytes = new TextEncoder().encode(`${'\n'.repeat(100_000)}${good}\n`)
    expect(await answerLines(streamOf([bytes]), output, ask)).toBe(1)
    expect(Math.max(...sizes)).toBeLessThan(100_000)
  })

  it('says in one line that the input cannot be read', async () =>
    await expect(answerLines(broken(), new PassThrough(), ask)).rejects.toThrow(
      new CommandFault('De invoer kan niet worden gelezen (EISDIR).'),
    ))
})
