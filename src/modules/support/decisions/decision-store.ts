import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Actor } from '../../../core/actor.ts'
import { cents, type Cents } from '../../../core/cents.ts'
import { Missing } from '../../../core/failure.ts'
import { thaw } from '../../../core/frozen.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { DecisionKind } from '../../ground/policies/shape/deciding.ts'
import type { ViewRequest } from './view.ts'
import { readView, type ViewRow } from './view-store.ts'
import type { AgreedException } from './exception.ts'
import type { DecisionFacts } from './decision-facts.ts'
import type { DecisionState } from './decision-state.ts'
import type { Replacement, RevisionKind } from './revisions/revision.ts'
import { readSigner, signers, type Signer } from './mandate-store.ts'

export type Signature = { worker: string; name: string; function: string }
/** A signature that is being set, under which mandate. */
export type NewSignature = Signature & { mandate: string }

/** A decision that another one changes, withdraws or corrects. */
export type Replaced = { id: string; number: string; as: RevisionKind }

export type Decision = {
  id: string
  number: string
  caseFile: string
  kind: DecisionKind
  application: string | null
  item: number | null
  line: string | null
  lineVersion: number | null
  /** The decision that this one comes in the place of. */
  replaces: Replaced | null
  /** The living decision that comes, or would come, in its place. */
  replacedBy: Replacement | null
  product: string | null
  resultArea: string | null
  ground: string
  yearlyCost: Cents
  facts: DecisionFacts
  ownWords: string
  state: DecisionState
  sentBackWords: string
  decidedOn: Temporal.PlainDate | null
  objectionUntil: Temporal.PlainDate | null
  letter: string | null
  version: number
  preparedBy: { id: string; name: string }
  signatures: readonly Signature[]
}

const decisions = (tx: Tx) =>
  tx
    .selectFrom('decision as d')
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'd.municipality').onRef('w.id', '=', 'd.prepared_by'),
    )
    .selectAll('d')
    .select((eb) => [
      'w.name as prepared_by_name',
      jsonArrayFrom(
        eb
          .selectFrom('decision_signature as s')
          .select(['s.worker', 's.name', 's.function'])
          .whereRef('s.municipality', '=', 'd.municipality')
          .whereRef('s.decision', '=', 'd.id')
          .orderBy('s.signed_at'),
      ).as('signatures'),
      jsonObjectFrom(
        eb
          .selectFrom('decision as o')
          .select(['o.id', 'o.number'])
          .whereRef('o.municipality', '=', 'd.municipality')
          .whereRef('o.id', '=', 'd.replaces'),
      ).as('replaced'),
      jsonObjectFrom(
        eb
          .selectFrom('decision as n')
          .select(['n.id', 'n.number', 'n.replaces_as', 'n.state', 'n.decided_on'])
          .whereRef('n.municipality', '=', 'd.municipality')
          .whereRef('n.replaces', '=', 'd.id')
          .where('n.state', '<>', 'sent-back'),
      ).as('replaced_by'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof decisions>['executeTakeFirstOrThrow']>>

const readDecision = (row: Row): Decision => ({
  id: row.id,
  number: row.number,
  caseFile: row.case_file,
  kind: row.kind as DecisionKind,
  application: row.application,
  item: row.item,
  line: row.line,
  lineVersion: row.line_version,
  replaces: row.replaced && { ...row.replaced, as: row.replaces_as as RevisionKind },
  replacedBy: row.replaced_by && {
    id: row.replaced_by.id,
    number: row.replaced_by.number,
    as: row.replaced_by.replaces_as as RevisionKind,
    state: row.replaced_by.state as DecisionState,
    decidedOn:
      row.replaced_by.decided_on === null ? null : Temporal.PlainDate.from(row.replaced_by.decided_on),
  },
  product: row.product,
  resultArea: row.result_area,
  ground: row.ground,
  yearlyCost: cents(row.yearly_cost),
  facts: thaw(row.facts) as DecisionFacts,
  ownWords: row.own_words,
  state: row.state as DecisionState,
  sentBackWords: row.sent_back_words,
  decidedOn: row.decided_on,
  objectionUntil: row.objection_until,
  letter: row.letter,
  version: row.version,
  preparedBy: { id: row.prepared_by, name: row.prepared_by_name },
  signatures: row.signatures,
})

/** The decisions of a file, those that wait for a signature and those that were sent back included; newest first. */
export async function decisionsOf(tx: Tx, caseFile: string): Promise<Decision[]> {
  const rows = await decisions(tx)
    .where('d.case_file', '=', caseFile)
    .orderBy('d.prepared_at', 'desc')
    .orderBy('d.id', 'desc')
    .execute()
  return rows.map(readDecision)
}

/** One decision of a file; throws `Missing`. */
export async function getDecision(tx: Tx, caseFile: string, id: string): Promise<Decision> {
  const row = isId(id)
    ? await decisions(tx).where('d.case_file', '=', caseFile).where('d.id', '=', id).executeTakeFirst()
    : undefined
  if (!row) throw new Missing('decision')
  return readDecision(row)
}

/** Help at once of a file that was given and has not ended. */
export type RunningTemporary = {
  decision: string
  number: string
  product: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate
}

const runningTemporaries = (tx: Tx, caseFile: string, today: Temporal.PlainDate) =>
  tx
    .selectFrom('temporary_provision as t')
    .innerJoin('decision as d', (join) =>
      join.onRef('d.municipality', '=', 't.municipality').onRef('d.id', '=', 't.decision'),
    )
    .select(['t.decision', 'd.number', 't.product', 't.from_day as from', 't.until_day as until'])
    .where('t.case_file', '=', caseFile)
    .where('t.ended_on', 'is', null)
    .where('t.until_day', '>=', today)
    .orderBy('t.from_day')

/** One decision of a file with what this worker may sign, and the help at once that it may end; one statement. Throws `Missing`. */
export async function getDecisionToSign(
  tx: Tx,
  caseFile: string,
  id: string,
  actor: Pick<Actor, 'worker' | 'today'>,
): Promise<{ decision: Decision; signer: Signer; running: RunningTemporary[] }> {
  const row = isId(id)
    ? await decisions(tx)
        .where('d.case_file', '=', caseFile)
        .where('d.id', '=', id)
        .select([
          jsonObjectFrom(signers(tx, actor.worker)).as('signer'),
          jsonArrayFrom(runningTemporaries(tx, caseFile, actor.today)).as('running'),
        ])
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('decision')
  if (!row.signer) throw new Missing('worker')
  const running = row.running.map((one) => ({
    ...one,
    from: Temporal.PlainDate.from(one.from),
    until: Temporal.PlainDate.from(one.until),
  }))
  return { decision: readDecision(row), signer: readSigner(row.signer), running }
}

/** What a decision rests on besides its application and its line. */
export type Context = {
  findingsOn: Temporal.PlainDate | null
  /** What the others in the household are to the resident; null when no household is on record. */
  others: readonly string[] | null
  /** Other acts of which the investigation found that they come first. */
  otherActs: readonly string[]
  /** A decision on this item, or on the whole application, that waits for a signature or was announced. */
  standing: { number: string; state: DecisionState } | null
  /** Exceptions to rules that were agreed for this item. */
  exceptions: readonly AgreedException[]
  /** What the applicant was asked about an intended refusal of this item (Awb 4:7). */
  view: ViewRequest | undefined
}

type ContextRow = {
  findings_on: Temporal.PlainDate | null
  others: string[] | null
  other_acts: string[]
  standing: Context['standing']
  exceptions: AgreedException[]
  view: ViewRow | null
}

/** The context of a decision on an item of an application, as columns for a read of the application. */
export const contextColumns = (
  of: { caseFile: string; resident: string; application: string | null; item: number | null },
  today: Temporal.PlainDate,
) =>
  [
    sql<ContextRow['findings_on']>`(select max(f.frozen_on) from findings f
      where f.municipality = ${here} and f.case_file = ${of.caseFile})`.as('findings_on'),
    sql<
      ContextRow['others']
    >`(select array(select case when (h.relation, o.relation) in (('head', 'partner'), ('partner', 'head'))
          then 'partner'
          when o.relation = 'partner' then 'other' else o.relation end from household_member o
        where o.municipality = h.municipality and o.household = h.household and o.resident <> h.resident
          and o.from_day <= ${today} and (o.until_day is null or o.until_day >= ${today}))
      from household_member h
      where h.municipality = ${here} and h.resident = ${of.resident} and h.from_day <= ${today}
        and (h.until_day is null or h.until_day >= ${today})
      order by h.from_day desc limit 1)`.as('others'),
    sql<ContextRow['other_acts']>`array(select o.act from other_act o
      where o.municipality = ${here} and o.case_file = ${of.caseFile} and o.applies)`.as('other_acts'),
    sql<
      ContextRow['standing']
    >`(select json_build_object('number', d.number, 'state', d.state) from decision d
      where d.municipality = ${here} and d.application = ${of.application}::uuid
        and d.kind <> 'penalty'
        and (d.item is null or ${of.item}::int is null or d.item = ${of.item}::int)
        and d.state <> 'sent-back' and d.replaces is null limit 1)`.as('standing'),
    sql<
      AgreedException[]
    >`(select coalesce(json_agg(json_build_object('rule', e.rule, 'words', e.rule_words, 'ground', e.ground)), '[]')
      from case_exception e where e.municipality = ${here} and e.application = ${of.application}::uuid
        and e.item = ${of.item}::int and e.state = 'agreed')`.as('exceptions'),
    sql<ViewRow | null>`(select to_json(v) from view_request v where v.municipality = ${here}
      and v.application = ${of.application}::uuid and v.item = ${of.item}::int)`.as('view'),
  ] as const

/** Reads these columns. */
export const readContext = (row: ContextRow): Context => ({
  findingsOn: row.findings_on,
  others: row.others,
  otherActs: row.other_acts,
  standing: row.standing,
  exceptions: row.exceptions,
  view: row.view ? readView(row.view) : undefined,
})

/** Reads the context of a decision that is not read with its application; one statement. */
export const contextOf = async (
  tx: Tx,
  of: Parameters<typeof contextColumns>[0],
  today: Temporal.PlainDate,
): Promise<Context> => readContext(await tx.selectNoFrom(contextColumns(of, today)).executeTakeFirstOrThrow())

/** The municipality of the transaction, in its own words: it makes the indexes usable. */
const here = sql.raw(`current_setting('keukentafel.municipality')`)
