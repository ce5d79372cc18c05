import { inWords } from '../../core/days.ts'
import { bullets, heading, paragraph, type Term, when } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { clientSupport, personalPlan, whatWeTalkAbout } from '../passages.ts'
import { type Appointment, appointment } from './conversation-invitation.ts'

export type ReviewInvitationFacts = {
  provision: string
  decision: { decidedOn: Temporal.PlainDate; reference: string; until?: Temporal.PlainDate }
  /** A talk, or by phone when the situation is known and unchanged. */
  talk: Appointment | 'by-phone'
  plan: Term
  bring: readonly string[]
}

/** Invites to the periodic review of a decision; plan, client support, parts a to g and pgb as before (Wmo 2.3.9). */
export function reviewInvitation(frame: LetterFrame, given: ReviewInvitationFacts): LetterContent {
  const { decision } = given
  return compose(frame, {
    kind: 'review-invitation',
    title: 'Past uw hulp nog bij u?',
    blocks: [
      paragraph(
        `U heeft ${given.provision}. Dat staat in ons besluit ${decision.reference} van ${inWords(decision.decidedOn)}. ` +
          'Wij kijken nu samen met u of deze hulp nog past.',
      ),
      ...(decision.until
        ? [
            paragraph(
              `Het besluit geldt tot en met ${inWords(decision.until)}. ` +
                'Wij beginnen nu, zodat u op tijd weet hoe het daarna gaat.',
            ),
          ]
        : [paragraph('Uw hulp loopt gewoon door.')]),
      ...(given.talk === 'by-phone'
        ? [
            paragraph(
              'Wij bellen u hierover. Wilt u liever een gesprek thuis? Zeg het ons, dan komen wij langs.',
            ),
          ]
        : [
            appointment(given.talk),
            paragraph('Kunt u dan niet? Bel ons, dan maken wij een andere afspraak.'),
          ]),
      ...ownWords(frame),
      ...whatWeTalkAbout,
      ...when(given.bring.length > 0, heading('Wat legt u klaar?'), bullets(given.bring)),
      ...personalPlan(given.plan, 'na deze brief'),
      ...clientSupport(frame.sender),
    ],
    basis: ['Wmo 2015, artikel 2.3.9', 'Wmo 2015, artikel 2.3.2, lid 2 tot en met 6'],
  })
}
