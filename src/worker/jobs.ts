import type { Actor } from '../core/actor.ts'
import type { Tx } from '../database/connect.ts'

/**
 * What the worker does by itself: looks, for one municipality at the moment of the actor, for days that have come and
 * does what they ask. Runs often, so it finds only what is not done yet. The actor is the municipality's own worker
 * "Keukentafel", so that the log says who did it.
 */
export type Sweep = { name: string; sweep: (tx: Tx, actor: Actor) => Promise<void> }
