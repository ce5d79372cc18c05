import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { stateOf, type Investigation } from './investigation.ts'
import type { Duration, Need, Period, Unit } from './need.ts'

const newestOf = (tx: Tx, caseFile: string) =>
  tx
    .selectFrom('investigation')
    .selectAll()
    .where('case_file', '=', caseFile)
    .orderBy('reported_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)

/** The newest investigation of a file, or undefined when none was started. */
export async function findInvestigation(tx: Tx, caseFile: string): Promise<Investigation | undefined> {
  return readInvestigation(await newestOf(tx, caseFile).executeTakeFirst())
}

/** The newest investigation of a file, held until the transaction ends: who writes in it waits for who closes it. */
export async function holdInvestigation(tx: Tx, caseFile: string): Promise<Investigation> {
  const found = readInvestigation(await newestOf(tx, caseFile).forUpdate().executeTakeFirst())
  if (!found) throw new Missing('investigation')
  return found
}

type InvestigationRow = Awaited<ReturnType<ReturnType<typeof newestOf>['executeTakeFirstOrThrow']>>

const readInvestigation = (row: InvestigationRow | undefined): Investigation | undefined =>
  row && {
    id: row.id,
    caseFile: row.case_file,
    report: row.report,
    reportedOn: row.reported_on,
    startedOn: row.started_on,
    lastDay: row.last_day,
    mayApplyToldOn: row.may_apply_told_on,
    version: row.version,
    ...stateOf(row.closed_on, row.closed_as),
  }

const needs = (tx: Tx) => tx.selectFrom('need').selectAll()
type NeedRow = Awaited<ReturnType<ReturnType<typeof needs>['executeTakeFirstOrThrow']>>

/** A row of the table as a need. */
export const readNeed = (row: NeedRow): Need => ({
  id: row.id,
  caseFile: row.case_file,
  investigation: row.investigation,
  resultArea: row.result_area,
  question: row.question,
  limitations: row.limitations,
  wantedResult: row.wanted_result,
  helpNeeded: row.help_needed,
  extent: row.amount === null ? null : { amount: row.amount, unit: row.unit as Unit, per: row.per as Period },
  duration: row.duration as Duration | null,
  durationGround: row.duration_ground,
  version: row.version,
  dropped: row.dropped_on && { on: row.dropped_on, because: row.dropped_because ?? '' },
})

/** All needs of a file in the order in which they were written down, dropped ones included. */
export async function needsOf(tx: Tx, caseFile: string): Promise<Need[]> {
  const rows = await needs(tx).where('case_file', '=', caseFile).orderBy('made_at').orderBy('id').execute()
  return rows.map(readNeed)
}

/** One need of a file; throws `Missing`. */
export async function getNeed(tx: Tx, caseFile: string, id: string): Promise<Need> {
  const row = isId(id)
    ? await needs(tx).where('case_file', '=', caseFile).where('id', '=', id).executeTakeFirst()
    : undefined
  if (!row) throw new Missing('need')
  return readNeed(row)
}
