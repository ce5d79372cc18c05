import { bullets, choices, heading, paragraph, when } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { signHere } from '../passages.ts'
import { sentence } from '../words.ts'

export type ConsentFormFacts = {
  /** Who is asked: "GGD-arts van Medisch Advies West". */
  adviser: string
  questions: readonly string[]
  /** What the adviser gets from us. */
  given: readonly string[]
  /** What happens without consent. */
  otherwise: string
}

/** Asks for explicit consent for one adviser and these questions only (Wmo 5.1.1, 5.2.5; AVG 7 and 9). */
export function consentForm(frame: LetterFrame, given: ConsentFormFacts): LetterContent {
  return compose(frame, {
    kind: 'consent-form',
    title: 'Mogen wij advies vragen?',
    blocks: [
      paragraph(
        `Voor uw vraag willen wij advies van ${given.adviser}. Dat doen wij alleen als u het goed vindt.`,
      ),
      heading('Wat willen wij vragen?'),
      bullets(given.questions),
      ...when(given.given.length > 0, heading('Wat vertellen wij?'), bullets(given.given.map(sentence))),
      heading('Wat zijn uw rechten?'),
      bullets([
        'U mag ja of nee zeggen.',
        'U mag later van mening veranderen. Een briefje of telefoontje is genoeg.',
        'U krijgt het advies ook te zien.',
        'Uw toestemming geldt alleen voor deze vragen.',
      ]),
      paragraph(`Zegt u nee? ${sentence(given.otherwise)}`),
      ...ownWords(frame),
    ],
    slip: {
      title: 'Uw antwoord',
      blocks: [
        paragraph(`Mag de gemeente deze vragen stellen aan ${given.adviser}?`),
        bullets(given.questions),
        choices(['Ja, dit mag.', 'Nee, dit mag niet.']),
        signHere,
      ],
    },
    basis: ['Wmo 2015, artikel 5.1.1', 'Wmo 2015, artikel 5.2.5', 'AVG, artikel 7 en 9'],
  })
}
