import type { Random } from '../random.ts'
import type { Cause, NeedKind, Trouble } from './kinds/kind.ts'
import type { Persona } from './persona.ts'
import type { Stage, StepName } from './stages.ts'

/** Who tells of the resident, when he does not do it himself. */
export type Reporter = {
  kind: 'informal-carer' | 'professional' | 'other'
  name: string
  contact: string
  ground: string
}

/** A step of a life with the moment at which it is done, and the subject of the worker who does it. */
export type PlannedStep = { name: StepName; at: Temporal.Instant; by: string }

/** What happens to one resident from his report on: everything that chance decides is decided here. */
export type Life = {
  who: Persona
  kind: NeedKind
  stage: Stage
  channel: 'phone' | 'desk' | 'letter' | 'web'
  /** Undefined when the resident reports himself. */
  reporter: Reporter | undefined
  urgent: boolean
  cause: Cause
  troubles: readonly Trouble[]
  /** The worker who investigates. */
  consultant: string
  talk: { startsAt: Temporal.Instant; endsAt: Temporal.Instant }
  steps: readonly PlannedStep[]
  /** For choices among words. */
  random: Random
}
