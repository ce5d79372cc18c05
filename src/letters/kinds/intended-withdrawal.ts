import { inWords } from '../../core/days.ts'
import { bullets, heading, paragraph } from '../blocks.ts'
import type { LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { clientSupport } from '../passages.ts'
import { sentence } from '../words.ts'
import { type RevisionGround, revisionGrounds } from './revision-grounds.ts'
import { tellUsYourView } from './view-asked.ts'

export type IntendedWithdrawalFacts = {
  provision: string
  decidedOn: Temporal.PlainDate
  decisionReference: string
  /** What would be done: taken back, or changed to the resident's disadvantage. */
  intention: 'withdraw' | 'change'
  ground: RevisionGround
  because: string
  /** What is known, and from whom (Awb 4:8(1)). */
  known: readonly { what: string; from: string }[]
  /** From when it would hold (Wmo 2.3.10(2)). */
  from: Temporal.PlainDate
  until: Temporal.PlainDate
}

/** Asks for the resident's view before his provision is taken back or lowered (Awb 4:8, Wmo 2.3.10). */
export function intendedWithdrawal(frame: LetterFrame, given: IntendedWithdrawalFacts): LetterContent {
  const plan = given.intention === 'withdraw' ? 'stoppen' : 'veranderen'
  const { words, article } = revisionGrounds[given.ground]
  return compose(frame, {
    kind: 'intended-withdrawal',
    title: `Wat vindt u ervan als uw hulp gaat ${plan}?`,
    blocks: [
      paragraph(`U heeft nu ${given.provision}. Dat staat in ons besluit ${given.decisionReference}.`),
      paragraph(`Dat besluit is van ${inWords(given.decidedOn)}.`),
      paragraph(
        `Wij denken erover om deze hulp vanaf ${inWords(given.from)} te ${plan}. ` +
          'Dit is nog geen besluit. Wij willen eerst weten wat u vindt.',
      ),
      heading('Waarom denken wij dat?'),
      paragraph(`${words} ${sentence(given.because)} Dat is een reden volgens ${article}.`),
      paragraph('Dit weten wij, en dit is van wie wij het hoorden:'),
      bullets(given.known.map(({ what, from }) => sentence(`${what} (${from})`))),
      ...ownWords(frame),
      ...tellUsYourView(given.until, 'over uw hulp'),
      ...clientSupport(frame.sender),
    ],
    basis: ['Awb, artikel 4:8', 'Awb, artikel 4:9', article],
  })
}
