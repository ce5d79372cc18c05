import { holds } from './conditions.ts'
import type { AccessFacts, FormFacts } from './facts.ts'
import { type Policy, sourceOf } from './policy.ts'
import type { Ground } from './shape/trace.ts'

/** Why something is so, in plain Dutch, with the line of the policy document that it rests on. */
export type Reason = { because: string; source: string }

/** A reason with whether it applies to the facts at hand. */
export type WeighedReason = Reason & { held: boolean }

/** Each ground as a reason, with whether its condition holds. */
export const weigh = (
  policy: Policy,
  grounds: readonly Ground[] | undefined,
  facts: AccessFacts | FormFacts,
): WeighedReason[] =>
  (grounds ?? []).map((ground) => ({
    because: ground.because,
    source: sourceOf(policy, ground),
    held: holds(ground.if, facts),
  }))

/** The grounds that hold, as reasons. */
export const heldReasons = (
  policy: Policy,
  grounds: readonly Ground[] | undefined,
  facts: AccessFacts | FormFacts,
): Reason[] =>
  weigh(policy, grounds, facts).flatMap(({ because, source, held }) => (held ? { because, source } : []))
