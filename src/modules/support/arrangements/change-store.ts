import type { Tx } from '../../../database/connect.ts'
import type { Extent } from '../investigations/need.ts'

/** More or less help than before, beside what the decision said. */
export type Change = {
  id: string
  on: Temporal.PlainDate
  decided: Extent
  from: number
  to: number
  ground: string
  toldBy: string
  madeBy: string
}

/** What changed in the amount of a line, the first change first. */
export async function changesOf(tx: Tx, line: string): Promise<Change[]> {
  const rows = await tx
    .selectFrom('arrangement_change as c')
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'c.municipality').onRef('w.id', '=', 'c.made_by'),
    )
    .selectAll('c')
    .select('w.name')
    .where('c.line', '=', line)
    .orderBy('c.made_at')
    .orderBy('c.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    on: row.on_day,
    decided: { amount: row.decided_amount, unit: row.unit as Extent['unit'], per: row.per as Extent['per'] },
    from: row.from_amount,
    to: row.to_amount,
    ground: row.ground,
    toldBy: row.told_by,
    madeBy: row.name,
  }))
}
