import { nationalLaw } from '../../../core/law/law.ts'
import { termInWords } from '../../../core/term-in-words.ts'
import type { Term } from '../../../letters/blocks.ts'
import { decisionChange, type DecisionChangeFacts } from '../../../letters/kinds/decision-change.ts'
import { decisionGrant, type DecisionGrantFacts } from '../../../letters/kinds/decision-grant.ts'
import { decisionRefusal, type DecisionRefusalFacts } from '../../../letters/kinds/decision-refusal.ts'
import {
  decisionWithdrawal,
  type DecisionWithdrawalFacts,
} from '../../../letters/kinds/decision-withdrawal.ts'
import {
  temporaryProvision,
  type TemporaryProvisionFacts,
} from '../../../letters/kinds/temporary-provision.ts'
import { notDealtWith, type NotDealtWithFacts } from '../../../letters/kinds/not-dealt-with.ts'
import { penaltyDecision, type PenaltyDecisionFacts } from '../../../letters/kinds/penalty-decision.ts'
import type { LetterContent } from '../../../letters/letter-content.ts'
import type { LetterFrame } from '../../../letters/letter-frame.ts'
import type { Form } from '../../ground/policies/shape/provisions.ts'
import type { Cost, Doer } from '../arrangements/line.ts'
import type { Extent } from '../investigations/need.ts'
import type { Contribution } from './contribution.ts'
import type { OrderInput } from './place-order.ts'
import type { Revised } from './revisions/revised.ts'

/** What a line of the arrangement becomes by a decision. */
export type GrantedLine = {
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  extent: Extent
  cost: Cost
  form: Form
  provider: Doer
}

/**
 * What a decision says, in words and days: everything of its letter but the day on which it goes out. It is written
 * down when the decision is prepared, and the letter is made from it when the last one signs.
 */
export type DecisionFacts =
  | {
      kind: 'grant' | 'grant-in-part'
      letter: Omit<DecisionGrantFacts, 'objection'>
      granted: GrantedLine
      contribution: Contribution
      /** Of one that corrects another. */
      revised?: Revised
    }
  | {
      kind: 'temporary'
      letter: Omit<TemporaryProvisionFacts, 'objection'>
      granted: GrantedLine & { until: Temporal.PlainDate }
      contribution: Contribution
      /** What goes to the provider as soon as the last one has signed. */
      order: OrderInput
      /** The report that it answers. */
      report: string
      /** The decision whose help goes on longer by this one. */
      extends: string | null
    }
  | {
      kind: 'change'
      letter: Omit<DecisionChangeFacts, 'objection'>
      granted: GrantedLine
      contribution: Contribution
      revised: Revised
    }
  | { kind: 'withdraw'; letter: Omit<DecisionWithdrawalFacts, 'objection'>; revised: Revised }
  | { kind: 'refuse'; letter: Omit<DecisionRefusalFacts, 'objection'> }
  | { kind: 'not-dealt-with'; letter: Omit<NotDealtWithFacts, 'objection'> }
  | { kind: 'penalty'; letter: PenaltyToSet }

/** What a penalty comes to; until when it is paid depends on the day of the letter. */
export type PenaltyToSet = Omit<PenaltyDecisionFacts, 'objection' | 'penalty'> & {
  penalty: Omit<Extract<PenaltyDecisionFacts['penalty'], { kind: 'due' }>, 'payment'> | NoPenalty
}
type NoPenalty = Extract<PenaltyDecisionFacts['penalty'], { kind: 'none' }>

/** What a decision grants on an application. */
export type GrantFacts = Extract<DecisionFacts, { kind: 'grant' | 'grant-in-part' }>
/** What a decision gives, on an application or by changing an earlier decision. */
export type GivingFacts = Extract<DecisionFacts, { kind: 'grant' | 'grant-in-part' | 'change' }>
/** What is given at once (Wmo 2.3.3). */
export type TemporaryFacts = Extract<DecisionFacts, { kind: 'temporary' }>

/** The letter of a decision, as it goes out or as it would. */
export function letterOf(facts: DecisionFacts, frame: LetterFrame, objection: Term): LetterContent {
  switch (facts.kind) {
    case 'grant':
    case 'grant-in-part':
      return decisionGrant(frame, { ...facts.letter, objection })
    case 'temporary':
      return temporaryProvision(frame, { ...facts.letter, objection })
    case 'change':
      return decisionChange(frame, { ...facts.letter, objection })
    case 'withdraw':
      return decisionWithdrawal(frame, { ...facts.letter, objection })
    case 'refuse':
      return decisionRefusal(frame, { ...facts.letter, objection })
    case 'not-dealt-with':
      return notDealtWith(frame, { ...facts.letter, objection })
    case 'penalty': {
      const { penalty } = facts.letter
      const payment = termInWords(nationalLaw(), 'payment', frame.day)
      return penaltyDecision(frame, {
        ...facts.letter,
        penalty: penalty.kind === 'due' ? { ...penalty, payment } : penalty,
        objection,
      })
    }
    default:
      return facts satisfies never
  }
}
