import { demand, type Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudits } from '../access/audit.ts'
import type { NumberFinder } from './contributions.ts'
import { findResidents, hitsOf, type Hits } from './find-residents.ts'
import type { Search } from './search.ts'

/** Searches in our own records, also by the number of something that a later module can find. */
export async function searchResidents(
  tx: Tx,
  actor: Actor,
  search: Search,
  finders: readonly NumberFinder[],
): Promise<Hits> {
  demand(actor, 'residents.search')
  if (search.by !== 'number') return findResidents(tx, actor, search)
  const finder = finders.find(({ series }) => series === search.number[0])
  return hitsOf(tx, actor, (await finder?.find(tx, actor, search.number)) ?? [])
}

/** A search as the audit log tells it. */
export type NotedSearch = {
  purpose: string
  search: Search
  hits: Hits
  /** The register was asked too. */
  asked: boolean
}

/** Every person that is shown has a line of his own in the audit log; a search without hits has one line. */
export function noteSearch(
  tx: Tx,
  actor: Actor,
  { purpose, search, hits: { hits }, asked }: NotedSearch,
): Promise<void> {
  const line = { purpose, fields: ['name', 'birthDate', 'address', `by ${search.by}`] }
  return recordAudits(tx, actor, [
    ...hits.map(({ id }) => ({ ...line, action: 'search residents', resident: id })),
    ...(hits.length === 0 ? [{ ...line, action: 'search residents' }] : []),
    ...(asked ? [{ ...line, action: 'search brp' }] : []),
  ])
}
