/**
 * What other modules add to a file: the ground shows it without knowing them. `src/web` assembles the lists and hands
 * them in.
 */
import type { AliasableExpression } from 'kysely'
import type { ReactNode } from 'react'
import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import type { CaseFile } from './file.ts'

/**
 * A part of the first page of a file. Its query is one JSON value (`jsonArrayFrom`, `jsonObjectFrom`), so that all
 * parts together take one statement; days and moments in it are texts.
 */
export type FilePanel<Data = unknown> = {
  id: string
  query: (tx: Tx, caseFile: string) => AliasableExpression<Data>
  show: (data: Data, file: CaseFile, actor: Actor) => ReactNode
}

/** Hides the type of a panel's data, which only the panel itself needs to know. */
export const panel = <Data>(of: FilePanel<Data>): FilePanel => of as unknown as FilePanel

/** Reads what all panels show of a file, in one statement. */
export async function loadPanels(
  tx: Tx,
  caseFile: string,
  panels: readonly FilePanel[],
): Promise<Record<string, unknown>> {
  if (panels.length === 0) return {}
  return tx.selectNoFrom(panels.map(({ id, query }) => query(tx, caseFile).as(id))).executeTakeFirstOrThrow()
}
