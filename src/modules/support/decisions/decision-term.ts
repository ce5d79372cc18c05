import { granted } from '../../../core/failure.ts'
import type { Law } from '../../../core/law/law.ts'
import { shortenedTerm } from '../../../core/local-terms.ts'
import { termOf, type Term } from '../../../core/terms.ts'
import { ownTerm } from '../../ground/policies/dated.ts'
import { sourceOf, type Policy } from '../../ground/policies/policy.ts'

/**
 * By when must be decided on an application: the two weeks of the law (Wmo 2.3.5(2)), or the shorter term that the
 * municipality set for the year in which it is taken up (Zwolle 2006, 4844-4845), with the source of that term.
 */
export function decisionTerm(law: Law, policy: Policy, takenUpOn: Temporal.PlainDate): Term<'decision'> {
  const own = ownTerm(policy, 'decision', takenUpOn)
  if (!own) return termOf(law, 'decision', takenUpOn)
  const term = granted(shortenedTerm(law, 'decision', takenUpOn, { days: own.days }))
  return { ...term, article: `${term.article}; ${sourceOf(policy, own)}` }
}
