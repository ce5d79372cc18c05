import { inEuros, type Cents } from '../../../core/cents.ts'
import { ok, refuse, type Result } from '../../../core/failure.ts'

/** The rules of the municipality from which can be departed; the law itself leaves no room for that. */
export const exceptionRules = {
  'form-not-allowed': 'De vorm: het verstrekkingenboek laat deze vorm niet toe',
  'not-a-result-of-the-act': 'Het resultaat: het product hoort niet bij dit resultaat',
  other: 'Een andere regel van de gemeente, of regels die elkaar tegenspreken',
} as const
export type ExceptionRule = keyof typeof exceptionRules

export const exceptionStates = {
  proposed: 'voorgesteld',
  agreed: 'toegestaan',
  declined: 'niet toegestaan',
} as const
export type ExceptionState = keyof typeof exceptionStates

/** An exception that was agreed, as a decision rests on it. */
export type AgreedException = { rule: string; words: string; ground: string }

/**
 * The answer of a rule, unless an exception to it was agreed for this case: then its refusal does not hold. Any other
 * refusal stays (STW-15: what the rules make impossible and the case makes necessary).
 */
export function unlessExcepted<T>(result: Result<T>, agreed: readonly AgreedException[]): Result<T | null> {
  if (result.ok) return result
  return agreed.some(({ rule }) => rule === result.refusal.rule) ? ok(null) : result
}

export type Settling = {
  state: ExceptionState
  proposedBy: string
  draws: Cents
  as: 'agreed' | 'declined'
  /** The worker who would agree, or decline. */
  by: string
  /** The budget of the year; undefined when the policy sets none. */
  budget: { year: number; amount: number; source: string } | undefined
  /** What agreed exceptions draw from it already. */
  drawn: Cents
}

/** Whether a proposed exception may be agreed to, or declined: by another than who proposed it, within the budget of its year. */
export function maySettle({
  as,
  state,
  proposedBy,
  draws,
  by,
  budget,
  drawn,
}: Settling): Result<Settling['as']> {
  const source = budget?.source ?? 'Keukentafel'
  if (state !== 'proposed')
    return refuse('exception-settled', `Hierover is al beslist: ${exceptionStates[state]}.`, source)
  if (proposedBy === by)
    return refuse(
      'exception-by-another',
      'U stelde deze uitzondering zelf voor. Laat een ander erover beslissen.',
      source,
    )
  if (as === 'declined') return ok(as)
  if (!budget)
    return refuse(
      'no-exception-budget',
      'Voor dit jaar heeft het beleid geen budget voor uitzonderingen.',
      source,
    )
  const left = budget.amount - drawn
  if (draws > left)
    return refuse(
      'exception-above-budget',
      `Er is in ${budget.year} nog ${inEuros(left as Cents)} voor uitzonderingen. Deze kost ${inEuros(draws)}.`,
      source,
    )
  return ok(as)
}
