import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'

const start = (...args: string[]) => spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args])

async function keukentafel(args: string[], input: string | Buffer = '') {
  const child = start(...args)
  child.stdin.end(input)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { out, err, code: code as number | null }
}

const question = (kind: string, start: string) => JSON.stringify({ kind, start })
const plan =
  '{"kind":"plan","start":"2026-12-18","lastDay":"2026-12-28","article":"Wmo 2015, artikel 2.3.2, tweede lid"}'
const oneLine = expect.stringMatching(/^[^\n]+\n$/)

describe('keukentafel', () => {
  it('names an unknown command and those that there are, in one line', async () => {
    const { out, err, code } = await keukentafel(['trem'])
    expect({ out, err, code }).toEqual({
      out: '',
      err: expect.stringMatching(/^.*"trem".*term.*\n$/),
      code: 1,
    })
    expect((await keukentafel(['toString'])).err).toMatch(/Onbekende opdracht/)
  })

  it('lists its commands, and explains each', async () => {
    expect(await keukentafel(['--help'])).toMatchObject({
      out: expect.stringMatching(/ {2}term {2}/),
      code: 0,
    })
    expect(await keukentafel([])).toMatchObject({ out: expect.stringMatching(/ {2}term {2}/), code: 1 })
    expect(await keukentafel(['term', '--help'])).toMatchObject({
      out: expect.stringMatching(/--batch/),
      code: 0,
    })
  })
})

describe('keukentafel term', () => {
  it('prints the term as one line of JSON', async () =>
    expect(await keukentafel(['term', 'investigation', '2026-11-13'])).toEqual({
      out: '{"kind":"investigation","start":"2026-11-13","lastDay":"2026-12-28","article":"Wmo 2015, artikel 2.3.2, eerste lid"}\n',
      err: '',
      code: 0,
    }))

  it('knows four kinds', async () => {
    const ends = await Promise.all(
      [
        ['plan', '2026-12-18'],
        ['decision', '2027-04-22'],
        ['objection', '2026-03-24'],
      ].map(async (words) => JSON.parse((await keukentafel(['term', ...words])).out) as { lastDay: string }),
    )
    expect(ends.map(({ lastDay }) => lastDay)).toEqual(['2026-12-28', '2027-05-10', '2026-05-06'])
  })

  it.each([
    ['an unknown kind', ['onderzoek', '2026-11-13']],
    ['a day that does not exist', ['plan', '2026-02-30']],
    ['a day before the law', ['plan', '2014-12-31']],
    ['too many words', ['plan', '2026-11-13', '2026-11-14']],
    ['an unknown option', ['plan', '2026-11-13', '--bacth']],
    ['a batch with words', ['--batch', 'plan']],
  ])('refuses %s in one line', async (_, args) =>
    expect(await keukentafel(['term', ...args])).toEqual({ out: '', err: oneLine, code: 1 }),
  )
})

describe('keukentafel term --batch', () => {
  it('answers a line for each line, in order, with the fault in place of a bad one, and then exits 1', async () => {
    const starts = ['2026-12-18', '2026-13-01', '2014-12-31', '20261218', '2026-12-18']
    const input = [
      ...starts.map((day) => question('plan', day)),
      question('receipt', '2026-12-18'),
      '{"kind":"plan"}',
    ]
    const { out, err, code } = await keukentafel(['term', '--batch'], input.join('\n'))
    expect({ err, code }).toEqual({ err: '', code: 1 })
    const noDay = 'De begindag bestaat niet. Schrijf een dag als jjjj-mm-dd.'
    expect(out.split('\n')).toEqual([
      plan,
      `{"error":"${noDay}","line":2}`,
      expect.stringMatching(/^{"error":"De wet kent op woensdag 31 december 2014 geen .*","line":3}$/),
      `{"error":"${noDay}","line":4}`,
      plan,
      expect.stringMatching(/^{"error":"Onbekende soort termijn. Kies uit: .*","line":6}$/),
      `{"error":"${noDay}","line":7}`,
      '',
    ])
  })

  it('exits 0 when every line was good, and answers each before the input has ended', async () => {
    const child = start('term', '--batch')
    child.stdin.write(`${question('plan', '2026-12-18')}\n`)
    const [first] = (await once(child.stdout, 'data')) as [Buffer]
    expect(first.toString()).toBe(`${plan}\n`)
    child.stdin.end()
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  it('ends quietly when whoever reads stops reading', async () => {
    const child = start('term', '--batch')
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.stdout.destroy())
    const many = `${question('plan', '2026-12-18')}\n`.repeat(10_000)
    for (let part = 0; part < 20; part += 1) child.stdin.write(many)
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
    expect({ err, code: code as number }).toEqual({ err: '', code: 141 })
  })
})
