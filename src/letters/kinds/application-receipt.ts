import { inWords } from '../../core/days.ts'
import { paragraph, type Term, term } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'

export type ApplicationReceiptFacts = {
  receivedOn: Temporal.PlainDate
  asked: string
  /** Wmo 2.3.5(2). */
  decision: Term
}

/** Confirms an application and says when the decision comes (Wmo 2.3.5(2), Awb 4:13). */
export function applicationReceipt(frame: LetterFrame, given: ApplicationReceiptFacts): LetterContent {
  return compose(frame, {
    kind: 'application-receipt',
    title: 'Wij hebben uw aanvraag ontvangen',
    blocks: [
      paragraph(`Op ${inWords(given.receivedOn)} kregen wij uw aanvraag voor ${given.asked}.`),
      term('Wanneer krijgt u ons besluit?', given.decision, 'na de aanvraag'),
      ...ownWords(frame),
      paragraph(
        'Missen wij nog gegevens? Dan schrijven wij u. De tijd voor ons besluit staat stil tot wij ze hebben.',
      ),
    ],
    basis: ['Wmo 2015, artikel 2.3.5, lid 2', 'Awb, artikel 4:13'],
  })
}
