import { inWords } from '../../core/days.ts'
import { bullets, heading, lastDay, paragraph } from '../blocks.ts'
import type { LetterBlock, LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { type PenaltyStep, penaltyStepsInWords } from './penalty.ts'

export type DefaultNoticeReceiptFacts = {
  receivedOn: Temporal.PlainDate
  appliedOn: Temporal.PlainDate
  asked: string
  /** The last day by law, with the days that it stood still. */
  lawfulLastDay: Temporal.PlainDate
  /** In time, or before the term had lapsed: then it does not count. */
  notice:
    { kind: 'valid'; decideBy: Temporal.PlainDate; penaltyFrom: Temporal.PlainDate } | { kind: 'too-early' }
  steps: readonly PenaltyStep[]
}

/** Confirms a notice of default and says what it brings (Awb 4:17). */
export function defaultNoticeReceipt(frame: LetterFrame, given: DefaultNoticeReceiptFacts): LetterContent {
  return compose(frame, {
    kind: 'default-notice-receipt',
    title: 'Wij hebben uw ingebrekestelling ontvangen',
    blocks: [
      paragraph(
        `Op ${inWords(given.receivedOn)} kregen wij uw brief. U schrijft dat ons besluit te laat is. ` +
          `Het gaat om uw aanvraag van ${inWords(given.appliedOn)} voor ${given.asked}.`,
      ),
      ...(given.notice.kind === 'valid' ? valid(given.notice, given) : tooEarly(given)),
      ...ownWords(frame),
    ],
    basis: ['Awb, artikel 4:17'],
  })
}

const valid = (
  notice: { decideBy: Temporal.PlainDate; penaltyFrom: Temporal.PlainDate },
  { lawfulLastDay, steps }: DefaultNoticeReceiptFacts,
): LetterBlock[] => [
  paragraph(
    `Wij hadden uiterlijk ${inWords(lawfulLastDay)} moeten beslissen. U heeft gelijk. Het spijt ons.`,
  ),
  lastDay('Wanneer krijgt u ons besluit?', notice.decideBy),
  heading('Krijgt u geld als het langer duurt?'),
  paragraph(
    `Ja. Is er dan nog geen besluit? Dan betalen wij u vanaf ${inWords(notice.penaltyFrom)} een bedrag per dag. ` +
      'Dat heet een dwangsom. Het staat in artikel 4:17 van de Algemene wet bestuursrecht.',
  ),
  bullets(penaltyStepsInWords(steps)),
  paragraph('U hoeft dit geld niet aan te vragen. U krijgt er vanzelf een besluit over.'),
]

const tooEarly = ({ lawfulLastDay }: DefaultNoticeReceiptFacts): LetterBlock[] => [
  paragraph(
    'Uw brief kwam te vroeg. Wij mogen nog beslissen tot en met de dag hieronder. ' +
      'Hebben wij dan geen besluit genomen? Stuur ons dan opnieuw een brief.',
  ),
  lastDay('Wanneer moet ons besluit er zijn?', lawfulLastDay),
]
