import { inWords } from '../../core/days.ts'
import { paragraph } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { sentence } from '../words.ts'

export type ConversationCancelledFacts = {
  day: Temporal.PlainDate
  /** "10.00 tot 11.30 uur" */
  time: string
  because: string
}

/** Tells that a talk does not take place; the investigation and its term go on (Wmo 2.3.2). */
export const conversationCancelled = (frame: LetterFrame, given: ConversationCancelledFacts): LetterContent =>
  compose(frame, {
    kind: 'conversation-cancelled',
    title: 'Ons gesprek gaat niet door',
    blocks: [
      paragraph(`Het gesprek op ${inWords(given.day)} van ${given.time} gaat niet door.`),
      paragraph(sentence(given.because)),
      ...ownWords(frame),
      paragraph('Ons onderzoek gaat gewoon verder. Wij maken een nieuwe afspraak als dat nodig is.'),
    ],
    basis: ['Wmo 2015, artikel 2.3.2, lid 1'],
  })
