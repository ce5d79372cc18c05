import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { Missing } from '../../../../core/failure.ts'
import { thaw } from '../../../../core/frozen.ts'
import { isId } from '../../../../core/id.ts'
import type { Tx } from '../../../../database/connect.ts'
import type { TemporaryFacts } from '../decision-facts.ts'
import type { TemporaryDays } from './temporary.ts'

/** Help at once: its decision, and what became of it. */
export type Temporary = TemporaryDays & {
  decision: string
  number: string
  product: string
  facts: TemporaryFacts
  startedOn: Temporal.PlainDate | null
  endedBecause: string
  /** The number of the decision by which it goes on longer; one that waits for a signature too. */
  extendedBy: string | null
  order: { number: string; letter: string; provider: string } | null
  version: number
}

const temporaries = (tx: Tx) =>
  tx
    .selectFrom('decision as d')
    .leftJoin('temporary_provision as t', (join) =>
      join.onRef('t.municipality', '=', 'd.municipality').onRef('t.decision', '=', 'd.id'),
    )
    .select(['d.id as decision', 'd.number', 'd.product', 'd.state', 'd.facts'])
    .select([
      't.started_on as startedOn',
      't.ended_on as endedOn',
      't.ended_because as endedBecause',
      't.version',
    ])
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('provider_order as o')
          .select(['o.number', 'o.letter', 'o.provider'])
          .whereRef('o.municipality', '=', 'd.municipality')
          .whereRef('o.decision', '=', 'd.id')
          .where('o.withdrawn_on', 'is', null),
      ).as('order'),
    )
    .where('d.kind', '=', 'temporary')
    .where('d.state', '!=', 'sent-back')

type Row = Awaited<ReturnType<ReturnType<typeof temporaries>['executeTakeFirstOrThrow']>>

function readTemporaries(rows: readonly Row[]): Temporary[] {
  const read = rows.map((row) => ({ row, facts: thaw(row.facts) as TemporaryFacts }))
  return read.map(({ row, facts }) => ({
    decision: row.decision,
    number: row.number,
    announced: row.state === 'announced',
    product: row.product ?? '',
    facts,
    from: facts.granted.from,
    until: facts.granted.until,
    startedOn: row.startedOn,
    endedOn: row.endedOn,
    endedBecause: row.endedBecause ?? '',
    extendedBy: read.find((other) => other.facts.extends === row.decision)?.row.number ?? null,
    order: row.order,
    version: row.version ?? 1,
  }))
}

/** What was given at once in a file, or waits for a signature; the newest first, one statement. */
export async function temporariesOf(tx: Tx, caseFile: string): Promise<Temporary[]> {
  const rows = await temporaries(tx)
    .where('d.case_file', '=', caseFile)
    .orderBy('d.prepared_at', 'desc')
    .orderBy('d.id', 'desc')
    .execute()
  return readTemporaries(rows)
}

/**
 * The same for who is going to change it: the file is held first, so that who waited for somebody else sees what that
 * one did.
 */
export async function holdTemporaries(tx: Tx, caseFile: string): Promise<Temporary[]> {
  await tx.selectFrom('case_file').select('id').where('id', '=', caseFile).forUpdate().execute()
  return temporariesOf(tx, caseFile)
}

/** One of them; throws `Missing`. */
export function temporaryIn(given: readonly Temporary[], decision: string): Temporary {
  const found = isId(decision) ? given.find((one) => one.decision === decision) : undefined
  if (!found) throw new Missing('temporary provision')
  return found
}

/** The report that help at once answers: an urgent one first, else the newest that did not end. */
export async function reportForHelp(tx: Tx, caseFile: string) {
  return tx
    .selectFrom('report')
    .select(['id', 'number', 'received_on as receivedOn', 'urgent', 'urgent_words as urgentWords'])
    .select(['ended_on as endedOn', 'investigate_until as investigateUntil'])
    .where('case_file', '=', caseFile)
    .orderBy('ended_on', (order) => order.desc().nullsFirst())
    .orderBy('urgent', 'desc')
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type UrgentReport = NonNullable<Awaited<ReturnType<typeof reportForHelp>>>
