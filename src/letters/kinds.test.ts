import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { letterToText } from './letter-text.ts'
import { languageFaults, longWords } from './plain-language.ts'
import { renderLetter } from './render-letter.ts'
import { decisionSamples } from './samples/decisions.ts'
import { otherSamples } from './samples/others.ts'
import { procedureSamples } from './samples/procedure.ts'
import { termSamples } from './samples/terms.ts'

const samples = [...procedureSamples, ...decisionSamples, ...termSamples, ...otherSamples]
const explained = new Set(
  Object.keys(
    parse(readFileSync(new URL('../../letters/long-words.yaml', import.meta.url), 'utf8')) as object,
  ),
)

const plain = (text: string) => text.replace(/\s/g, ' ')

describe.each(samples)('$name', ({ letter, says }) => {
  it('is an accessible PDF, and one for the archive', () => {
    expect(renderLetter(letter).subarray(0, 5).toString()).toBe('%PDF-')
    expect(
      renderLetter({ ...letter, largePrint: true }, 'a-2a')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('says what it must', () => {
    const text = plain(letterToText(letter))
    expect(says.filter((words) => !text.includes(plain(words)))).toEqual([])
    expect(letter.basis.length).toBeGreaterThan(0)
  })

  it('is plain Dutch: no long sentence, no long word that is not explained, no exclamation mark', () => {
    expect(languageFaults(letter, explained)).toEqual([])
  })
})

describe('the letters together', () => {
  it('are all seen: each kind has a sample', () => {
    const folder = new URL('kinds/', import.meta.url)
    const kinds = readdirSync(folder).flatMap((file) => {
      const source = readFileSync(new URL(file, folder), 'utf8')
      return [...source.matchAll(/compose\(frame, \{\s+kind: (.+),/g)].flatMap(([, kind]) =>
        [...kind!.matchAll(/'([a-z-]+)'/g)].map((match) => match[1]!),
      )
    })
    expect(new Set(samples.map(({ letter }) => letter.kind))).toEqual(new Set(kinds))
    expect(kinds.length).toBeGreaterThan(20)
  })

  it('use every word of the explained list, so that the list stays short', () => {
    const used = new Set(samples.flatMap(({ letter }) => longWords(letter)))
    expect([...explained].filter((word) => !used.has(word))).toEqual([])
  })

  it('that are decisions name the last day of objection, the place and the rules', () => {
    const decisions = samples.filter(({ letter }) =>
      /^(decision-(grant|refusal|change|withdrawal)|temporary-provision|not-dealt-with|penalty-decision)/.test(
        letter.kind,
      ),
    )
    expect(decisions.length).toBeGreaterThan(20)
    for (const { letter } of decisions) {
      expect(letterToText(letter)).toContain('Tot wanneer kunt u bezwaar maken?')
      expect(letter.blocks[0]!.kind).toBe('decision')
      expect(letter.closing.onBehalf).toBe('Namens burgemeester en wethouders van Lindewaard')
    }
  })

  it('about somebody who died are addressed to those left behind, never to the dead', () => {
    const { letter } = samples.find(({ letter }) => letter.kind === 'report-ended-by-death')!
    expect(letter.addressee.slice(0, 2)).toEqual(['De nabestaanden van', 'mevrouw S. de Vries-Özdemir'])
    expect(letterToText(letter)).not.toMatch(/Geachte mevrouw/)
  })
})
