import { amountsOf, type LetterBlock, type LetterContent } from './letter-content.ts'

/** The most words in a sentence, and the most letters in a word that needs no explanation (plain Dutch, level B1). */
const LONGEST_SENTENCE = 20
const LONGEST_WORD = 15

/**
 * What in a letter is harder to read than it need be: long sentences, long words that are not on the explained list
 * (`letters/long-words.yaml`), exclamation marks. Names and addresses are not looked at.
 */
export function languageFaults(letter: LetterContent, explained: ReadonlySet<string>): string[] {
  return sentencesOf(letter).flatMap((sentence) => [
    ...(wordsOf(sentence).length > LONGEST_SENTENCE ? [`lange zin: ${sentence}`] : []),
    ...(sentence.includes('!') ? [`uitroepteken: ${sentence}`] : []),
    ...longWordsOf(sentence)
      .filter((word) => !explained.has(word))
      .map((word) => `lang woord: ${word}`),
  ])
}

/** The long words of a letter, small. */
export const longWords = (letter: LetterContent): string[] => sentencesOf(letter).flatMap(longWordsOf)

/** The sentences of a letter; a title, a cell and the words beside a name each stand alone. */
export const sentencesOf = (letter: LetterContent): string[] =>
  [
    letter.title,
    ...letter.blocks.flatMap(textsOf),
    ...letter.enclosures,
    ...letter.footer,
    ...(letter.slip?.blocks.flatMap(textsOf) ?? []),
  ]
    .flatMap((text) => text.split(/(?<=[.?!])\s+/))
    .filter((sentence) => sentence !== '')

/** A number of a telephone counts as one word. */
const wordsOf = (sentence: string): string[] =>
  sentence
    .replace(/\d[\d ]*\d/g, '0')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))

const longWordsOf = (sentence: string): string[] =>
  (sentence.match(/\p{L}+/gu) ?? [])
    .filter((word) => word.length > LONGEST_WORD)
    .map((word) => word.toLocaleLowerCase('nl'))

function textsOf(block: LetterBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'decision':
      return [block.text]
    case 'list':
    case 'choices':
      return block.items
    case 'facts':
      return block.rows.flatMap(({ what, words }) => [what, words])
    case 'table':
      return [...(block.caption ? [block.caption] : []), ...block.header, ...block.rows.flat()]
    case 'amounts':
      return [block.caption, ...block.header, ...amountsOf(block).map(({ what }) => what)]
    case 'term':
      return [block.title, block.words]
    case 'own-words':
      return [block.writer, ...block.paragraphs]
    case 'form':
      return block.fields.map(({ label }) => label)
    case 'address':
      return []
    default:
      return block satisfies never
  }
}
