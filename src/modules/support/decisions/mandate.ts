import { inEuros, type Cents } from '../../../core/cents.ts'
import { ok, refuse, type Result } from '../../../core/failure.ts'
import { holdsOn } from '../../ground/policies/policy.ts'
import type { DecisionKind } from '../../ground/policies/shape/deciding.ts'

/** Who may sign what on behalf of the municipality (Wmo 2.6.3, Awb 10:3). */
export type Mandate = {
  id: string
  worker: string
  kinds: readonly DecisionKind[]
  /** The most that a provision may cost in a year; null when there is no limit. */
  upTo: Cents | null
  from: Temporal.PlainDate
  until?: Temporal.PlainDate | undefined
}

/** What is to be signed: its kind, and what it costs in a year; null when nothing is given. */
export type ToSign = { kind: DecisionKind; yearly: Cents | null }

/**
 * The mandate under which somebody signs a decision today, or why he may not. Only who has one of the municipality
 * signs; anybody else advises (Zoetermeer 2012, 533 and 2382-2384).
 */
export function mandateFor(
  mandates: readonly Mandate[],
  { kind, yearly }: ToSign,
  today: Temporal.PlainDate,
): Result<Mandate> {
  const ofKind = mandates.filter((mandate) => mandate.kinds.includes(kind) && holdsOn(mandate, today))
  if (ofKind.length === 0)
    return refuse(
      'no-mandate',
      'U heeft vandaag geen mandaat voor dit soort besluit. Vraag een collega met mandaat om te ondertekenen.',
      'Awb 10:3; Wmo 2015, artikel 2.6.3',
    )
  const found = ofKind.find(({ upTo }) => upTo === null || yearly === null || yearly <= upTo)
  if (found) return ok(found)
  const most = ofKind.flatMap(({ upTo }) => upTo ?? []).toSorted((a, b) => b - a)[0]!
  return refuse(
    'above-mandate',
    `Deze hulp kost meer per jaar dan u mag toekennen (${inEuros(most)}). Vraag een collega met een hoger mandaat om te ondertekenen.`,
    'Awb 10:3; Wmo 2015, artikel 2.6.3',
  )
}
