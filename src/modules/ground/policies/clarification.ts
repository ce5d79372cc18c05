import type { AccessFacts } from './facts.ts'
import { heldReasons, type Reason } from './grounds.ts'
import type { Policy } from './policy.ts'

/**
 * Whether a question is simple (the counter answers it or helps on) or has to be clarified first, by the grounds of
 * the policy; a simple one has none.
 */
export function questionKind(
  policy: Policy,
  facts: AccessFacts,
): { kind: 'simple' } | { kind: 'clarify'; reasons: Reason[] } {
  const reasons = heldReasons(policy, policy.clarification.when, facts)
  return reasons.length > 0 ? { kind: 'clarify', reasons } : { kind: 'simple' }
}
