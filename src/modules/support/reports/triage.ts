import type { FieldFault } from '../../../core/failure.ts'
import { adviseRoute, type RouteAdvice } from '../../ground/policies/advise-route.ts'
import { questionKind } from '../../ground/policies/clarification.ts'
import type { AccessFacts } from '../../ground/policies/facts.ts'
import type { Reason } from '../../ground/policies/grounds.ts'
import { sourceOf, type Policy } from '../../ground/policies/policy.ts'
import { homeVisitNeeded } from '../../ground/policies/steps-of.ts'
import type { RouteId } from '../../ground/policies/shape/access.ts'

/** Whether a question is answered at once, or has to be clarified first. */
export const questions = {
  simple: 'een eenvoudige vraag: meteen te beantwoorden',
  clarification: 'een vraag die eerst verduidelijkt moet worden',
} as const
export type Question = keyof typeof questions

/** What the policy suggests for a report: kind of question, route with its steps, home visit; each with its reasons. */
export type TriageAdvice = RouteAdvice & {
  question: Question
  questionReasons: readonly Reason[]
  homeVisit: { needed: boolean; reasons: readonly Reason[] }
}

/** The advice of a policy on facts that were recorded. The worker decides. */
export function adviseTriage(policy: Policy, facts: AccessFacts): TriageAdvice {
  const advice = adviseRoute(policy, facts)
  const kind = questionKind(policy, facts)
  return {
    ...advice,
    question: kind.kind === 'simple' ? 'simple' : 'clarification',
    questionReasons: kind.kind === 'simple' ? [simpleBecause(policy)] : kind.reasons,
    homeVisit: homeVisitNeeded(policy, advice.route.id, facts),
  }
}

/** A question is simple when none of the policy's grounds for clarifying holds. */
function simpleBecause(policy: Policy): Reason {
  const [first] = policy.clarification.when
  return {
    because: 'de vraag is duidelijk en gaat over één onderwerp',
    source: first ? sourceOf(policy, first) : policy.name,
  }
}

/** Whoever chooses otherwise than suggested says why; both stay on record. */
export function choiceFaults(
  advice: { route: { id: RouteId }; question: Question },
  choice: { route: RouteId; question: Question; overrideWords: string },
): FieldFault[] {
  const follows = choice.route === advice.route.id && choice.question === advice.question
  return follows || choice.overrideWords !== ''
    ? []
    : [{ field: 'overrideWords', message: 'Schrijf op waarom u anders kiest dan wordt voorgesteld' }]
}
