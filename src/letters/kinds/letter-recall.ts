import { inWords } from '../../core/days.ts'
import type { Addressee } from '../addressee.ts'
import { decision, facts, heading, paragraph } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { sentence } from '../words.ts'

export type LetterRecallFacts = {
  letter: { title: string; day: Temporal.PlainDate; reference: string }
  wrong: string
  right: string
  /** What follows: a new letter with this one, one that comes, none, or nothing because it was for somebody else. */
  follows: 'enclosed' | 'later' | 'nothing' | 'was-for-another'
  /** Whether the recalled letter was a decision, so that a new one brings a new term for objection. */
  wasDecision: boolean
}

const followsWords: Record<LetterRecallFacts['follows'], string> = {
  enclosed: 'Bij deze brief krijgt u de goede brief. Gebruik alleen die.',
  later: 'U krijgt zo snel mogelijk de goede brief van ons.',
  nothing: 'Er komt geen nieuwe brief. U hoeft niets te doen.',
  'was-for-another':
    'De brief was niet voor u. Wilt u hem naar ons terugsturen? Vertel anderen niet wat erin staat. Zo helpt u die persoon.',
}

/** Recalls a letter that was wrong. The old one stays on file; this one says that it no longer holds. */
export function letterRecall(frame: LetterFrame<Addressee>, given: LetterRecallFacts): LetterContent {
  const { letter } = given
  return compose(frame, {
    kind: 'letter-recall',
    title: 'Onze vorige brief was niet goed',
    blocks: [
      decision('U kreeg een brief van ons met een fout erin. Die brief geldt niet meer. Dat spijt ons.'),
      facts([
        ['De brief', `"${letter.title}"`],
        ['Datum', inWords(letter.day)],
        ['Kenmerk', letter.reference],
        ['Wat fout was', sentence(given.wrong)],
        ['Wat klopt', sentence(given.right)],
      ]),
      heading('Wat nu?'),
      paragraph(followsWords[given.follows]),
      ...(given.wasDecision && given.follows !== 'was-for-another'
        ? [
            paragraph(
              'De fout stond in een besluit. Tegen het nieuwe besluit kunt u bezwaar maken. ' +
                'De tijd daarvoor begint opnieuw. Had u al bezwaar gemaakt? Dan geldt dat ook voor het nieuwe besluit.',
            ),
          ]
        : []),
      ...ownWords(frame),
    ],
    enclosures: given.follows === 'enclosed' ? ['De goede brief'] : [],
    basis: ['Awb, artikel 6:19'],
  })
}
