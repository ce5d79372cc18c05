import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { demand, may, type Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudits } from '../access/audit.ts'
import { findRows } from '../residents/find-residents.ts'
import { fullName } from '../residents/name.ts'
import { householdFinder, housematesOf } from '../residents/number-finder.ts'
import { addressInWords } from '../residents/resident.ts'
import { filesByNumber, type FileNumber } from './file-numbers.ts'
import { isNarrowed, type FileFilter, type FileSearch } from './file-search-form.ts'
import { openable } from './openable-files.ts'
import { PAGE } from './store.ts'

/** A file that was found: what helps to choose the right one, or only that it exists. */
export type FoundFile = { id: string; number: string; resident: string } & (
  | {
      openable: true
      name: string
      birthDate: Temporal.PlainDate | null
      /** Undefined when it is protected and the one who searches may not see it. */
      address: string | undefined
      area: string | null
      openedOn: Temporal.PlainDate
      closedOn: Temporal.PlainDate | null
    }
  | { openable: false }
)

/** `tooMany` when not all who fit were looked at; `similar` when only misspelt names were found. */
export type FoundFiles = {
  files: readonly FoundFile[]
  more: boolean
  tooMany: boolean
  how: 'exact' | 'similar'
}

/** Of so many people at most the files are looked for; with more, the searcher is asked to narrow the search. */
export const MOST_PEOPLE = 200

/**
 * Searches in files by whom they are about, or by the number of something in them: a page of them, those first that the
 * one who acts may open. Of the others nothing is told but that they exist.
 */
export async function searchFiles(
  tx: Tx,
  actor: Actor,
  asked: { search: FileSearch; filter: FileFilter; page: number },
  numbers: readonly FileNumber[],
): Promise<FoundFiles> {
  demand(actor, 'residents.search')
  const { of, ids, how } = await subjectsOf(tx, actor, asked.search, numbers)
  if (ids.length === 0) return { files: [], more: false, tooMany: false, how }
  const within = sql<SqlBool>`${sql.ref(`f.${of}`)} = any(${ids.slice(0, MOST_PEOPLE)}::uuid[])`
  const rows = await fileRows(tx, actor, within, asked)
  return {
    files: rows.slice(0, PAGE).map((row) => toFound(row, actor)),
    more: rows.length > PAGE,
    tooMany: ids.length > MOST_PEOPLE,
    how,
  }
}

type Subjects = { of: 'id' | 'resident'; ids: readonly string[]; how: FoundFiles['how'] }

/** The files or the residents that fit what was searched for, one more than are looked at. */
async function subjectsOf(
  tx: Tx,
  actor: Actor,
  search: FileSearch,
  numbers: readonly FileNumber[],
): Promise<Subjects> {
  if (search.by === 'household')
    return { of: 'resident', ids: await housematesOf(tx, actor, search.resident), how: 'exact' }
  if (search.by === 'number')
    return search.number[0] === householdFinder.series
      ? { of: 'resident', ids: await householdFinder.find(tx, actor, search.number), how: 'exact' }
      : { of: 'id', ids: await filesByNumber(tx, actor, search.number, numbers), how: 'exact' }
  const { rows, how } = await findRows(tx, actor, search, MOST_PEOPLE + 1)
  return { of: 'resident', ids: rows.map(({ id }) => id), how }
}

const fileRows = (
  tx: Tx,
  actor: Actor,
  within: RawBuilder<SqlBool>,
  { filter, page }: { filter: FileFilter; page: number },
) => {
  const query = tx
    .selectFrom('case_file as f')
    .innerJoin('resident as r', (join) =>
      join.onRef('r.municipality', '=', 'f.municipality').onRef('r.id', '=', 'f.resident'),
    )
    .leftJoin('area as a', (join) =>
      join.onRef('a.municipality', '=', 'f.municipality').onRef('a.id', '=', 'f.area'),
    )
    .select(['f.id', 'f.number', 'f.resident', 'f.opened_on', 'f.closed_on', 'a.name as area_name'])
    .select(['r.given_names', 'r.name_prefix', 'r.surname', 'r.birth_date'])
    .select(['r.street', 'r.house_number', 'r.postcode', 'r.town', 'r.address_protected'])
    .select(openable(actor).as('openable'))
    .where('f.municipality', '=', actor.municipality)
    .where(within)
    .orderBy('openable', 'desc')
    .orderBy('r.surname_folded')
    .orderBy('r.birth_date')
    .orderBy('r.id')
    .orderBy('f.opened_on', 'desc')
    .orderBy('f.number', 'desc')
    .limit(PAGE + 1)
    .offset((page - 1) * PAGE)
  return (isNarrowed(filter) ? query.where(narrowing(actor, filter)) : query).execute()
}

/** A file that one may not open fits no filter: that would tell more of it than that it exists. */
const narrowing = (actor: Actor, { state, area, mine }: FileFilter): RawBuilder<SqlBool> => {
  const parts = [
    openable(actor),
    ...(state ? [state === 'open' ? sql`f.closed_on is null` : sql`f.closed_on is not null`] : []),
    ...(area === '' ? [] : [sql`f.area = ${area}`]),
    ...(mine
      ? [
          sql`(f.coordinator = ${actor.worker} or exists (select from case_worker cw
            where cw.municipality = f.municipality and cw.case_file = f.id and cw.worker = ${actor.worker}
              and cw.from_day <= ${actor.today} and (cw.until_day is null or cw.until_day >= ${actor.today})))`,
        ]
      : []),
  ]
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`
}

type Row = Awaited<ReturnType<typeof fileRows>>[number]

const toFound = (row: Row, actor: Actor): FoundFile => {
  const known = { id: row.id, number: row.number, resident: row.resident }
  if (!row.openable) return { ...known, openable: false }
  const hidden = row.address_protected && !may(actor, 'residents.protected-address')
  return {
    ...known,
    openable: true,
    name: fullName(row),
    birthDate: row.birth_date,
    address: hidden ? undefined : addressInWords(row),
    area: row.area_name,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
  }
}

/** Every file that is shown has a line of its own in the audit log; a search that finds nothing has one line. */
export function noteFileSearch(
  tx: Tx,
  actor: Actor,
  search: FileSearch,
  { files }: FoundFiles,
): Promise<void> {
  const line = { action: 'search files', purpose: 'dossier zoeken' }
  const by = `by ${search.by}`
  const all = ['number', 'name', 'birthDate', 'address', 'state', by]
  return recordAudits(tx, actor, [
    ...files.map((file) => ({
      ...line,
      caseFile: file.id,
      resident: file.resident,
      fields: file.openable ? all : ['number', by],
    })),
    ...(files.length === 0 ? [{ ...line, fields: [by] }] : []),
  ])
}
