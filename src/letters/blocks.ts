import { inWords } from '../core/days.ts'
import type { LetterBlock } from './letter-content.ts'

/** A legal term as a letter says it: its length in words ("6 weken") and the last day that counts. */
export type Term = { length: string; lastDay: Temporal.PlainDate }

export const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text })
export const heading = (text: string): LetterBlock => ({ kind: 'heading', level: 2, text })
export const subheading = (text: string): LetterBlock => ({ kind: 'heading', level: 3, text })
export const decision = (text: string): LetterBlock => ({ kind: 'decision', text })
export const bullets = (items: readonly string[]): LetterBlock => ({
  kind: 'list',
  ordered: false,
  items: [...items],
})
export const steps = (items: readonly string[]): LetterBlock => ({
  kind: 'list',
  ordered: true,
  items: [...items],
})
export const address = (lines: readonly string[]): LetterBlock => ({ kind: 'address', lines: [...lines] })
/** Labels with room to write: so many lines. */
export const form = (fields: readonly (readonly [label: string, lines: number])[]): LetterBlock => ({
  kind: 'form',
  fields: fields.map(([label, lines]) => ({ label, lines })),
})

export const choices = (items: readonly string[]): LetterBlock => ({ kind: 'choices', items: [...items] })

/** Names with their words; a row without words is left out. */
export const facts = (
  rows: readonly (readonly [what: string, words: string | undefined])[],
): LetterBlock => ({
  kind: 'facts',
  rows: rows.flatMap(([what, words]) => (words ? [{ what, words }] : [])),
})

/** A day by which something must be done, without a length: "Uiterlijk maandag 28 december 2026." */
export const lastDay = (title: string, day: Temporal.PlainDate): LetterBlock => ({
  kind: 'term',
  title,
  words: `Uiterlijk ${inWords(day)}.`,
  lastDay: day.toString(),
})

/** A term with its length: "Binnen 6 weken na uw melding, uiterlijk maandag 28 december 2026." */
export const term = (title: string, { length, lastDay }: Term, after: string): LetterBlock => ({
  kind: 'term',
  title,
  words: `Binnen ${length} ${after}, uiterlijk ${inWords(lastDay)}.`,
  lastDay: lastDay.toString(),
})

/** Text that somebody typed, as paragraphs: its empty lines and line ends part them. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[\p{Cc}\s]+/gu, ' ').trim())
    .filter((line) => line !== '')

/** Blocks, only when there is something to say. */
export const when = (present: unknown, ...blocks: readonly LetterBlock[]): LetterBlock[] =>
  present ? [...blocks] : []
