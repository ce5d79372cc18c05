import type { Actor } from '../../../core/actor.ts'
import { Refused, Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Form } from '../../ground/policies/shape/provisions.ts'
import type { Extent } from '../investigations/need.ts'
import type { Cost, Doer } from './line.ts'

/** The line that is decided on, in the version that was looked at, and the decision. */
export type Decided = { line: string; version: number; decision: string; decidedOn: Temporal.PlainDate }

/** What is granted; it may differ from what was proposed. */
export type Granted = Decided & {
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  extent: Extent
  cost: Cost
  form: Form
  provider: Doer
}

const changed = (actor: Actor, version: number) => ({
  version: version + 1,
  changed_by: actor.worker,
  changed_at: actor.now,
})

/**
 * An individual line becomes what a decision grants. One that was decided on before, or runs, keeps its state and gets
 * the new decision: extents, days and form are those of the newest. Throws `Stale`.
 */
export async function grantLine(tx: Tx, actor: Actor, granted: Granted): Promise<void> {
  const { provider, extent, cost } = granted
  const done = await tx
    .updateTable('arrangement_line')
    .set((eb) => ({
      state: eb.case().when('state', '=', 'running').then('running').else('decided').end(),
      decision: granted.decision,
      decided_on: granted.decidedOn,
      from_day: granted.from,
      until_day: granted.until,
      amount: extent.amount,
      unit: extent.unit,
      per: extent.per,
      cost: cost.amount,
      cost_per: cost.per,
      form: granted.form,
      done_by: provider.kind,
      done_by_name: provider.name,
      relation: provider.relation,
      organisation: provider.organisation,
      ...changed(actor, granted.version),
    }))
    .where('id', '=', granted.line)
    .where('version', '=', granted.version)
    .where('tier', '=', 'individual')
    .where('state', 'in', ['proposed', 'agreed', 'decided', 'running'])
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Stale('deze regel van het arrangement')
}

/** An individual line is refused by a decision. Throws `Stale`. */
export async function refuseLine(tx: Tx, actor: Actor, refused: Decided): Promise<void> {
  const done = await tx
    .updateTable('arrangement_line')
    .set({
      state: 'refused',
      decision: refused.decision,
      decided_on: refused.decidedOn,
      ...changed(actor, refused.version),
    })
    .where('id', '=', refused.line)
    .where('version', '=', refused.version)
    .where('tier', '=', 'individual')
    .where('state', 'in', ['proposed', 'agreed'])
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Stale('deze regel van het arrangement')
}

/** The help of a line that was decided on began. Throws `Refused` when nothing was granted. */
export async function startLine(
  tx: Tx,
  actor: Actor,
  line: string,
  startedOn: Temporal.PlainDate,
): Promise<void> {
  const started = await tx
    .updateTable('arrangement_line')
    .set((eb) => ({
      state: 'running',
      started_on: startedOn,
      version: eb('version', '+', 1),
      changed_by: actor.worker,
      changed_at: actor.now,
    }))
    .where('id', '=', line)
    .where('state', '=', 'decided')
    .executeTakeFirst()
  if (started.numUpdatedRows === 0n)
    throw new Refused({
      rule: 'line-not-granted',
      because: 'Deze hulp is niet toegekend, of loopt al.',
      source: 'Wmo 2015, artikel 2.3.5',
    })
}
