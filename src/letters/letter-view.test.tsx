import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { LetterBlock, LetterContent } from './letter-content.ts'
import { compose } from './letter-frame.ts'
import { letterToText } from './letter-text.ts'
import { LetterView } from './letter-view.tsx'
import { printedWords } from './printed-words.ts'
import { frame } from './samples/frame.ts'

/** One of each kind of block. */
const blocks: LetterBlock[] = [
  { kind: 'decision', text: 'U krijgt hulp.' },
  { kind: 'heading', level: 2, text: 'Waarom?' },
  { kind: 'heading', level: 3, text: 'Daarom' },
  { kind: 'paragraph', text: 'Omdat <b>u</b> & "wij" dat zeggen.' },
  { kind: 'list', ordered: false, items: ['eerste punt', 'tweede punt'] },
  { kind: 'list', ordered: true, items: ['eerste stap', 'tweede stap'] },
  { kind: 'facts', rows: [{ what: 'Vanaf', words: 'dinsdag 1 december 2026' }] },
  {
    kind: 'table',
    caption: 'Onderzoek',
    header: ['Vraag', 'Antwoord'],
    widths: [1, 2],
    rows: [['Wat kunt u zelf?', 'Koken.']],
  },
  {
    kind: 'amounts',
    caption: 'Bijdrage',
    header: ['Wat', 'Bedrag'],
    rows: [{ what: 'Per maand', amount: '€ 21,80' }],
    total: { what: 'Samen', amount: '€ 43,60' },
  },
  {
    kind: 'term',
    title: 'Tot wanneer?',
    words: 'Uiterlijk maandag 28 december 2026.',
    lastDay: '2026-12-28',
  },
  { kind: 'own-words', writer: 'Noor Visser schrijft:', paragraphs: ['Beste groet.', 'Tot dan.'] },
  { kind: 'address', lines: ['Postbus 100', '1234 ZZ Lindewaard'] },
  {
    kind: 'form',
    fields: [
      { label: 'Naam', lines: 1 },
      { label: 'Datum en handtekening', lines: 2 },
    ],
  },
  { kind: 'choices', items: ['Ja, dat is goed', 'Nee, liever niet'] },
]

const letter: LetterContent = compose(frame, {
  kind: 'sample',
  title: 'Een brief met alles',
  blocks,
  enclosures: ['Het verslag'],
  slip: { title: 'Uw antwoord', blocks: [{ kind: 'form', fields: [{ label: 'Naam', lines: 1 }] }] },
  basis: [],
})

const bag = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')

const html = (letter: LetterContent) => renderToStaticMarkup(<LetterView letter={letter} />)

const htmlWords = (letter: LetterContent) =>
  html(letter)
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

describe('the views of a letter', () => {
  it('say the same words on screen and in plain text, in the same order', () => {
    expect(bag(htmlWords(letter))).toEqual(bag(letterToText(letter).replace(/^\d\. /gm, '')))
  })

  it('say every word of the plain text on paper', () => {
    const printed = bag(printedWords(letter))
    for (const word of bag(letterToText(letter))) {
      expect(printed).toContain(word)
      printed.splice(printed.indexOf(word), 1)
    }
  })

  it('name columns, mark headings under the title of the page, and hold no style and no markup from words', () => {
    const page = html(letter)
    expect(page).toContain('<h2 class="kt-sheet__title">Een brief met alles</h2>')
    expect(page).toContain('<h3>Waarom?</h3>')
    expect(page).toContain('<th scope="col">Vraag</th>')
    expect(page).toContain('&lt;b&gt;u&lt;/b&gt;')
    expect(page).not.toContain('style=')
    expect(page).toContain('lang="nl"')
  })
})
