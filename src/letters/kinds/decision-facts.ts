import type { Cents } from '../../core/cents.ts'
import type { Term } from '../blocks.ts'
import type { Tier } from './tiers.ts'

/** How much of it: in time, or the thing itself. "As needed" is no extent (CRVB). */
export type Extent =
  | { kind: 'time'; /** "3 uur en 30 minuten per week" */ time: string; frequency: string }
  | { kind: 'item'; item: string }

/** In which form it is given (Wmo 2.3.6; the by-law for an allowance). */
export type Form =
  | { kind: 'in-kind'; provider: string; phone: string; startsBy: Temporal.PlainDate }
  | {
      kind: 'pgb'
      amount: Cents
      per: 'jaar' | 'maand' | '4 weken' | 'keer'
      /** "€ 24,00 per uur voor een gediplomeerde hulp" */
      rate: string
      /** How the price was found: by-law article and sum, in words. */
      calculation: string
      /** The SVB pays (Wmo 2.6.2); before it did, the resident from an account of his own for it. */
      paidBy: 'svb' | 'own-account'
      conditions: readonly string[]
      talkOn?: Temporal.PlainDate
    }
  | {
      kind: 'allowance'
      amount: Cents
      purpose: string
      paidBy: Temporal.PlainDate
      conditions: readonly string[]
    }

/** What the household pays (Wmo 2.1.4 to 2.1.4b), by the rules of the decision's day. */
export type Contribution =
  | { kind: 'none'; because: string }
  | {
      kind: 'flat' | 'by-income'
      /** A flat amount, or for `by-income` the most that it can be. */
      amount: Cents
      per: 'maand' | '4 weken'
      /** The first day of the provision: help in kind is paid for from the day on which it really begins. */
      from: Temporal.PlainDate
      /** The year of an amount that the law sets anew each year. */
      year?: number
      /** Together for a couple. */
      household: 'single' | 'couple'
      /** An aid or adaptation is never paid for more than it costs. */
      atMost?: Cents
    }

export type Provision = {
  /** As in "U krijgt …": "hulp bij het huishouden". */
  name: string
  result: string
  activities: readonly string[]
  extent: Extent
  from: Temporal.PlainDate
  until?: Temporal.PlainDate
  form: Form
  contribution: Contribution
  reviewOn: Temporal.PlainDate
}

/**
 * The rules under a decision: law, by-law with its article, and the policy that fills it in, by the name under which a
 * resident can find it. `source` is its exact place, for the worker and the auditor; it stands in no letter.
 */
export type LegalGround = { law: readonly string[]; byLaw: string; policy?: string; source?: string }

/** Why: what was found, and the lighter steps that were looked at. */
export type Reasons = {
  findingsOn: Temporal.PlainDate | null
  paragraphs: readonly string[]
  passed: readonly { tier: Tier; because: string }[]
  ground: LegalGround
  /** What the resident said when asked (Awb 4:7, 4:8), and what was done with it. */
  view?: { said: string; answer: string }
}

/** The wrong decision that a new one takes the place of, and what was wrong with it. */
export type Replaced = { decidedOn: Temporal.PlainDate; reference: string; mistake: string }

export type Application = { appliedOn: Temporal.PlainDate; asked: string }

/** The term for an objection (Awb 6:7, 6:8). */
export type WithObjection = { objection: Term }
