/** The lists of the record about people around the resident, advice, other acts and letters. */
import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '../../../database/connect.ts'
import type { RecordList, RecordOf } from './record-of.ts'

const advice = (tx: Tx, { caseFile, investigation }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('advice')
      .select([
        'id',
        'adviser',
        'questions',
        'given',
        'consent_by as consentBy',
        'consent_on as consentOn',
        'consent_words as consentWords',
        'asked_on as askedOn',
        'due_on as dueOn',
        'received_on as receivedOn',
        'answer',
        'shown_on as shownOn',
        'shown_words as shownWords',
        'withdrawn_on as withdrawnOn',
        'withdrawn_words as withdrawnWords',
        'version',
      ])
      .where('case_file', '=', caseFile)
      .where('investigation', '=', investigation)
      .orderBy('asked_on')
      .orderBy('id'),
  )

const customaryHelp = (tx: Tx, { investigation }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('customary_help')
      .select([
        'id',
        'housemate',
        'relation',
        'age',
        'health',
        'work',
        'overload',
        'discussed_with as discussedWith',
        'discussed_on as discussedOn',
        'judgement',
        'can_do as canDo',
        'because',
        'version',
      ])
      .where('investigation', '=', investigation)
      .orderBy('weighed_at'),
  )

const carers = (tx: Tx, { investigation }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('carer_offer')
      .select([
        'id',
        'carer',
        'relation',
        'offered_by as offeredBy',
        'offered_on as offeredOn',
        'answer',
        'answered_on as answeredOn',
        'topics',
        'support',
        'respite',
        'shared',
        'version',
      ])
      .where('investigation', '=', investigation)
      .orderBy('offered_on')
      .orderBy('id'),
  )

const otherActs = (tx: Tx, { investigation }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('other_act')
      .select([
        'act',
        'applies',
        'because',
        'asked_of as askedOf',
        'asked_on as askedOn',
        'question',
        'answered_on as answeredOn',
        'answer',
        'arranged',
        'arranged_from as arrangedFrom',
        'arranged_until as arrangedUntil',
        'help_now_until as helpNowUntil',
        'bridge',
        'version',
      ])
      .where('investigation', '=', investigation)
      .orderBy('act'),
  )

const housemates = (tx: Tx, { resident, today }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('household_member as me')
      .innerJoin('household_member as m', (join) =>
        join.onRef('m.municipality', '=', 'me.municipality').onRef('m.household', '=', 'me.household'),
      )
      .innerJoin('resident as r', (join) =>
        join.onRef('r.municipality', '=', 'm.municipality').onRef('r.id', '=', 'm.resident'),
      )
      .select([
        sql<string>`concat_ws(' ', r.given_names, nullif(r.name_prefix, ''), r.surname)`.as('name'),
        'm.relation',
      ])
      .where('me.resident', '=', resident)
      .where('m.resident', '<>', resident)
      .where((eb) => eb.or([eb('me.until_day', 'is', null), eb('me.until_day', '>=', today)]))
      .where((eb) => eb.or([eb('m.until_day', 'is', null), eb('m.until_day', '>=', today)])),
  )

const knownCarers = (tx: Tx, { resident, today }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('resident_relation')
      .select(['id', 'name'])
      .where('resident', '=', resident)
      .where('kind', '=', 'informal-carer')
      .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', today)]))
      .orderBy('from_day'),
  )

const letters = (tx: Tx, { caseFile }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('letter')
      .select(['kind', 'made_at as madeAt'])
      .where('case_file', '=', caseFile)
      .orderBy('made_at')
      .limit(200),
  )

const person = (tx: Tx, { resident }: RecordOf) =>
  jsonArrayFrom(
    tx
      .selectFrom('resident')
      .select([sql<boolean>`bsn is not null`.as('bsnKnown'), 'bsn_verified_on as bsnVerifiedOn'])
      .where('id', '=', resident),
  )

/** These lists by their names. */
export const peopleLists: Record<string, RecordList> = {
  advice,
  customaryHelp,
  carers,
  otherActs,
  housemates,
  knownCarers,
  letters,
  person,
}
