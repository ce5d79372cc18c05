import { sql } from 'kysely'
import type { Tx } from '../../../database/connect.ts'
import type { Policy } from '../../ground/policies/policy.ts'

/** An earlier decision as it stands beside a new one: without a name or an exact age. */
export type Comparable = {
  kind: string
  ground: string | null
  ageBand: string
  householdSize: number
  decidedOn: Temporal.PlainDate
}

export type Comparables = { granted: number; refused: number; nearest: readonly Comparable[] }

/**
 * Earlier decisions on the same product and result, within the years of the policy: how many were granted and refused,
 * then the nearest by age band and household (equal treatment; Steenwijkerland 2017, 1498-1502). One statement.
 */
export async function comparableDecisions(
  tx: Tx,
  policy: Policy,
  to: {
    product: string
    decidingArea: string
    ageBand: string
    householdSize: number
    today: Temporal.PlainDate
  },
): Promise<Comparables> {
  const { years, nearest } = policy.precedents
  const since = to.today.subtract({ years })
  const rows = await sql<Comparable & { granted: number; refused: number }>`
    select kind, ground, age_band as "ageBand", household_size as "householdSize", decided_on as "decidedOn",
      (count(*) filter (where kind = 'grant') over ())::int as granted,
      (count(*) filter (where kind = 'refuse') over ())::int as refused
    from decision
    where municipality = current_setting('keukentafel.municipality') and product = ${to.product}
      and deciding_area = ${to.decidingArea} and decided_on >= ${since}
    order by (age_band = ${to.ageBand})::int desc, abs(household_size - ${to.householdSize}), decided_on desc
    limit ${nearest}`.execute(tx)
  const [first] = rows.rows
  return {
    granted: first?.granted ?? 0,
    refused: first?.refused ?? 0,
    nearest: rows.rows.map(({ granted: _granted, refused: _refused, ...one }) => one),
  }
}
