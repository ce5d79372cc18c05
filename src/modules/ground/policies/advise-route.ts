import { ok, refuse, type Result } from '../../../core/failure.ts'
import type { AccessFacts } from './facts.ts'
import { heldReasons, type Reason, weigh, type WeighedReason } from './grounds.ts'
import { type Policy, sourceOf } from './policy.ts'
import type { AccessRoute, RouteId } from './shape/access.ts'
import { type PlannedStep, stepsOf } from './steps-of.ts'

/** One route as it stands for a report: what opens it, what speaks for it, and whether it may be chosen at all. */
export type RouteOutlook = {
  route: AccessRoute
  open: boolean
  suggested: boolean
  /** Conditions of which one must hold for the route to be open; none when it is always open. */
  opening: WeighedReason[]
  /** Conditions that speak for the route. */
  speaking: WeighedReason[]
}

/** The route that the policy suggests for a report, with why, what it brings, and how the others stand. */
export type RouteAdvice = {
  route: AccessRoute
  reasons: Reason[]
  steps: PlannedStep[]
  routes: RouteOutlook[]
}

/**
 * Suggests a way in from recorded facts. Routes are tried in the order of the policy: the first that is open and for
 * which a ground speaks, else the default one, so there always is a suggestion.
 */
export function adviseRoute(policy: Policy, facts: AccessFacts): RouteAdvice {
  const routes = policy.accessRoutes.map((route) => outlook(policy, route, facts))
  const chosen =
    routes.find(({ open, speaking }) => open && speaking.some(({ held }) => held)) ??
    routes.find(({ route }) => route.default)
  if (!chosen) throw new Error(`policy ${policy.id} has no default route`)
  chosen.suggested = true
  const { route } = chosen
  const reasons = [...heldReasons(policy, route.only, facts), ...heldReasons(policy, route.when, facts)]
  return {
    route,
    reasons: reasons.length > 0 ? reasons : [{ because: route.because, source: sourceOf(policy, route) }],
    steps: stepsOf(policy, route.id, facts),
    routes,
  }
}

/** Whether a worker may choose this route for this report, also against the advice. */
export function takeRoute(policy: Policy, id: RouteId, facts: AccessFacts): Result<AccessRoute> {
  const route = policy.accessRoutes.find((offered) => offered.id === id)
  if (!route) return refuse('route-not-offered', 'Deze route kent ons beleid niet.', policy.name)
  if (outlook(policy, route, facts).open) return ok(route)
  const conditions = (route.only ?? []).map(({ because }) => because).join('; ')
  return refuse('route-closed', `De ${route.name} kan alleen bij: ${conditions}.`, sourceOf(policy, route))
}

function outlook(policy: Policy, route: AccessRoute, facts: AccessFacts): RouteOutlook {
  const opening = weigh(policy, route.only, facts)
  return {
    route,
    open: opening.length === 0 || opening.some(({ held }) => held),
    suggested: false,
    opening,
    speaking: weigh(policy, route.when, facts),
  }
}
