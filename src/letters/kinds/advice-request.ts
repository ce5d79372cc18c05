import { inWords } from '../../core/days.ts'
import type { ToOrganisation } from '../addressee.ts'
import { bullets, facts, heading, lastDay, paragraph, steps, when } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { sentence } from '../words.ts'

export type AdviceRequestFacts = {
  about: { name: string; bornOn: Temporal.PlainDate }
  /** The day of the resident's consent for this adviser and these questions. */
  consentOn: Temporal.PlainDate
  questions: readonly string[]
  given: readonly string[]
  answerBy: Temporal.PlainDate
}

/** Asks an adviser outside: only what the resident consented to, and nothing more (Wmo 5.1.1, 5.2.5). */
export function adviceRequest(frame: LetterFrame<ToOrganisation>, given: AdviceRequestFacts): LetterContent {
  const { about } = given
  return compose(frame, {
    kind: 'advice-request',
    title: 'Wij vragen uw advies',
    blocks: [
      facts([
        ['Over', about.name],
        ['Geboren op', inWords(about.bornOn)],
        ['Toestemming', `Gegeven op ${inWords(given.consentOn)}, voor u en voor deze vragen.`],
      ]),
      heading('Onze vragen'),
      steps(given.questions),
      ...when(given.given.length > 0, heading('Wat wij weten'), bullets(given.given.map(sentence))),
      ...ownWords(frame),
      lastDay('Tot wanneer kunt u antwoorden?', given.answerBy),
      paragraph(
        'Stuur ons alleen een antwoord op deze vragen. Een diagnose of andere gegevens hebben wij niet nodig. ' +
          'De inwoner krijgt uw advies ook te zien.',
      ),
    ],
    enclosures: ['Kopie van de toestemming'],
    basis: ['Wmo 2015, artikel 5.1.1', 'Wmo 2015, artikel 5.2.5', 'AVG, artikel 5, lid 1, onderdeel c'],
  })
}
