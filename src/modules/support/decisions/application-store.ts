import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Suspension } from '../../../core/suspension.ts'
import type { Tx } from '../../../database/connect.ts'
import { contextColumns, readContext } from './decision-store.ts'
import type { Application, ApplicationState, SuspensionRecord, Way } from './application.ts'
import { delaysOf, noticesOf, readDelay, readNotice } from './lateness/store.ts'

const applications = (tx: Tx) =>
  tx
    .selectFrom('application as a')
    .selectAll('a')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('application_item as i')
          .select(['i.position', 'i.asked', 'i.line', 'i.decision'])
          .whereRef('i.municipality', '=', 'a.municipality')
          .whereRef('i.application', '=', 'a.id')
          .orderBy('i.position'),
      ).as('items'),
      jsonArrayFrom(
        eb
          .selectFrom('suspension as s')
          .select([
            's.id',
            's.ground',
            's.from_day',
            's.last_day',
            's.ended_on',
            's.missing',
            's.because',
            's.version',
          ])
          .whereRef('s.municipality', '=', 'a.municipality')
          .whereRef('s.application', '=', 'a.id')
          .orderBy('s.from_day'),
      ).as('suspensions'),
      jsonArrayFrom(delaysOf(eb)).as('delays'),
      jsonArrayFrom(noticesOf(eb)).as('notices'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof applications>['executeTakeFirstOrThrow']>>

/** Days in JSON come as texts. */
const day = (text: unknown): Temporal.PlainDate => Temporal.PlainDate.from(String(text))

function readSuspension(row: Row['suspensions'][number]): SuspensionRecord {
  const { id, missing, because, version } = row
  const rest = { id, missing, because, version }
  const first = day(row.from_day)
  const last = row.last_day === null ? first : day(row.last_day)
  const ended = row.ended_on === null ? undefined : day(row.ended_on)
  const ground = row.ground as Suspension['ground']
  switch (ground) {
    case 'completion':
      return { ...rest, ground, asked: first, lastDay: last, ...(ended && { completed: ended }) }
    case 'foreign-information':
      return { ...rest, ground, told: first, ...(ended && { received: ended }) }
    case 'consent':
      return { ...rest, ground, first, last }
    case 'applicant':
    case 'force-majeure':
      return { ...rest, ground, first, ...(ended && { last: ended }) }
    default:
      return ground satisfies never
  }
}

/** The database sees to it that a state has its days; a row without one is broken. */
function there<T>(value: T | null, name: string): T {
  if (value === null) throw new Error(`application without ${name}`)
  return value
}

function stateOf(row: Row): ApplicationState {
  const state = row.state as ApplicationState['state']
  if (state === 'early') return { state, offeredOn: row.offered_on }
  if (state === 'open')
    return { state, takenUpOn: there(row.taken_up_on, 'taken_up_on'), decideBy: row.decide_by }
  return {
    state,
    endedOn: there(row.ended_on, 'ended_on'),
    endedWords: row.ended_words,
    decideBy: row.decide_by,
  }
}

const readApplication = (row: Row): Application => ({
  id: row.id,
  number: row.number,
  caseFile: row.case_file,
  findings: row.findings,
  receivedOn: row.received_on,
  firstDay: row.first_day,
  takenUpOn: row.taken_up_on,
  asked: row.asked,
  way: row.way as Way,
  ownDays: row.own_days,
  version: row.version,
  items: row.items,
  suspensions: row.suspensions.map(readSuspension),
  delays: row.delays.map(readDelay),
  notices: row.notices.map(readNotice),
  ...stateOf(row),
})

/** The applications of a file, the newest first. One statement. */
export async function applicationsOf(tx: Tx, caseFile: string): Promise<Application[]> {
  const rows = await applications(tx)
    .where('a.case_file', '=', caseFile)
    .orderBy('a.received_on', 'desc')
    .orderBy('a.id', 'desc')
    .execute()
  return rows.map(readApplication)
}

/**
 * One application of a file; throws `Missing`. With `hold` nobody else can decide on it or change it until the end of
 * the transaction.
 */
export async function getApplication(
  tx: Tx,
  caseFile: string,
  id: string,
  hold?: 'hold',
): Promise<Application> {
  const row = isId(id)
    ? await applications(tx)
        .where('a.case_file', '=', caseFile)
        .where('a.id', '=', id)
        .$if(hold === 'hold', (query) => query.forUpdate('a'))
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('application')
  return readApplication(row)
}

/** These applications as far as they are open, each with its area and who has it to decide. One statement. */
export async function openApplications(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await applications(tx)
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'a.municipality').onRef('f.id', '=', 'a.case_file'),
    )
    .select((eb) => [
      'f.area',
      eb
        .selectFrom('task as t')
        .select('t.assignee')
        .whereRef('t.municipality', '=', 'a.municipality')
        .whereRef('t.case_file', '=', 'a.case_file')
        .where('t.done_at', 'is', null)
        .where('t.kind', '=', sql<string>`'decide ' || a.number`)
        .limit(1)
        .as('assignee'),
    ])
    .where('a.id', 'in', ids)
    .where('a.state', '=', 'open')
    .execute()
  return rows.map((row) => ({
    application: readApplication(row),
    area: row.area,
    assignee: row.assignee ?? undefined,
  }))
}

/** Which item of an application of a file, and of whom the file is. */
export type ItemOf = { caseFile: string; resident: string; application: string; item: number }

/**
 * One application of a file with the context of a decision on one of its items, and the providers that are known; one
 * statement. Throws `Missing`. With `hold` nobody else can decide on it until the end of the transaction.
 */
export async function getItemToDecide(tx: Tx, of: ItemOf, today: Temporal.PlainDate, hold?: 'hold') {
  const row = isId(of.application)
    ? await applications(tx)
        .select(contextColumns(of, today))
        .select(jsonArrayFrom(providers(tx)).as('providers'))
        .where('a.case_file', '=', of.caseFile)
        .where('a.id', '=', of.application)
        .$if(hold === 'hold', (query) => query.forUpdate('a'))
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('application')
  return {
    application: readApplication(row),
    context: readContext(row),
    providers: row.providers,
  }
}

/** The providers that are known, by name. */
export const providers = (tx: Tx) =>
  tx
    .selectFrom('organisation')
    .select(['id', 'name', 'phone'])
    .where('kind', '=', 'provider')
    .where('active_until', 'is', null)
    .orderBy('name')
    .limit(200)

/**
 * The investigation that a file's applications come after: its report, and its newest findings, if any. The day of the
 * findings is that of the first ones: a correction takes away no right. Throws `Missing` without a report.
 */
export async function wayToApply(tx: Tx, caseFile: string) {
  const row = await tx
    .selectFrom('report as r')
    .leftJoin('investigation as v', (join) =>
      join.onRef('v.municipality', '=', 'r.municipality').onRef('v.report', '=', 'r.id'),
    )
    .leftJoin('findings as f', (join) =>
      join.onRef('f.municipality', '=', 'v.municipality').onRef('f.investigation', '=', 'v.id'),
    )
    .select([
      'r.received_on as reportedOn',
      sql<string | null>`(array_agg(f.id order by f.frozen_at desc) filter (where f.id is not null))[1]`.as(
        'findings',
      ),
      sql<Temporal.PlainDate | null>`min(f.frozen_on)`.as('findingsOn'),
    ])
    .where('r.case_file', '=', caseFile)
    .groupBy(['r.id', 'r.received_on'])
    .orderBy(sql`min(f.frozen_on)`, (order) => order.desc().nullsLast())
    .orderBy('r.received_on')
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new Missing('report')
  return row
}
