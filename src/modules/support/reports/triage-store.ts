import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Actor } from '../../../core/actor.ts'
import { Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Reason } from '../../ground/policies/grounds.ts'
import type { RouteId, StepKind } from '../../ground/policies/shape/access.ts'
import { noIntake, type IntakeFacts, type IntakeRecords } from './intake.ts'
import type { Channel, ReporterKind } from './report.ts'

/** What was recorded before a route is chosen, with what the records tell. */
export type Intake = {
  resident: string
  policyFile: string
  facts: IntakeFacts
  records: IntakeRecords
  /** 0 while nothing was recorded. */
  version: number
}

/** The row of what is recorded before the route is chosen. */
export const intakeRow = (actor: Actor, caseFile: string, facts: IntakeFacts) => ({
  municipality: actor.municipality,
  case_file: caseFile,
  facts: JSON.stringify(facts),
  recorded_by: actor.worker,
  recorded_at: actor.now,
})

/** Reads the intake of a file in one statement. Throws `Missing` when nothing was reported in it. */
export const intakeOf = async (tx: Tx, actor: Actor, caseFile: string): Promise<Intake> =>
  toIntake(await intakeQuery(tx, actor, caseFile).executeTakeFirst())

/** The same for who is going to choose a route: nobody else does meanwhile. */
export const lockIntake = async (tx: Tx, actor: Actor, caseFile: string): Promise<Intake> =>
  toIntake(await intakeQuery(tx, actor, caseFile).forUpdate('f').executeTakeFirst())

const intakeQuery = (tx: Tx, actor: Actor, caseFile: string) =>
  tx
    .selectFrom('case_file as f')
    .innerJoin('report as p', (join) =>
      join.onRef('p.municipality', '=', 'f.municipality').onRef('p.case_file', '=', 'f.id'),
    )
    .innerJoin('resident as r', (join) =>
      join.onRef('r.municipality', '=', 'f.municipality').onRef('r.id', '=', 'f.resident'),
    )
    .leftJoin('intake_facts as i', (join) =>
      join.onRef('i.municipality', '=', 'f.municipality').onRef('i.case_file', '=', 'f.id'),
    )
    .select([
      'f.resident',
      'f.policy_file as policyFile',
      'p.received_on as receivedOn',
      'p.channel',
      'p.reporter_kind as reporterKind',
      'p.wants_supporter as wantsSupporter',
      'r.birth_date as birthDate',
      'i.facts',
      'i.version',
      sql<boolean>`exists (select 1 from report u where u.municipality = f.municipality and u.case_file = f.id
        and u.urgent and u.ended_on is null)`.as('urgent'),
      sql<boolean>`exists (select 1 from household_member own
        join household_member m on m.municipality = own.municipality and m.household = own.household
          and m.until_day is null
        join resident o on o.municipality = m.municipality and o.id = m.resident
        where own.municipality = f.municipality and own.resident = f.resident and own.until_day is null
          and o.id <> f.resident and o.birth_date > ${actor.today.subtract({ years: 18 })})`.as(
        'childrenInHousehold',
      ),
      sql<boolean>`exists (select 1 from case_file e
        join case_worker w on w.municipality = e.municipality and w.case_file = e.id and w.worker = ${actor.worker}
        where e.municipality = f.municipality and e.resident = f.resident and e.id <> f.id)`.as(
        'knownToConsultant',
      ),
    ])
    .where('f.id', '=', caseFile)
    .orderBy('p.received_on')
    .orderBy('p.id')
    .limit(1)

type IntakeRow = Awaited<ReturnType<ReturnType<typeof intakeQuery>['executeTakeFirst']>>

function toIntake(row: IntakeRow): Intake {
  if (!row) throw new Missing('report')
  const { resident, policyFile, facts, version, wantsSupporter, channel, reporterKind, ...records } = row
  return {
    resident,
    policyFile,
    facts: facts ? (facts as unknown as IntakeFacts) : { ...noIntake, wantsSupporter },
    records: { ...records, channel: channel as Channel, reporterKind: reporterKind as ReporterKind },
    version: version ?? 0,
  }
}

export type RouteStepLine = {
  position: number
  step: StepKind
  name: string
  needed: boolean
  because: string
  source: string
  doneOn: string | null
  doneWords: string | null
}

/** The route that was chosen last, with its steps. */
export type ChosenRoute = {
  id: string
  policyFile: string
  suggested: RouteId
  reasons: readonly Reason[]
  chosen: RouteId
  overrideWords: string | null
  question: 'simple' | 'clarification'
  questionSuggested: 'simple' | 'clarification'
  worker: string
  at: Temporal.Instant
  steps: readonly RouteStepLine[]
  /** How often a route was chosen for this file; earlier choices stay on record. */
  times: number
}

/** The route of a file, in one statement; undefined while none was chosen. */
export async function routeOf(tx: Tx, caseFile: string): Promise<ChosenRoute | undefined> {
  const row = await tx
    .selectFrom('triage as t')
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 't.municipality').onRef('w.id', '=', 't.worker'),
    )
    .select((eb) => [
      't.id',
      't.policy_file as policyFile',
      't.suggested',
      't.reasons',
      't.chosen',
      't.override_words as overrideWords',
      't.question',
      't.question_suggested as questionSuggested',
      't.at',
      'w.name as worker',
      sql<number>`count(*) over ()`.as('times'),
      jsonArrayFrom(
        eb
          .selectFrom('route_step as s')
          .select([
            's.position',
            's.step',
            's.name',
            's.needed',
            's.because',
            's.source',
            sql<string | null>`s.done_on::text`.as('doneOn'),
            's.done_words as doneWords',
          ])
          .whereRef('s.municipality', '=', 't.municipality')
          .whereRef('s.triage', '=', 't.id')
          .orderBy('s.position'),
      ).as('steps'),
    ])
    .where('t.case_file', '=', caseFile)
    .orderBy('t.at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row as ChosenRoute | undefined
}

export type Consultant = { id: string; name: string }

/** Who can do an investigation: workers in service with that permission. */
export const consultants = (tx: Tx, actor: Actor): Promise<Consultant[]> =>
  tx
    .selectFrom('worker as w')
    .innerJoin('permission_grant as g', (join) =>
      join.onRef('g.municipality', '=', 'w.municipality').onRef('g.worker', '=', 'w.id'),
    )
    .select(['w.id', 'w.name'])
    .distinct()
    .where('g.permission', '=', 'investigations.lead')
    .where('g.from_day', '<=', actor.today)
    .where((eb) => eb.or([eb('g.until_day', 'is', null), eb('g.until_day', '>=', actor.today)]))
    .where('w.active_from', '<=', actor.today)
    .where((eb) => eb.or([eb('w.active_until', 'is', null), eb('w.active_until', '>=', actor.today)]))
    .orderBy('w.name')
    .orderBy('w.id')
    .execute()
