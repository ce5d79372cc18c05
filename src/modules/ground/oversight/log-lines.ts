import { sql } from 'kysely'
import type { Tx } from '../../../database/connect.ts'
import { fullName } from '../residents/name.ts'

/** A line of the audit log as people read it, with the names of today; a name that is gone shows as none. */
export type LogLine = {
  id: string
  at: Temporal.Instant
  worker: string | undefined
  client: string | null
  action: string
  refused: boolean
  resident: string | undefined
  file: string | undefined
  purpose: string
  fields: readonly string[]
  emergency: boolean
}

/** Which lines of the log: from a moment up to another, of one worker, about one resident or one file. */
export type LogFilter = {
  from: Temporal.Instant
  until: Temporal.Instant
  worker?: string | undefined
  /** Also what was written about a record that was merged into this one. */
  resident?: string | undefined
  caseFile?: string | undefined
}

/** One page of the log, the newest first; begins after the line with the id of `after`. */
export async function logLines(tx: Tx, filter: LogFilter, size: number, after?: string): Promise<LogLine[]> {
  let query = tx
    .selectFrom('audit_line as l')
    .leftJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'l.municipality').onRef('w.id', '=', 'l.worker'),
    )
    .leftJoin('resident as r', (join) =>
      join.onRef('r.municipality', '=', 'l.municipality').onRef('r.id', '=', 'l.resident'),
    )
    .leftJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'l.municipality').onRef('f.id', '=', 'l.case_file'),
    )
    .select([
      'l.id',
      'l.at',
      'l.client',
      'l.action',
      'l.outcome',
      'l.purpose',
      'l.fields',
      'l.emergency',
      'w.name as worker',
      'f.number as file',
      'r.given_names',
      'r.name_prefix',
      'r.surname',
    ])
    .where('l.at', '>=', filter.from)
    .where('l.at', '<', filter.until)
    .orderBy('l.at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(size)
  const { worker, resident, caseFile } = filter
  if (worker) query = query.where('l.worker', '=', worker)
  if (caseFile) query = query.where('l.case_file', '=', caseFile)
  if (resident)
    query = query.where(
      sql<boolean>`l.resident = any (array(select m.id from resident m
        where m.municipality = current_setting('keukentafel.municipality')
          and (m.id = ${resident}::uuid or m.merged_into = ${resident}::uuid)))`,
    )
  if (after)
    query = query.where(
      sql<boolean>`(l.at, l.id) < (select b.at, b.id from audit_line b
        where b.municipality = current_setting('keukentafel.municipality') and b.id = ${after}::uuid)`,
    )
  return (await query.execute()).map((row) => ({
    id: row.id,
    at: row.at,
    worker: row.worker ?? undefined,
    client: row.client,
    action: row.action,
    refused: row.outcome === 'refused',
    resident:
      row.surname === null
        ? undefined
        : fullName({
            given_names: row.given_names ?? '',
            name_prefix: row.name_prefix ?? '',
            surname: row.surname,
          }),
    file: row.file ?? undefined,
    purpose: row.purpose,
    fields: row.fields,
    emergency: row.emergency,
  }))
}
