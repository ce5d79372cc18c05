import { inWords } from '../../core/days.ts'
import { bullets, heading, lastDay, paragraph } from '../blocks.ts'
import type { LetterBlock, LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { type PenaltyStep, penaltyStepsInWords } from './penalty.ts'

export type DefaultNoticeReceiptFacts = {
  receivedOn: Temporal.PlainDate
  appliedOn: Temporal.PlainDate
  asked: string
  /** What it brings, with the last day by law and the days that it stood still. */
  notice:
    | (InTime & { kind: 'valid'; lawfulLastDay: Temporal.PlainDate; steps: readonly PenaltyStep[] })
    /** Before the term had lapsed: then it does not count. */
    | { kind: 'too-early'; lawfulLastDay: Temporal.PlainDate }
    | { kind: 'stands-still' }
    /** An earlier one counts already. */
    | (InTime & { kind: 'repeated'; first: Temporal.PlainDate })
    /** The decision went out meanwhile. */
    | { kind: 'answered'; on: Temporal.PlainDate; due: boolean }
}

type InTime = { decideBy: Temporal.PlainDate; penaltyFrom: Temporal.PlainDate }
type Notice = DefaultNoticeReceiptFacts['notice']
type Of<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>

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
      ...whatItBrings(given.notice),
      ...ownWords(frame),
    ],
    basis: ['Awb, artikel 4:17'],
  })
}

function whatItBrings(notice: Notice): LetterBlock[] {
  switch (notice.kind) {
    case 'valid':
      return valid(notice)
    case 'too-early':
      return tooEarly(notice)
    case 'stands-still':
      return [
        paragraph(
          'Uw brief kwam te vroeg. De tijd voor ons besluit staat nu stil. Daarover schreven wij u eerder. ' +
            'Hebben wij geen besluit genomen als die tijd voorbij is? Stuur ons dan opnieuw een brief.',
        ),
      ]
    case 'repeated':
      return [
        paragraph(
          `Op ${inWords(notice.first)} kregen wij al een ingebrekestelling van u. Die telt. ` +
            `Daarom betalen wij u vanaf ${inWords(notice.penaltyFrom)} een bedrag per dag, als er dan nog geen besluit is. ` +
            'Dat heet een dwangsom. Uw nieuwe brief verandert dat niet.',
        ),
        lastDay('Wanneer moet ons besluit er zijn?', notice.decideBy),
      ]
    case 'answered':
      return [
        paragraph(
          notice.due
            ? `Ons besluit is van ${inWords(notice.on)}. Dat was te laat. U krijgt van ons een apart besluit over een dwangsom.`
            : `Ons besluit is van ${inWords(notice.on)}. Dat was binnen de tijd die wij na uw brief nog hadden. Daarom krijgt u geen dwangsom.`,
        ),
      ]
    default:
      return notice satisfies never
  }
}

const valid = (notice: Of<'valid'>): LetterBlock[] => [
  paragraph(
    `Wij hadden uiterlijk ${inWords(notice.lawfulLastDay)} moeten beslissen. U heeft gelijk. Het spijt ons.`,
  ),
  lastDay('Wanneer krijgt u ons besluit?', notice.decideBy),
  heading('Krijgt u geld als het langer duurt?'),
  paragraph(
    `Ja. Is er dan nog geen besluit? Dan betalen wij u vanaf ${inWords(notice.penaltyFrom)} een bedrag per dag. ` +
      'Dat heet een dwangsom. Het staat in artikel 4:17 van de Algemene wet bestuursrecht.',
  ),
  bullets(penaltyStepsInWords(notice.steps)),
  paragraph('U hoeft dit geld niet aan te vragen. U krijgt er vanzelf een besluit over.'),
]

const tooEarly = ({ lawfulLastDay }: Of<'too-early'>): LetterBlock[] => [
  paragraph(
    'Uw brief kwam te vroeg. Wij mogen nog beslissen tot en met de dag hieronder. ' +
      'Hebben wij dan geen besluit genomen? Stuur ons dan opnieuw een brief.',
  ),
  lastDay('Wanneer moet ons besluit er zijn?', lawfulLastDay),
]
