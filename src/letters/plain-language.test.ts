import { describe, expect, it } from 'vitest'
import { paragraph } from './blocks.ts'
import { compose } from './letter-frame.ts'
import { languageFaults } from './plain-language.ts'
import { frame } from './samples/frame.ts'

const { ownWords: _, ...bare } = frame

const faults = (text: string, explained: readonly string[] = []) =>
  languageFaults(
    compose(bare, { kind: 'sample', title: 'Een brief', blocks: [paragraph(text)], basis: [] }),
    new Set(explained),
  )

const words = (count: number) => Array.from({ length: count }, () => 'woord').join(' ')

describe('plain language', () => {
  it('allows 20 words in a sentence and not 21, however many sentences there are', () => {
    expect(faults(`${words(20)}. ${words(20)}? ${words(20)}.`)).toEqual([])
    expect(faults(`Kort. ${words(21)}.`)).toEqual([`lange zin: ${words(21)}.`])
    expect(faults(`${words(12)}: ${words(9)}.`)).toHaveLength(1)
  })

  it('counts a number of a telephone, and of an article, as one word', () => {
    expect(faults(`${words(18)} 0123 45 67 89 enzovoort.`)).toEqual([])
    expect(faults(`${words(18)} artikel 2.3.2.`)).toEqual([])
  })

  it('finds a long word that is not explained, also in capitals, and an exclamation mark', () => {
    expect(faults('Een Maatwerkvoorziening.')).toEqual(['lang woord: maatwerkvoorziening'])
    expect(faults('Een MAATWERKVOORZIENING.', ['maatwerkvoorziening'])).toEqual([])
    expect(faults('Let op!')).toEqual(['uitroepteken: Let op!'])
  })
})
