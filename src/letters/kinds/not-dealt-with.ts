import { inWords } from '../../core/days.ts'
import { bullets, decision, heading, paragraph, type Term } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { objectionClause } from '../passages.ts'

export type NotDealtWithFacts = {
  appliedOn: Temporal.PlainDate
  asked: string
  /** The request to complete it, and the last day that it gave. */
  requestedOn: Temporal.PlainDate
  until: Temporal.PlainDate
  missing: readonly string[]
  objection: Term
}

/** Decides not to deal with an application that stayed incomplete (Awb 4:5(1) and (4)). */
export function notDealtWith(frame: LetterFrame, given: NotDealtWithFacts): LetterContent {
  return compose(frame, {
    kind: 'not-dealt-with',
    title: 'Wij behandelen uw aanvraag niet',
    blocks: [
      decision(`Wij behandelen uw aanvraag voor ${given.asked} niet, omdat wij gegevens missen.`),
      heading('Waarom?'),
      paragraph(
        `Uw aanvraag is van ${inWords(given.appliedOn)}. Op ${inWords(given.requestedOn)} vroegen wij u om gegevens. ` +
          `U kon die sturen tot en met ${inWords(given.until)}.`,
      ),
      paragraph('Deze gegevens hebben wij niet gekregen:'),
      bullets(given.missing),
      paragraph(
        'Zonder deze gegevens kunnen wij geen goed besluit nemen. ' +
          'Wij beslissen dit volgens artikel 4:5 van de Algemene wet bestuursrecht.',
      ),
      ...ownWords(frame),
      heading('Wat kunt u nu doen?'),
      paragraph(
        'Heeft u nog hulp nodig? U mag altijd een nieuwe aanvraag doen. Wij helpen u daar graag bij.',
      ),
      ...objectionClause(frame, given.objection),
    ],
    basis: ['Awb, artikel 4:5, lid 1, onderdeel c, en lid 4'],
  })
}
