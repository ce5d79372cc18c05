/** The lists of the record about the investigation itself. */
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '../../../database/connect.ts'
import type { RecordList, RecordOf } from './record-of.ts'

const investigations = (tx: Tx, { investigation }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('investigation')
      .select([
        'id',
        'case_file as caseFile',
        'report',
        'reported_on as reportedOn',
        'started_on as startedOn',
        'last_day as lastDay',
        'may_apply_told_on as mayApplyToldOn',
        'closed_on as closedOn',
        'closed_as as closedAs',
        'version',
      ])
      .where('id', '=', investigation),
  )

const delays = (tx: Tx, { investigation }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('agreed_delay')
      .select(['agreed_on as agreedOn', 'agreed_with as agreedWith', 'until_day as untilDay', 'reason'])
      .where('investigation', '=', investigation)
      .orderBy('made_at'),
  )

const needs = (tx: Tx, { caseFile, investigation }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('need')
      .select([
        'id',
        'result_area as resultArea',
        'question',
        'limitations',
        'wanted_result as wantedResult',
        'help_needed as helpNeeded',
        'amount',
        'unit',
        'per',
        'duration',
        'duration_ground as durationGround',
        'version',
        'dropped_on as droppedOn',
        'dropped_because as droppedBecause',
      ])
      .where('case_file', '=', caseFile)
      .where('investigation', '=', investigation)
      .orderBy('made_at')
      .orderBy('id'),
  )

const conversations = (tx: Tx, { caseFile, investigation }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('conversation as c')
      .innerJoin('appointment as p', (join) =>
        join.onRef('p.municipality', '=', 'c.municipality').onRef('p.id', '=', 'c.appointment'),
      )
      .innerJoin('worker as w', (join) =>
        join.onRef('w.municipality', '=', 'p.municipality').onRef('w.id', '=', 'p.worker'),
      )
      .select([
        'c.id',
        'c.way',
        'c.supporter',
        'c.carer',
        'c.companions',
        'c.held_on as heldOn',
        'c.present',
        'c.version',
        'p.starts_at as startsAt',
        'p.ends_at as endsAt',
        'p.place',
        'p.cancelled_at as cancelledAt',
        'w.name as worker',
      ])
      .where('c.case_file', '=', caseFile)
      .where('c.investigation', '=', investigation)
      .orderBy('p.starts_at'),
  )

const answers = (tx: Tx, { investigation }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('conversation_answer as a')
      .innerJoin('worker as w', (join) =>
        join.onRef('w.municipality', '=', 'a.municipality').onRef('w.id', '=', 'a.saved_by'),
      )
      .distinctOn(['a.domain', 'a.field'])
      .select(['a.domain', 'a.field', 'a.version', 'a.text', 'w.name as by', 'a.saved_at as at'])
      .where('a.investigation', '=', investigation)
      .orderBy('a.domain')
      .orderBy('a.field')
      .orderBy('a.version', 'desc'),
  )

const rivals = (tx: Tx, { investigation }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('rival_answer as a')
      .innerJoin('worker as w', (join) =>
        join.onRef('w.municipality', '=', 'a.municipality').onRef('w.id', '=', 'a.saved_by'),
      )
      .select(['a.domain', 'a.field', 'a.text', 'w.name as by', 'a.saved_by as byId', 'a.saved_at as at'])
      .where('a.investigation', '=', investigation)
      .where('a.settled_at', 'is', null)
      .orderBy('a.saved_at'),
  )

const lifePhases = (tx: Tx, { caseFile }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('life_phase_judgement as j')
      .innerJoin('worker as w', (join) =>
        join.onRef('w.municipality', '=', 'j.municipality').onRef('w.id', '=', 'j.judged_by'),
      )
      .select(['j.begun', 'j.words', 'j.judged_on as judgedOn', 'w.name as by'])
      .where('j.case_file', '=', caseFile)
      .orderBy('j.judged_at', 'desc')
      .limit(1),
  )

const reused = (tx: Tx, { investigation }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('reused_knowledge')
      .select([
        'source_name as sourceName',
        'source_function as sourceFunction',
        'mapped_on as mappedOn',
        'domains',
        'words',
        'consent_by as consentBy',
        'consent_on as consentOn',
      ])
      .where('investigation', '=', investigation)
      .orderBy('made_at'),
  )

/** The steps of the route that was chosen last, as far as they say whether somebody must be spoken to or visited. */
const routeSteps = (tx: Tx, { caseFile }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('route_step')
      .select(['step', 'needed', 'because', 'source', 'done_on as doneOn'])
      .where('case_file', '=', caseFile)
      .where('triage', '=', (eb) =>
        eb
          .selectFrom('triage as t')
          .select('t.id')
          .where('t.case_file', '=', caseFile)
          .orderBy('t.at', 'desc')
          .orderBy('t.id', 'desc')
          .limit(1),
      )
      .orderBy('position'),
  )

/** Until when a personal plan can be handed in, and when one was (Wmo 2.3.2(2)). */
const plans = (tx: Tx, { caseFile }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('report')
      .select(['plan_until as until', 'plan_received_on as receivedOn'])
      .where('case_file', '=', caseFile)
      .orderBy('received_on'),
  )

const identity = (tx: Tx, { caseFile }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('identity_check as c')
      .innerJoin('worker as w', (join) =>
        join.onRef('w.municipality', '=', 'c.municipality').onRef('w.id', '=', 'c.seen_by'),
      )
      .select(['c.document', 'c.seen_on as seenOn', 'w.name as by'])
      .where('c.case_file', '=', caseFile)
      .orderBy('c.made_at'),
  )

const parts = (tx: Tx, { investigation }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('legal_part as p')
      .innerJoin('worker as w', (join) =>
        join.onRef('w.municipality', '=', 'p.municipality').onRef('w.id', '=', 'p.stated_by'),
      )
      .distinctOn('p.part')
      .select(['p.part', 'p.version', 'p.state', 'p.words', 'p.on_day as onDay', 'w.name as by'])
      .where('p.investigation', '=', investigation)
      .orderBy('p.part')
      .orderBy('p.version', 'desc'),
  )

/** These lists by their names. */
export const investigationLists: Record<string, RecordList> = {
  investigations,
  delays,
  needs,
  conversations,
  answers,
  rivals,
  lifePhases,
  reused,
  routeSteps,
  plans,
  identity,
  parts,
}
