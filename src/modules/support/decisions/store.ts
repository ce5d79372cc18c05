import { sql } from 'kysely'
import { cents } from '../../../core/cents.ts'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Investigation } from '../investigations/investigation.ts'
import { findInvestigation } from '../investigations/store.ts'
import type { Application, Way } from './application.ts'
import type { Mandate } from './mandate.ts'

const applicationColumns = [
  'id',
  'number',
  'case_file as caseFile',
  'received_on as receivedOn',
  'asked',
  'way',
  'version',
  'state',
  'taken_up_on as takenUpOn',
  'decide_by as decideBy',
] as const

type ApplicationRow = {
  id: string
  number: string
  caseFile: string
  receivedOn: Temporal.PlainDate
  asked: string
  way: string
  version: number
  state: string
  takenUpOn: Temporal.PlainDate | null
  decideBy: Temporal.PlainDate | null
}

function readApplication({ state, takenUpOn, decideBy, way, ...row }: ApplicationRow): Application {
  const known = { ...row, way: way as Way }
  return takenUpOn && decideBy
    ? { ...known, state: state as 'open' | 'decided' | 'withdrawn', takenUpOn, decideBy }
    : { ...known, state: 'early' }
}

/** The applications of a file, the newest first. */
export async function applicationsOf(tx: Tx, caseFile: string): Promise<Application[]> {
  const rows = await tx
    .selectFrom('application')
    .select(applicationColumns)
    .where('case_file', '=', caseFile)
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(readApplication)
}

/** An application of a file, held until the end of the transaction; throws `Missing`. */
export async function holdApplication(tx: Tx, caseFile: string, id: string): Promise<Application> {
  const row = isId(id)
    ? await tx
        .selectFrom('application')
        .select(applicationColumns)
        .where('case_file', '=', caseFile)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('application')
  return readApplication(row)
}

/** The investigation that a file's applications belong to; throws `Missing` when none was started. */
export async function investigationOf(tx: Tx, caseFile: string): Promise<Investigation> {
  const found = await findInvestigation(tx, caseFile)
  if (!found) throw new Missing('investigation')
  return found
}

/** The mandates of a worker. */
export async function mandatesOf(tx: Tx, worker: string): Promise<Mandate[]> {
  const rows = await tx
    .selectFrom('mandate')
    .select(['id', 'worker', 'kinds', 'up_to', 'from_day', 'until_day'])
    .where('worker', '=', worker)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    worker: row.worker,
    kinds: row.kinds as Mandate['kinds'],
    upTo: row.up_to === null ? null : cents(row.up_to),
    from: row.from_day,
    until: row.until_day ?? undefined,
  }))
}

/** With how many people a resident lives today, himself included. */
export async function householdSizeOf(tx: Tx, resident: string, today: Temporal.PlainDate): Promise<number> {
  const row = await sql<{ size: number }>`
    select count(distinct m.resident)::int as size from household_member own
    join household_member m on m.municipality = own.municipality and m.household = own.household
      and (m.until_day is null or m.until_day >= ${today})
    where own.resident = ${resident} and (own.until_day is null or own.until_day >= ${today})`.execute(tx)
  return Math.max(1, row.rows[0]?.size ?? 1)
}

/**
 * Whether a resident lives with a partner today, so that the two pay one contribution together (Wmo 2.1.4a). A child, a
 * parent or another housemate does not make a couple.
 */
export async function livesWithPartner(
  tx: Tx,
  resident: string,
  today: Temporal.PlainDate,
): Promise<boolean> {
  const row = await sql<{ couple: boolean }>`
    select exists (
      select from household_member own
      join household_member other on other.municipality = own.municipality and other.household = own.household
        and other.resident <> own.resident and (other.until_day is null or other.until_day >= ${today})
      where own.resident = ${resident} and (own.until_day is null or own.until_day >= ${today})
        and (own.relation, other.relation) in (('head', 'partner'), ('partner', 'head'))) as couple`.execute(
    tx,
  )
  return row.rows[0]?.couple ?? false
}

export type DecisionLine = {
  id: string
  number: string
  kind: string
  what: string
  decidedOn: Temporal.PlainDate
  signedBy: string
  letter: string
}

/** The decisions of a file, the newest first. */
export async function decisionsOf(tx: Tx, caseFile: string): Promise<DecisionLine[]> {
  return tx
    .selectFrom('decision as d')
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'd.municipality').onRef('w.id', '=', 'd.signed_by'),
    )
    .innerJoin('arrangement_line as l', (join) =>
      join.onRef('l.municipality', '=', 'd.municipality').onRef('l.id', '=', 'd.line'),
    )
    .select([
      'd.id',
      'd.number',
      'd.kind',
      'l.what',
      'd.decided_on as decidedOn',
      'w.name as signedBy',
      'd.letter',
    ])
    .where('d.case_file', '=', caseFile)
    .orderBy('d.decided_on', 'desc')
    .orderBy('d.id', 'desc')
    .execute()
}
