import { inWords } from '../../core/days.ts'
import { heading, lastDay, paragraph } from '../blocks.ts'
import type { LetterBlock, LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { sentence } from '../words.ts'

export type SuspensionNoticeFacts = {
  appliedOn: Temporal.PlainDate
  asked: string
  /** Stands still through the applicant or force majeure (Awb 4:15(2)b and c), or runs again (4:15(4)). */
  suspension:
    | {
        kind: 'begun'
        ground: 'applicant' | 'force-majeure'
        from: Temporal.PlainDate
        because: string
        expected: Temporal.PlainDate
      }
    | { kind: 'ended'; on: Temporal.PlainDate; newLastDay: Temporal.PlainDate }
}

/** Tells that the term of a decision stands still, or runs again and until when (Awb 4:15(3) and (4)). */
export function suspensionNotice(frame: LetterFrame, given: SuspensionNoticeFacts): LetterContent {
  const { suspension } = given
  return compose(frame, {
    kind: 'suspension-notice',
    title:
      suspension.kind === 'begun'
        ? 'De tijd voor ons besluit staat stil'
        : 'De tijd voor ons besluit loopt weer',
    blocks: [
      paragraph(`Op ${inWords(given.appliedOn)} vroeg u ons om ${given.asked}.`),
      ...(suspension.kind === 'begun' ? begun(suspension) : ended(suspension)),
      ...ownWords(frame),
    ],
    basis: ['Awb, artikel 4:15, lid 2, 3 en 4'],
  })
}

type Begun = Extract<SuspensionNoticeFacts['suspension'], { kind: 'begun' }>
type Ended = Extract<SuspensionNoticeFacts['suspension'], { kind: 'ended' }>

const begun = ({ ground, from, because, expected }: Begun): LetterBlock[] => [
  paragraph(`Vanaf ${inWords(from)} staat de tijd voor ons besluit stil. ${sentence(because)}`),
  paragraph(
    ground === 'applicant'
      ? 'Zodra wij van u hebben wat nodig is, loopt de tijd weer. Wij schrijven u dan.'
      : 'Wij kunnen daar zelf niets aan doen. De wet noemt dat overmacht. Zodra het weer kan, gaan wij verder.',
  ),
  lastDay('Wanneer verwachten wij het besluit?', expected),
  heading('Bent u het er niet mee eens?'),
  paragraph('Bel ons. Wij beslissen dit volgens artikel 4:15 van de Algemene wet bestuursrecht.'),
]

const ended = ({ on, newLastDay }: Ended): LetterBlock[] => [
  paragraph(`De tijd voor ons besluit stond stil. Vanaf ${inWords(on)} loopt hij weer.`),
  lastDay('Wanneer krijgt u ons besluit?', newLastDay),
  paragraph('Dat staat in artikel 4:15 van de Algemene wet bestuursrecht.'),
]
