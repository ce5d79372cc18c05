import { sql } from 'kysely'
import { cents, type Cents } from '../../../core/cents.ts'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { ExceptionRule, ExceptionState } from './exception.ts'

/** An exception to a rule, for one thing that an application asks. */
export type CaseException = {
  id: string
  caseFile: string
  fileNumber: string
  application: string
  applicationNumber: string
  item: number
  asked: string
  rule: ExceptionRule
  ruleWords: string
  ruleSource: string
  ground: string
  draws: Cents
  budgetYear: number
  state: ExceptionState
  proposedBy: { id: string; name: string }
  settledBy: string | null
  settledOn: Temporal.PlainDate | null
  settledWords: string
  decision: string | null
  version: number
}

const exceptions = (tx: Tx) =>
  tx
    .selectFrom('case_exception as e')
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'e.municipality').onRef('f.id', '=', 'e.case_file'),
    )
    .innerJoin('application as a', (join) =>
      join.onRef('a.municipality', '=', 'e.municipality').onRef('a.id', '=', 'e.application'),
    )
    .innerJoin('application_item as i', (join) =>
      join
        .onRef('i.municipality', '=', 'e.municipality')
        .onRef('i.application', '=', 'e.application')
        .onRef('i.position', '=', 'e.item'),
    )
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'e.municipality').onRef('w.id', '=', 'e.proposed_by'),
    )
    .leftJoin('worker as s', (join) =>
      join.onRef('s.municipality', '=', 'e.municipality').onRef('s.id', '=', 'e.settled_by'),
    )
    .selectAll('e')
    .select([
      'f.number as file_number',
      'a.number as application_number',
      'i.asked',
      'w.name as proposer',
      's.name as settler',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof exceptions>['executeTakeFirstOrThrow']>>

const readException = (row: Row): CaseException => ({
  id: row.id,
  caseFile: row.case_file,
  fileNumber: row.file_number,
  application: row.application,
  applicationNumber: row.application_number,
  item: row.item,
  asked: row.asked,
  rule: row.rule as ExceptionRule,
  ruleWords: row.rule_words,
  ruleSource: row.rule_source,
  ground: row.ground,
  draws: cents(row.draws),
  budgetYear: row.budget_year,
  state: row.state as ExceptionState,
  proposedBy: { id: row.proposed_by, name: row.proposer },
  settledBy: row.settler,
  settledOn: row.settled_on,
  settledWords: row.settled_words,
  decision: row.decision,
  version: row.version,
})

/** One exception of a file; throws `Missing`. */
export async function getException(tx: Tx, caseFile: string, id: string): Promise<CaseException> {
  const row = isId(id)
    ? await exceptions(tx).where('e.case_file', '=', caseFile).where('e.id', '=', id).executeTakeFirst()
    : undefined
  if (!row) throw new Missing('exception')
  return readException(row)
}

/** The exceptions of one application, the first first. */
export async function exceptionsOf(tx: Tx, application: string): Promise<CaseException[]> {
  const rows = await exceptions(tx).where('e.application', '=', application).orderBy('e.id').execute()
  return rows.map(readException)
}

/** The newest exceptions that draw from the budget of a year, at most a hundred. */
export async function exceptionsIn(tx: Tx, year: number): Promise<CaseException[]> {
  const rows = await exceptions(tx)
    .where('e.budget_year', '=', year)
    .orderBy('e.proposed_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(100)
    .execute()
  return rows.map(readException)
}

/** What the agreed exceptions of a year draw together, in cents. */
export async function drawnIn(tx: Tx, year: number): Promise<Cents> {
  const { drawn } = await tx
    .selectFrom('case_exception')
    .select(sql<number>`coalesce(sum(draws), 0)::int`.as('drawn'))
    .where('budget_year', '=', year)
    .where('state', '=', 'agreed')
    .executeTakeFirstOrThrow()
  return cents(drawn)
}
