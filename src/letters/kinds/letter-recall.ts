import { inWords } from '../../core/days.ts'
import type { Addressee } from '../addressee.ts'
import { decision, facts, heading, paragraph } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { sentence } from '../words.ts'

/** The letter that is recalled, as far as its reader may be told. */
type Recalled = { day: Temporal.PlainDate; reference: string }

export type LetterRecallFacts =
  | {
      /** What follows: a new letter, or none. */
      follows: 'later' | 'nothing'
      letter: Recalled & { title: string }
      wrong: string
      right: string
      /** The recalled letter was a decision, so that a new one brings a new term for objection. */
      wasDecision: boolean
    }
  /** It went to somebody for whom it was not: nothing of what stood in it is said again. */
  | { follows: 'was-for-another'; letter: Recalled }

const basisOf = (given: LetterRecallFacts): string => {
  if (given.follows === 'was-for-another') return 'AVG, artikel 5, lid 1, onderdeel f'
  return given.wasDecision ? 'Awb, artikel 6:19' : 'AVG, artikel 5, lid 1, onderdeel d'
}

/** Recalls a letter that was wrong. The old one stays on file; this one says that it no longer holds. */
export function letterRecall(frame: LetterFrame<Addressee>, given: LetterRecallFacts): LetterContent {
  const { letter } = given
  const known = [
    ['Datum', inWords(letter.day)],
    ['Kenmerk', letter.reference],
  ] as const
  return compose(frame, {
    kind: 'letter-recall',
    title: 'Onze vorige brief was niet goed',
    blocks:
      given.follows === 'was-for-another'
        ? [
            decision('U kreeg een brief van ons die niet voor u was. Dat spijt ons.'),
            facts(known),
            heading('Wat vragen wij u?'),
            paragraph('Wilt u die brief naar ons terugsturen? U kunt hem ook vernietigen. Bel ons dan even.'),
            paragraph('Vertel anderen niet wat erin staat. Zo helpt u de persoon voor wie de brief was.'),
          ]
        : [
            decision(
              given.wasDecision
                ? 'U kreeg een besluit van ons met een fout erin. U krijgt een nieuw besluit. Dat spijt ons.'
                : 'U kreeg een brief van ons met een fout erin. Die brief geldt niet meer. Dat spijt ons.',
            ),
            facts([
              ['De brief', `"${given.letter.title}"`],
              ...known,
              ['Wat fout was', sentence(given.wrong)],
              ['Wat klopt', sentence(given.right)],
            ]),
            heading('Wat nu?'),
            paragraph(
              given.follows === 'later'
                ? 'U krijgt zo snel mogelijk de goede brief van ons. Vernietig de oude brief.'
                : 'Er komt geen nieuwe brief. Vernietig de oude brief. Meer hoeft u niet te doen.',
            ),
            ...(given.wasDecision
              ? [
                  paragraph(
                    'De fout stond in een besluit. Tegen het nieuwe besluit kunt u bezwaar maken. ' +
                      'De tijd daarvoor begint opnieuw. Had u al bezwaar gemaakt? Dan geldt dat ook voor het nieuwe besluit.',
                  ),
                ]
              : []),
            ...ownWords(frame),
          ],
    basis: [basisOf(given)],
  })
}
