import { inWords } from '../../core/days.ts'
import { bullets, heading, lastDay, paragraph } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'

export type CompletionRequestFacts = {
  appliedOn: Temporal.PlainDate
  asked: string
  missing: readonly string[]
  /** The last day to complete it, set by the municipality (Awb 4:5(1)c). */
  until: Temporal.PlainDate
}

/** Asks to complete an application; the decision's term stands still meanwhile (Awb 4:5, 4:15(1)a). */
export function completionRequest(frame: LetterFrame, given: CompletionRequestFacts): LetterContent {
  return compose(frame, {
    kind: 'completion-request',
    title: 'Wij missen gegevens bij uw aanvraag',
    blocks: [
      paragraph(
        `Op ${inWords(given.appliedOn)} vroeg u ons om ${given.asked}. ` +
          'Wij kunnen nog geen besluit nemen, want wij missen gegevens.',
      ),
      heading('Wat hebben wij van u nodig?'),
      bullets(given.missing),
      lastDay('Tot wanneer kunt u dit sturen?', given.until),
      paragraph('Lukt dat niet op tijd, of weet u niet hoe? Bel ons dan voor die dag. Wij denken met u mee.'),
      ...ownWords(frame),
      heading('Wat gebeurt er met uw aanvraag?'),
      paragraph(
        `Vanaf ${inWords(frame.day.add({ days: 1 }))} staat de tijd voor ons besluit stil. ` +
          'De tijd loopt verder als uw aanvraag compleet is. Dat staat in artikel 4:15 van de Algemene wet bestuursrecht.',
      ),
      paragraph(
        'Krijgen wij de gegevens niet op tijd? Dan kunnen wij besluiten om uw aanvraag niet te behandelen. ' +
          'Dat staat in artikel 4:5 van die wet.',
      ),
    ],
    basis: ['Awb, artikel 4:5, lid 1, onderdeel c', 'Awb, artikel 4:15, lid 1, onderdeel a'],
  })
}
