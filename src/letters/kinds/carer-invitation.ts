import type { ToResident } from '../addressee.ts'
import { bullets, heading, paragraph } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { clientSupport } from '../passages.ts'
import { type Appointment, appointment } from './conversation-invitation.ts'

export type CarerInvitationFacts = {
  /** For whom the carer cares: "mevrouw S. de Vries". */
  caresFor: string
  appointment?: Appointment
  /** What the municipality has for carers, respite among it. */
  support: readonly string[]
}

/** Offers a carer a talk of his own (Wmo 2.3.2(1) and (4)d). The letter goes to the carer. */
export function carerInvitation(frame: LetterFrame<ToResident>, given: CarerInvitationFacts): LetterContent {
  return compose(frame, {
    kind: 'carer-invitation',
    title: 'Een gesprek over u als mantelzorger',
    blocks: [
      paragraph(`U zorgt voor ${given.caresFor}. Wij willen graag weten hoe het met u gaat.`),
      ...(given.appointment
        ? [
            appointment(given.appointment),
            paragraph('Kunt u dan niet? Bel ons, dan maken wij een andere afspraak.'),
          ]
        : [paragraph('Wilt u een gesprek? Bel ons, dan maken wij een afspraak. Het hoeft niet.')]),
      ...ownWords(frame),
      heading('Wat u vertelt, blijft bij ons'),
      paragraph(
        `Wat u ons in vertrouwen vertelt, komt niet in het dossier van ${given.caresFor}. ` +
          'Alleen wat u zelf wilt delen, nemen wij mee.',
      ),
      heading('Hulp voor mantelzorgers'),
      bullets(given.support),
      ...clientSupport(frame.sender),
    ],
    basis: ['Wmo 2015, artikel 2.3.2, lid 1, 3 en 4, onderdeel d'],
  })
}
