import { inWords } from '../../core/days.ts'
import { choices, lastDay, paragraph } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { signHere } from '../passages.ts'
import { sentence } from '../words.ts'

export type DelayConsentFacts = {
  appliedOn: Temporal.PlainDate
  asked: string
  lawfulLastDay: Temporal.PlainDate
  newLastDay: Temporal.PlainDate
  because: string
}

/** Asks the applicant's written consent to a later decision, which suspends its term (Awb 4:15(2)a). */
export function delayConsent(frame: LetterFrame, given: DelayConsentFacts): LetterContent {
  return compose(frame, {
    kind: 'delay-consent',
    title: 'Mag ons besluit later komen?',
    blocks: [
      paragraph(
        `Op ${inWords(given.appliedOn)} vroeg u ons om ${given.asked}. ` +
          `U krijgt ons besluit uiterlijk ${inWords(given.lawfulLastDay)}. Wij vragen u om meer tijd.`,
      ),
      paragraph(sentence(given.because)),
      lastDay('Wanneer willen wij beslissen?', given.newLastDay),
      paragraph(
        'U mag ja of nee zeggen. Zegt u nee, of horen wij niets? Dan verandert er niets aan uw rechten. ' +
          'Zegt u ja? Dan staat de tijd voor ons besluit stil, volgens artikel 4:15 van de Algemene wet bestuursrecht.',
      ),
      ...ownWords(frame),
    ],
    slip: {
      title: 'Uw antwoord',
      blocks: [
        paragraph(`Mag de gemeente beslissen tot en met ${inWords(given.newLastDay)}?`),
        choices(['Ja, dat is goed.', 'Nee, ik wil het besluit op tijd.']),
        signHere,
      ],
    },
    basis: ['Awb, artikel 4:15, lid 2, onderdeel a'],
  })
}
