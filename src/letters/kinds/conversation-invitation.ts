import { inWords } from '../../core/days.ts'
import { bullets, facts, heading, paragraph, when } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { clientSupport, showWhoYouAre, whatWeTalkAbout } from '../passages.ts'
import { listing } from '../words.ts'

export type Appointment = {
  day: Temporal.PlainDate
  /** "10.00 tot 11.30 uur" */
  time: string
  /** "bij u thuis", or a place with its address. */
  place: string
  /** Who comes: names with what they do. */
  who: readonly string[]
}

export type ConversationInvitationFacts = {
  reportedOn: Temporal.PlainDate
  appointment: Appointment
  /** What the access route that was chosen means for the resident, in the words of the policy. */
  route?: string
  /** Who comes along for the resident, as far as it is known. */
  companions: readonly string[]
  /** Data that only the resident can bring (Wmo 2.3.2(7)). */
  bring: readonly string[]
  /** Whether a document was seen before (Wmo 2.3.4(1)). */
  identityKnown: boolean
}

/** Invites to the talk of the investigation (Wmo 2.3.2). */
export function conversationInvitation(
  frame: LetterFrame,
  given: ConversationInvitationFacts,
): LetterContent {
  const bring = [...(given.identityKnown ? [] : [showWhoYouAre]), ...given.bring]
  return compose(frame, {
    kind: 'conversation-invitation',
    title: 'Uitnodiging voor een gesprek',
    blocks: [
      paragraph(
        `U heeft op ${inWords(given.reportedOn)} gemeld dat u hulp nodig heeft. Daar praten wij graag met u over. ` +
          `Dat heet een ${frame.names.conversation}.`,
      ),
      ...(given.route ? [paragraph(given.route)] : []),
      appointment(given.appointment),
      paragraph('Kunt u dan niet? Bel ons, dan maken wij een andere afspraak.'),
      ...ownWords(frame),
      heading('Wie is erbij?'),
      paragraph(
        given.companions.length > 0
          ? `Met u is afgesproken dat ${listing(given.companions)} erbij komt. U mag ook iemand anders vragen.`
          : 'U mag iemand vragen om erbij te zijn, zoals uw mantelzorger, familie of een cliëntondersteuner.',
      ),
      ...whatWeTalkAbout,
      ...when(bring.length > 0, heading('Wat legt u klaar?'), bullets(bring)),
      ...clientSupport(frame.sender),
      heading('Na het gesprek'),
      paragraph(
        'U krijgt van ons een verslag. Daarin staat wat wij hebben besproken en welke hulp bij u past.',
      ),
    ],
    basis: ['Wmo 2015, artikel 2.3.2, lid 1, 3, 4, 6, 7 en 8', 'Wmo 2015, artikel 2.3.4, lid 1'],
  })
}

/** Day, time, place and people of a talk. */
export const appointment = ({ day, time, place, who }: Appointment) =>
  facts([
    ['Dag', inWords(day)],
    ['Tijd', time],
    ['Plaats', place],
    ['Met', listing(who)],
  ])
