import type { Cents } from '../../../core/cents.ts'
import { inEuros } from '../../../core/cents.ts'
import { isBefore } from '../../../core/days.ts'
import { ok, refuse, type Result } from '../../../core/failure.ts'
import type { DecisionKind } from '../../ground/policies/shape/deciding.ts'

/** What each kind of decision is called. */
export const kindWords: Record<DecisionKind, string> = {
  grant: 'toekennen',
  'grant-in-part': 'voor een deel toekennen',
  refuse: 'afwijzen',
  change: 'wijzigen',
  withdraw: 'intrekken',
  temporary: 'tijdelijke maatwerkvoorziening',
  'not-dealt-with': 'niet behandelen',
  penalty: 'dwangsom vaststellen',
}

/** What somebody may sign on behalf of the municipality (Awb 10:3; Wmo 2.6.3). */
export type Mandate = {
  id: string
  kinds: readonly DecisionKind[]
  /** The most that a decision may cost a year; null without a limit. */
  upTo: Cents | null
  /** From where on somebody else signs as well. */
  secondAbove: Cents | null
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
}

/** Who would sign, and what. */
export type Signing = {
  kind: DecisionKind
  /** What the decision costs a year, in cents. */
  yearlyCost: Cents
  on: Temporal.PlainDate
  /** The signer works for the municipality itself, not for a partner. */
  municipal: boolean
  mandates: readonly Mandate[]
  /** The line of the policy on who signs. */
  source: string
}

const holds = ({ from, until }: Mandate, on: Temporal.PlainDate): boolean =>
  !isBefore(on, from) && !(until && isBefore(until, on))

const reach = ({ upTo }: Mandate): number => upTo ?? Infinity
const alone = ({ secondAbove }: Mandate): number => secondAbove ?? Infinity

/**
 * Under which mandate somebody may sign this decision, and whether somebody else must sign too. Only workers of the
 * municipality sign; others assess and advise (ZOE-16).
 */
export function maySign(signing: Signing): Result<{ mandate: Mandate; needsSecond: boolean }> {
  const { kind, yearlyCost, on, municipal, mandates, source } = signing
  if (!municipal)
    return refuse(
      'only-the-municipality-signs',
      'Alleen een medewerker van de gemeente tekent een besluit. U kunt het wel voorbereiden en adviseren.',
      source,
    )
  const ofKind = mandates.filter((mandate) => mandate.kinds.includes(kind))
  if (ofKind.length === 0)
    return refuse(
      'no-mandate',
      `U heeft geen mandaat om dit te besluiten: ${kindWords[kind]}. Zet het besluit klaar voor iemand die dat wel heeft.`,
      'Awb, artikel 10:3',
    )
  const now = ofKind.filter((mandate) => holds(mandate, on))
  if (now.length === 0)
    return refuse(
      'mandate-not-in-force',
      'Uw mandaat voor dit besluit is nog niet ingegaan, of is voorbij.',
      'Awb, artikel 10:3',
    )
  const [widest] = now
    .filter((mandate) => reach(mandate) >= yearlyCost)
    .toSorted((a, b) => alone(b) - alone(a) || reach(b) - reach(a))
  if (widest) return ok({ mandate: widest, needsSecond: yearlyCost > alone(widest) })
  const most = now.reduce((best, mandate) => (reach(mandate) > reach(best) ? mandate : best))
  return refuse(
    'above-mandate',
    `Dit besluit kost ${inEuros(yearlyCost)} per jaar. Uw mandaat gaat tot ${inEuros(most.upTo ?? yearlyCost)}. Zet het klaar voor iemand met een ruimer mandaat.`,
    'Awb, artikel 10:3',
  )
}
