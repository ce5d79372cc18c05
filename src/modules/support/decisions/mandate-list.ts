import { sql } from 'kysely'
import { cents } from '../../../core/cents.ts'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { DecisionKind } from '../../ground/policies/shape/deciding.ts'
import type { Mandate } from './mandate.ts'

/** A mandate with whose it is, what it rests on, and who gave it. */
export type MandateLine = Mandate & {
  version: number
  worker: { id: string; name: string; function: string; until: Temporal.PlainDate | null }
  /** Whether he has the permission to sign today; a mandate without it is of no use. */
  maySign: boolean
  ground: string
  endedBecause: string
  madeBy: string
  madeAt: Temporal.Instant
}

const lines = (tx: Tx, today: Temporal.PlainDate) =>
  tx
    .selectFrom('mandate as m')
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'm.municipality').onRef('w.id', '=', 'm.worker'),
    )
    .innerJoin('worker as b', (join) =>
      join.onRef('b.municipality', '=', 'm.municipality').onRef('b.id', '=', 'm.made_by'),
    )
    .selectAll('m')
    .select(['w.name', 'w.function', 'w.active_until', 'b.name as made_by_name'])
    .select(
      sql<boolean>`exists (select from permission_grant g
        where g.municipality = m.municipality and g.worker = m.worker and g.permission = 'decisions.sign'
          and g.from_day <= ${today} and (g.until_day is null or g.until_day >= ${today}))`.as('may_sign'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number]

const lineOf = (row: Row): MandateLine => ({
  id: row.id,
  version: row.version,
  worker: { id: row.worker, name: row.name, function: row.function, until: row.active_until },
  maySign: row.may_sign,
  kinds: row.kinds as DecisionKind[],
  upTo: row.up_to === null ? null : cents(row.up_to),
  secondAbove: row.second_above === null ? null : cents(row.second_above),
  from: row.from_day,
  until: row.until_day,
  ground: row.ground,
  endedBecause: row.ended_because,
  madeBy: row.made_by_name,
  madeAt: row.made_at,
})

/** How many mandates that ended are shown. */
const ENDED = 100

/** The mandates that hold or will, by name, and the last that ended; two statements. */
export async function mandatesOf(
  tx: Tx,
  today: Temporal.PlainDate,
): Promise<{ held: MandateLine[]; ended: MandateLine[] }> {
  const over = sql<boolean>`(m.until_day < ${today} or m.until_day < m.from_day) is true`
  const held = await lines(tx, today)
    .where(sql<boolean>`not ${over}`)
    .orderBy(sql`lower(w.name)`)
    .orderBy('m.from_day')
    .execute()
  const ended = await lines(tx, today).where(over).orderBy('m.until_day', 'desc').limit(ENDED).execute()
  return { held: held.map(lineOf), ended: ended.map(lineOf) }
}

/** The mandate with this id. Throws `Missing`. */
export async function getMandate(tx: Tx, id: string, today: Temporal.PlainDate): Promise<MandateLine> {
  const row = isId(id) ? await lines(tx, today).where('m.id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Missing('mandate')
  return lineOf(row)
}
