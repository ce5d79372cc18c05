import { sql } from 'kysely'
import type { Tx } from '../../../database/connect.ts'
import type { Policy } from '../../ground/policies/policy.ts'
import { ageBands, type AgeBand, type HouseholdKind } from './profile.ts'

/** An earlier decision as it stands beside a new one: without a name, a number or an exact age (STW-14). */
export type Comparable = {
  kind: 'grant' | 'grant-in-part' | 'refuse'
  ground: string
  ageBand: AgeBand
  householdKind: HouseholdKind
  decidedOn: Temporal.PlainDate
}

export type Comparables = { granted: number; refused: number; nearest: readonly Comparable[] }

/** What a new decision is compared with. */
export type Comparing = {
  product: string
  resultArea: string
  ageBand: AgeBand
  householdKind: HouseholdKind
  today: Temporal.PlainDate
}

/**
 * Earlier decisions on the same product and result, within the years of the policy: how many were granted and refused,
 * then the nearest by age band, household and day (equal treatment; Steenwijkerland 2017, 1498-1502). One statement on
 * one index.
 */
export async function comparableDecisions(tx: Tx, policy: Policy, to: Comparing): Promise<Comparables> {
  const { years, nearest } = policy.precedents
  const { rows } = await sql<Comparable & { granted: number; refused: number }>`
    select d.kind, d.ground, d.age_band as "ageBand", d.household_kind as "householdKind", d.decided_on as "decidedOn",
      (count(*) filter (where d.kind <> 'refuse') over ())::int as granted,
      (count(*) filter (where d.kind = 'refuse') over ())::int as refused
    from decision d
    where d.municipality = current_setting('keukentafel.municipality') and d.product = ${to.product}
      and d.result_area = ${to.resultArea} and d.decided_on >= ${to.today.subtract({ years })}
      and d.state = 'announced' and d.kind in ('grant', 'grant-in-part', 'refuse')
    order by abs(array_position(${sql.val([...ageBands])}::text[], d.age_band) - ${ageBands.indexOf(to.ageBand) + 1}),
      (d.household_kind <> ${to.householdKind}), d.decided_on desc, d.id desc
    limit ${nearest}`.execute(tx)
  const [first] = rows
  return {
    granted: first?.granted ?? 0,
    refused: first?.refused ?? 0,
    nearest: rows.map(({ granted: _granted, refused: _refused, ...one }) => one),
  }
}
