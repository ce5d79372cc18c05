import type { AccessFacts } from './facts.ts'
import { heldReasons, type Reason } from './grounds.ts'
import { type Policy, sourceOf } from './policy.ts'
import type { RouteId, Step, StepKind } from './shape/access.ts'

/** A step of a route for one report: to be done or left out, and why. */
export type PlannedStep = { step: StepKind; name: string; needed: boolean; reasons: Reason[] }

/**
 * The steps that a route brings for these facts, in order. A step that is left out is in the list too, with the
 * ground on which it is, so that the file shows that it was not forgotten.
 */
export function stepsOf(policy: Policy, id: RouteId, facts: AccessFacts): PlannedStep[] {
  const route = policy.accessRoutes.find((offered) => offered.id === id)
  return (route?.steps ?? []).map((step) => plan(policy, step, facts))
}

/**
 * Whether somebody has to go to the resident's house. Without a home visit in the route, or where a rule of the
 * policy spares it (a re-indication of a situation that is known and unchanged), nobody has to.
 */
export function homeVisitNeeded(
  policy: Policy,
  id: RouteId,
  facts: AccessFacts,
): { needed: boolean; reasons: Reason[] } {
  const visit = stepsOf(policy, id, facts).find(({ step }) => step === 'home-visit')
  if (visit) return { needed: visit.needed, reasons: visit.reasons }
  const route = policy.accessRoutes.find((offered) => offered.id === id)
  const because = `de ${route?.name ?? 'route'} kent geen huisbezoek`
  return { needed: false, reasons: [{ because, source: route ? sourceOf(policy, route) : policy.name }] }
}

function plan(policy: Policy, step: Step, facts: AccessFacts): PlannedStep {
  const general = policy.stepRules.filter((rule) => rule.step === step.step).flatMap(({ unless }) => unless)
  const against = [...heldReasons(policy, step.unless, facts), ...heldReasons(policy, general, facts)]
  const { step: kind, name } = step
  if (against.length > 0) return { step: kind, name, needed: false, reasons: against }
  const itself = { because: name, source: sourceOf(policy, step) }
  if (!step.when) return { step: kind, name, needed: true, reasons: [itself] }
  const grounds = heldReasons(policy, step.when, facts)
  const neither = { because: `niet nodig: ${name}`, source: itself.source }
  return { step: kind, name, needed: grounds.length > 0, reasons: grounds.length > 0 ? grounds : [neither] }
}
