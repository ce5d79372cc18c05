/**
 * What later modules add to reports: the reports ask and tell them without knowing them. `src/web` assembles the lists
 * and hands them in.
 */
import type { OperationNodeSource, QueryCreator } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import type { Refusal } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { DB } from '../../../database/generated.ts'
import type { AccessFacts } from '../../ground/policies/facts.ts'
import type { Ended } from './ending.ts'

/** The end of all that was reported in a file. */
export type ReportEnd = { caseFile: string; as: Ended; on: Temporal.PlainDate; words: string }

export type EndFollower = {
  /** Why the reports of this file cannot end otherwise yet, such as an application that waits for a decision. */
  hinders?: (tx: Tx, caseFile: string) => Promise<Refusal | undefined>
  /** What ends with it, as a part of the statement that ends the reports; undefined when nothing does. */
  follow?: (db: QueryCreator<DB>, actor: Actor, end: ReportEnd) => OperationNodeSource | undefined
}

/** Facts that a later module knows from its records, by the groups of the policy's vocabulary. */
export type KnownFacts = {
  [Group in keyof AccessFacts]?: Partial<AccessFacts[Group]>
}

/**
 * What the records of a later module tell for choosing a route; what it does not know it leaves out. `product` is the
 * id of what was asked for.
 */
export type FactSource = (
  tx: Tx,
  about: { caseFile: string; resident: string; product: string | undefined },
) => Promise<KnownFacts>

export type ReportParts = { ends: readonly EndFollower[]; facts: readonly FactSource[] }
