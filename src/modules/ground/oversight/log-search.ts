import type { Actor } from '../../../core/actor.ts'
import { dayOf, momentOf, parseDay } from '../../../core/days.ts'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { LogFilter } from './log-lines.ts'
import { ownNumber, residentFinder } from '../cases/file-numbers.ts'
import { findResidents, hitsOf, type Hit } from '../residents/find-residents.ts'
import { fullName } from '../residents/name.ts'
import { readSearch } from '../residents/search.ts'

/** What is searched for in the log: the days of the first and the last line, and ids, so that no name is in an address. */
export type LogSearch = {
  from: Temporal.PlainDate
  to: Temporal.PlainDate
  worker?: string | undefined
  resident?: string | undefined
}

/** So many workers or residents are shown to choose from. */
const MOST = 12

/** The search as it stands in an address, after `path`. */
export function searchPath(path: string, { from, to, worker, resident }: LogSearch, after?: string): string {
  const query = new URLSearchParams({ van: from.toString(), tot: to.toString() })
  if (worker) query.set('medewerker', worker)
  if (resident) query.set('inwoner', resident)
  if (after) query.set('na', after)
  return `${path}?${query.toString()}`
}

/** The search in an address; undefined when nothing was searched for yet. Throws `Missing` on what is no search. */
export function readLogSearch(query: Readonly<Record<string, string | undefined>>): LogSearch | undefined {
  const { van, tot, medewerker, inwoner } = query
  if (van === undefined && tot === undefined) return undefined
  const [from, to] = [parseDay(van ?? ''), parseDay(tot ?? '')]
  const ids = [medewerker, inwoner].filter((id) => id !== undefined)
  if (!from || !to || !ids.every(isId)) throw new Missing('log search')
  return { from, to, worker: medewerker, resident: inwoner }
}

/** The lines that a search asks for. Never those of this request or after it, so that an export comes to an end. */
export function filterOf({ from, to, worker, resident }: LogSearch, now: Temporal.Instant): LogFilter {
  const midnight = new Temporal.PlainTime()
  const end = momentOf(to.add({ days: 1 }), midnight)
  return {
    from: momentOf(from, midnight),
    until: Temporal.Instant.compare(end, now) < 0 ? end : now,
    worker,
    resident,
  }
}

/** A month back from today: what is searched when nobody says otherwise. */
export const lastMonth = (actor: Actor): LogSearch => ({
  from: dayOf(actor.now).subtract({ months: 1 }),
  to: actor.today,
})

/** The workers of whom a part of the name was typed, also those who left. */
export async function workersNamed(
  tx: Tx,
  typed: string,
): Promise<{ id: string; name: string; function: string }[]> {
  return tx
    .selectFrom('worker')
    .select(['id', 'name', 'function'])
    .where('name', 'ilike', `%${typed.replace(/[\\%_]/g, '\\$&')}%`)
    .orderBy('name')
    .orderBy('id')
    .limit(MOST)
    .execute()
}

const byFile = residentFinder(ownNumber)

/** The residents of whom a BSN, a name, an address, a birth day or the number of a file was typed. */
export async function residentsNamed(tx: Tx, actor: Actor, typed: string): Promise<readonly Hit[]> {
  const search = readSearch(typed, actor.today)
  if (search.by === 'nothing') return []
  const found =
    search.by === 'number'
      ? await hitsOf(tx, actor, await byFile.find(tx, actor, search.number))
      : await findResidents(tx, actor, search)
  return found.hits.slice(0, MOST)
}

/** The names of whom a search is about, for its page. Throws `Missing` when there is no such worker or resident. */
export async function namesOf(tx: Tx, { worker, resident }: LogSearch) {
  const named = worker
    ? await tx.selectFrom('worker').select('name').where('id', '=', worker).executeTakeFirst()
    : undefined
  const person = resident
    ? await tx
        .selectFrom('resident')
        .select(['given_names', 'name_prefix', 'surname'])
        .where('id', '=', resident)
        .executeTakeFirst()
    : undefined
  if ((worker && !named) || (resident && !person)) throw new Missing('worker or resident')
  return { worker: named?.name, resident: person && fullName(person) }
}
