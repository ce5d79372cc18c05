import { may, type Actor } from '../../../core/actor.ts'

/** What decides who may open a file. */
export type FileForAccess = {
  area: string | null
  /** Who works on it today. */
  workers: readonly string[]
  /** Who may look now for an emergency that he gave as the reason. */
  emergencyWorkers: readonly string[]
  /** Whether the one who looks stands in today for somebody who works on it. */
  standsIn?: boolean
}

export type Access = 'works-on-it' | 'own-area' | 'replacement' | 'emergency'

/**
 * On which ground somebody may open a resident's file: he works on it, he is of the core team of its area and may open
 * the files there, he stands in for an absent colleague who works on it, or he stated an emergency that a reviewer will
 * look into. Shell members of a team see only what
 * they work on (Steenwijkerland 2017, annex 4). Undefined when there is no ground.
 */
export function accessTo(file: FileForAccess, actor: Actor): Access | undefined {
  if (file.workers.includes(actor.worker)) return 'works-on-it'
  if (may(actor, 'files.own-area') && file.area !== null && actor.areas.includes(file.area)) return 'own-area'
  if (file.standsIn) return 'replacement'
  if (file.emergencyWorkers.includes(actor.worker)) return 'emergency'
  return undefined
}
