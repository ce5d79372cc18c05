import { inWords } from '../../core/days.ts'
import { heading, paragraph } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { clientSupport } from '../passages.ts'
import { sentence } from '../words.ts'
import { tellUsYourView } from './view-asked.ts'

export type IntendedRefusalFacts = {
  appliedOn: Temporal.PlainDate
  asked: string
  /** Whether all or a part of it would be refused. */
  part: 'all' | 'part'
  because: string
  /** Where our data differ from what the applicant gave (Awb 4:7(1)). */
  differences: readonly { yours: string; ours: string; from: string }[]
  until: Temporal.PlainDate
}

/** Asks for the applicant's view before a refusal on data that differ from his own (Awb 4:7). */
export function intendedRefusal(frame: LetterFrame, given: IntendedRefusalFacts): LetterContent {
  const what = given.part === 'all' ? 'uw aanvraag' : 'een deel van uw aanvraag'
  return compose(frame, {
    kind: 'intended-refusal',
    title: 'Wat vindt u van ons plan om nee te zeggen?',
    blocks: [
      paragraph(`Op ${inWords(given.appliedOn)} vroeg u ons om ${given.asked}.`),
      paragraph(
        `Wij denken erover om ${what} af te wijzen. Dit is nog geen besluit. Wij willen eerst weten wat u vindt.`,
      ),
      heading('Waarom denken wij dat?'),
      paragraph(sentence(given.because)),
      paragraph('Wij kregen gegevens die anders zijn dan wat u ons vertelde:'),
      {
        kind: 'table',
        caption: null,
        header: ['Wat u vertelde', 'Wat wij hoorden', 'Van wie'],
        widths: [5, 5, 3],
        rows: given.differences.map(({ yours, ours, from }) => [sentence(yours), sentence(ours), from]),
      },
      ...ownWords(frame),
      ...tellUsYourView(given.until, 'over uw aanvraag'),
      ...clientSupport(frame.sender),
    ],
    basis: ['Awb, artikel 4:7', 'Awb, artikel 4:9'],
  })
}
