/**
 * What later modules add to residents: the ground shows and does it without knowing them. `src/web` assembles the lists
 * and hands them in.
 */
import type { AliasableExpression } from 'kysely'
import type { ReactNode } from 'react'
import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import type { ResidentCard } from './card.ts'

/**
 * A part of the page of a resident. Its query is one JSON value, so that all parts together take one statement; days
 * and moments in it are texts.
 */
export type ResidentPanel<Data = unknown> = {
  id: string
  query: (tx: Tx, resident: string) => AliasableExpression<Data>
  show: (data: Data, resident: ResidentCard, actor: Actor) => ReactNode
}

/** Hides the type of a panel's data, which only the panel itself needs to know. */
export const residentPanel = <Data>(of: ResidentPanel<Data>): ResidentPanel => of as unknown as ResidentPanel

/**
 * Finds residents by the number of something of theirs: a file, a report, a household. `series` is the letter before
 * the number.
 */
export type NumberFinder = {
  series: string
  find: (tx: Tx, actor: Actor, number: string) => Promise<string[]>
}

/**
 * What goes along when two records are made one. Moves what belongs to one resident to another, all of it or only these
 * ids, and answers the ids of what moved, so that it can go back.
 */
export type ResidentMover = {
  part: string
  move: (
    tx: Tx,
    actor: Actor,
    from: string,
    to: string,
    only: readonly string[] | undefined,
  ) => Promise<string[]>
}

/** Something about a resident that changes what must be done in his files. */
export type ResidentChange = { resident: string; what: 'died' | 'moved-out'; on: Temporal.PlainDate }

/** What a later module does, in the same transaction, when a resident died or moved out. */
export type ResidentFollower = (tx: Tx, actor: Actor, change: ResidentChange) => Promise<void>

/** Lets every later module follow a change, one after the other, in the transaction of the change. */
export async function tellFollowers(
  tx: Tx,
  actor: Actor,
  change: ResidentChange,
  followers: readonly ResidentFollower[],
): Promise<void> {
  for (const follower of followers) await follower(tx, actor, change)
}

export type ResidentParts = {
  panels: readonly ResidentPanel[]
  finders: readonly NumberFinder[]
  movers: readonly ResidentMover[]
  followers: readonly ResidentFollower[]
}

/** Reads what all panels show of a resident, in one statement. */
export async function loadResidentPanels(
  tx: Tx,
  resident: string,
  panels: readonly ResidentPanel[],
): Promise<Record<string, unknown>> {
  if (panels.length === 0) return {}
  return tx.selectNoFrom(panels.map(({ id, query }) => query(tx, resident).as(id))).executeTakeFirstOrThrow()
}
