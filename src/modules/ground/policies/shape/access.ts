import { z } from 'zod'
import { Ground, traced, words } from './trace.ts'

/** The six ways in, by the names of the glossary; a policy offers some or all of them. */
export const routeIds = [
  'counter',
  'client-supporter',
  'guidance',
  'neighbourhood',
  'youth',
  'shortened',
] as const
export type RouteId = (typeof routeIds)[number]

/** What a route can bring before and around the investigation; the program knows how to do each of these. */
export const stepKinds = [
  'own-strength-check',
  'phone-clarification',
  'reuse-knowledge',
  'conversation',
  'joint-conversation',
  'home-visit',
  'provider-expertise',
  'specialist-expertise',
  'hand-over',
  'paper-assessment',
] as const
export type StepKind = (typeof stepKinds)[number]

/** A step of a route: always, only `when` one of its grounds holds, or always `unless` one holds. */
const Step = traced({
  step: z.enum(stepKinds),
  name: words,
  when: z.array(Ground).optional(),
  unless: z.array(Ground).optional(),
})

/**
 * A way in. It may be chosen at all `only` under one of its grounds (if it has any), is suggested `when` one of its
 * grounds holds (routes are tried in the order of the file), and one route is the `default`.
 */
const AccessRoute = traced({
  id: z.enum(routeIds),
  name: words,
  letter: words,
  default: z.literal(true).optional(),
  because: words,
  only: z.array(Ground).optional(),
  when: z.array(Ground).optional(),
  steps: z.array(Step),
})

/** Grounds on which a step is left out whatever the route. */
const StepRule = z.strictObject({ step: z.enum(stepKinds), unless: z.array(Ground).min(1) })

export type Step = z.output<typeof Step>
export type AccessRoute = z.output<typeof AccessRoute>

/** How people come in. */
export const accessShape = {
  accessRoutes: z.array(AccessRoute).min(1),
  stepRules: z.array(StepRule),
  /** When a question is more than a simple one and has to be clarified first. */
  clarification: z.strictObject({ when: z.array(Ground).min(1) }),
  outreach: z.strictObject({ firstVisitWithin: traced({ workingDays: z.int().positive() }) }),
  temporaryProvision: traced({ withinHours: z.int().positive() }),
}
