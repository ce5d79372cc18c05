import { type Cents, inEuros } from '../../core/cents.ts'
import { inWords } from '../../core/days.ts'
import { decision, heading, paragraph, type Term, term } from '../blocks.ts'
import type { LetterBlock, LetterContent } from '../letter-content.ts'
import { compose, type LetterFrame, ownWords } from '../letter-frame.ts'
import { objectionClause } from '../passages.ts'
import { sentence } from '../words.ts'
import type { WithObjection } from './decision-facts.ts'

export type PenaltyDecisionFacts = WithObjection & {
  appliedOn: Temporal.PlainDate
  lawfulLastDay: Temporal.PlainDate
  noticeReceivedOn: Temporal.PlainDate
  /** What is owed, or why nothing is (Awb 4:17(6)). */
  penalty:
    | {
        kind: 'due'
        firstDay: Temporal.PlainDate
        lastDay: Temporal.PlainDate
        steps: readonly { days: number; perDay: Cents; sum: Cents }[]
        total: Cents
        /** Awb 4:87: paid within six weeks after this decision. */
        payment: Term
      }
    | { kind: 'none'; because: string }
}

/** Fixes whether a penalty is owed and how much (Awb 4:18). */
export function penaltyDecision(frame: LetterFrame, given: PenaltyDecisionFacts): LetterContent {
  const { penalty } = given
  return compose(frame, {
    kind: 'penalty-decision',
    title: penalty.kind === 'due' ? 'U krijgt geld omdat wij te laat waren' : 'U krijgt geen dwangsom',
    blocks: [
      decision(
        penalty.kind === 'due'
          ? `U krijgt ${inEuros(penalty.total)} van ons, omdat ons besluit te laat kwam.`
          : `U krijgt geen dwangsom. ${sentence(penalty.because)}`,
      ),
      heading('Waarom?'),
      paragraph(
        `Uw aanvraag is van ${inWords(given.appliedOn)}. Ons besluit moest er zijn op ${inWords(given.lawfulLastDay)}. ` +
          `Uw ingebrekestelling kregen wij op ${inWords(given.noticeReceivedOn)}.`,
      ),
      ...(penalty.kind === 'due' ? howMuch(penalty) : []),
      paragraph('Wij beslissen dit volgens artikel 4:17 en 4:18 van de Algemene wet bestuursrecht.'),
      ...ownWords(frame),
      ...objectionClause(frame, given.objection),
    ],
    basis: ['Awb, artikel 4:17', 'Awb, artikel 4:18', 'Awb, artikel 4:87'],
  })
}

const howMuch = (penalty: Extract<PenaltyDecisionFacts['penalty'], { kind: 'due' }>): LetterBlock[] => [
  paragraph(`Wij waren te laat van ${inWords(penalty.firstDay)} tot en met ${inWords(penalty.lastDay)}.`),
  {
    kind: 'amounts',
    caption: 'Berekening',
    header: ['Dagen', 'Bedrag'],
    rows: penalty.steps.map(({ days, perDay, sum }) => ({
      what: `${days} dagen, ${inEuros(perDay)} per dag`,
      amount: inEuros(sum),
    })),
    total: { what: 'Samen', amount: inEuros(penalty.total) },
  },
  term('Wanneer krijgt u het geld?', penalty.payment, 'na de datum van deze brief'),
]
