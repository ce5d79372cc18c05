import type { Policy } from './policy.ts'
import type { LifePhase } from './shape/conversation.ts'

/**
 * The phase of life of somebody of this age in completed years. When a worker judged that the phase given by
 * judgement has begun (leaning on intensive care by others), that one goes before age.
 */
export function lifePhaseAt({ lifePhases }: Policy, age: number, judged: boolean): LifePhase {
  const byJudgement = judged ? lifePhases.find((phase) => phase.byJudgement) : undefined
  const phase = byJudgement ?? lifePhases.findLast(({ fromAge }) => fromAge !== undefined && fromAge <= age)
  if (!phase) throw new RangeError(`no phase of life for age ${age}`)
  return phase
}
