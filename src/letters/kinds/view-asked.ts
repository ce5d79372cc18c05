import { heading, lastDay, paragraph } from '../blocks.ts'
import type { LetterBlock } from '../letter-content.ts'

/** How a view can be given: in writing or by word of mouth, as the giver likes (Awb 4:9). */
export const tellUsYourView = (until: Temporal.PlainDate, about: string): LetterBlock[] => [
  heading('Vertel ons wat u vindt'),
  paragraph(
    'Klopt het wat wij schrijven? Wat betekent het voor u? ' +
      'U mag ons bellen, een brief sturen of langskomen. Het hoeft niet.',
  ),
  lastDay('Tot wanneer kunt u reageren?', until),
  paragraph(
    `Daarna nemen wij een besluit ${about}. Wij schrijven dan ook wat wij met uw mening hebben gedaan.`,
  ),
]
