import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { cents } from '../../../../core/cents.ts'
import type { Tx } from '../../../../database/connect.ts'
import { newestChoices, readChoice } from './form-choice-store.ts'
import type { FormChoice } from './form-choice.ts'
import type { Helper, HelperKind, Pgb, PlanWords, Talk } from './pgb.ts'

const plans = (tx: Tx) =>
  tx
    .selectFrom('pgb_plan as p')
    .selectAll('p')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('pgb_helper as h')
          .selectAll('h')
          .whereRef('h.municipality', '=', 'p.municipality')
          .whereRef('h.line', '=', 'p.line')
          .orderBy('h.made_at')
          .orderBy('h.id'),
      ).as('helpers'),
      jsonArrayFrom(
        eb
          .selectFrom('pgb_talk as t')
          .selectAll('t')
          .whereRef('t.municipality', '=', 'p.municipality')
          .whereRef('t.line', '=', 'p.line')
          .orderBy('t.held_on', 'desc')
          .orderBy('t.id', 'desc'),
      ).as('talks'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof plans>['executeTakeFirstOrThrow']>>

/** Days come as texts out of JSON. */
const day = (value: Temporal.PlainDate): Temporal.PlainDate => Temporal.PlainDate.from(value)
const dayOrNone = (value: Temporal.PlainDate | null) => value && day(value)

const readHelper = (row: Row['helpers'][number]): Helper => ({
  id: row.id,
  name: row.name,
  kind: row.kind as HelperKind,
  relation: row.relation,
  rate: cents(row.rate),
  amount: row.amount,
  quality: row.quality,
  qualityWords: row.quality_words,
  from: day(row.from_day),
  contractOn: dayOrNone(row.contract_on),
  municipalityApprovedOn: dayOrNone(row.municipality_approved_on),
  svbApprovedOn: dayOrNone(row.svb_approved_on),
  ended: row.ended_on && { on: day(row.ended_on), because: row.ended_because },
  version: row.version,
})

const readTalk = (row: Row['talks'][number]): Talk => ({
  id: row.id,
  heldOn: day(row.held_on),
  words: row.words,
  goodEnough: row.good_enough,
  otherHelperBy: dayOrNone(row.other_helper_by),
})

const readPgb = (row: Row): Pgb => ({
  plan: {
    writtenBy: row.written_by as PlanWords['writtenBy'],
    handedInOn: day(row.handed_in_on),
    goals: row.goals,
    managedBy: row.managed_by as PlanWords['managedBy'],
    managerName: row.manager_name,
    managerGivesHelp: row.manager_gives_help,
    problemDebts: row.problem_debts,
    seriouslyConfused: row.seriously_confused,
    payee: row.payee,
    separateAccount: row.separate_account,
  },
  version: row.version,
  test:
    row.tested_on === null || row.able === null
      ? null
      : { testedOn: day(row.tested_on), able: row.able, words: row.able_words },
  helpers: row.helpers.map(readHelper),
  talks: row.talks.map(readTalk),
})

/** What was chosen for a line, and the budget plan that belongs to it; one statement. */
export async function choiceAndPgb(
  tx: Tx,
  caseFile: string,
  line: string,
): Promise<{ choice: FormChoice | null; pgb: Pgb | null }> {
  const { choice, pgb } = await tx
    .selectNoFrom([
      jsonObjectFrom(newestChoices(tx, caseFile).where('line', '=', line)).as('choice'),
      jsonObjectFrom(plans(tx).where('p.case_file', '=', caseFile).where('p.line', '=', line)).as('pgb'),
    ])
    .executeTakeFirstOrThrow()
  return { choice: choice && readChoice(choice), pgb: pgb && readPgb(pgb) }
}

/** The budget plan of a line with its helpers and talks, perhaps held; one statement. */
export async function pgbFor(tx: Tx, caseFile: string, line: string, hold?: 'hold'): Promise<Pgb | null> {
  const row = await plans(tx)
    .where('p.case_file', '=', caseFile)
    .where('p.line', '=', line)
    .$if(hold !== undefined, (query) => query.forUpdate('p'))
    .executeTakeFirst()
  return row ? readPgb(row) : null
}
