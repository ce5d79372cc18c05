import { sql } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { granted, InputFault, Missing, Stale, type FieldFault } from '../../../core/failure.ts'
import { isId, newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import {
  endFaults,
  notToHimself,
  periodFaults,
  periodInWords,
  takenBy,
  type Period,
} from '../../ground/access/worker.ts'
import { getMandate, mandatesOf, type MandateLine } from './mandate-list.ts'
import type { EndMandateInput, MandateInput, NewMandateInput } from './mandate-form.ts'
import { kindWords } from './mandate.ts'

type Terms = Omit<NewMandateInput, 'worker'>

/** What is wrong with what a mandate would say. */
function termFaults({ upTo, secondAbove, from, until }: Terms, today: Temporal.PlainDate): FieldFault[] {
  return [
    ...periodFaults({ from: from ?? today, until }, today),
    ...(upTo !== undefined && secondAbove !== undefined && secondAbove >= upTo
      ? [{ field: 'secondAbove', message: 'Kies een bedrag onder het hoogste bedrag, of laat dit leeg' }]
      : []),
  ]
}

/** A worker of the municipality has at most one mandate for each kind of decision at a time. */
async function checkFree(
  tx: Tx,
  actor: Actor,
  worker: string,
  kinds: MandateInput['kinds'],
  period: Period,
  except?: string,
): Promise<void> {
  const held = (await mandatesOf(tx, actor.today)).held.filter(
    (mandate) =>
      mandate.worker.id === worker &&
      mandate.id !== except &&
      mandate.kinds.some((kind) => kinds.includes(kind)),
  )
  const taken = takenBy(held, period)
  if (!taken) return
  const words = kindWords[taken.kinds.find((kind) => kinds.includes(kind))!]
  throw new InputFault([
    {
      field: 'kinds',
      message: `${taken.worker.name} heeft al een mandaat voor ${words}, ${periodInWords(taken)}. Wijzig dat mandaat`,
    },
  ])
}

const workerFault = (message: string) => new InputFault([{ field: 'worker', message }])

/** Locks whose mandate it is, so that two who give at once come one after the other. Only who is of the municipality signs. */
async function lockSigner(tx: Tx, worker: string, period: Period): Promise<void> {
  const row = await tx
    .selectFrom('worker')
    .select(['organisation', 'active_until'])
    .where('id', '=', worker)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw workerFault('Kies uit de lijst')
  if (row.organisation !== null)
    throw workerFault('Alleen een medewerker van de gemeente zelf kan een mandaat krijgen')
  if (row.active_until && isBefore(row.active_until, period.from))
    throw workerFault('Deze medewerker is dan uit dienst')
}

async function insertMandate(
  tx: Tx,
  actor: Actor,
  worker: string,
  input: Terms,
  period: Period,
): Promise<void> {
  await tx
    .insertInto('mandate')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      worker,
      kinds: input.kinds,
      up_to: input.upTo ?? null,
      second_above: input.secondAbove ?? null,
      from_day: period.from,
      until_day: period.until,
      ground: input.ground,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
}

const periodOf = (input: Terms, today: Temporal.PlainDate): Period => ({
  from: input.from ?? today,
  until: input.until ?? null,
})

/** Gives somebody else a mandate to sign decisions from a day on (Awb 10:3; Wmo 2.6.3). Nobody gives himself one. */
export async function giveMandate(tx: Tx, actor: Actor, input: NewMandateInput): Promise<void> {
  demand(actor, 'access.manage')
  granted(notToHimself(actor, input.worker))
  const faults = termFaults(input, actor.today)
  if (faults.length > 0) throw new InputFault(faults)
  const period = periodOf(input, actor.today)
  await lockSigner(tx, input.worker, period)
  await checkFree(tx, actor, input.worker, input.kinds, period)
  await insertMandate(tx, actor, input.worker, input, period)
  await audit(tx, actor, 'give mandate', 'mandaat geven', input.worker)
}

const audit = (tx: Tx, actor: Actor, action: string, purpose: string, worker: string) =>
  recordAudit(tx, actor, {
    action,
    purpose,
    fields: [`worker ${worker}`, 'kinds', 'upTo', 'secondAbove', 'from', 'until', 'ground'],
  })

/** Locks a mandate that is about to end; throws `Stale` when the page showed an older version. */
async function lockMandate(tx: Tx, actor: Actor, id: string, version: number): Promise<MandateLine> {
  const row = isId(id)
    ? await tx
        .updateTable('mandate')
        .set({ version: sql<number>`version + 1` })
        .where('id', '=', id)
        .returning('version')
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('mandate')
  if (row.version !== version + 1) throw new Stale('dit mandaat')
  return getMandate(tx, id, actor.today)
}

/**
 * Puts another mandate in the place of one, from a day on: the old one ends the day before and stays as it was, because
 * decisions that were signed rest on it.
 */
export async function replaceMandate(tx: Tx, actor: Actor, id: string, input: MandateInput): Promise<void> {
  demand(actor, 'access.manage')
  const mandate = await lockMandate(tx, actor, id, input.version)
  granted(notToHimself(actor, mandate.worker.id))
  const period = periodOf(input, actor.today)
  const before = period.from.subtract({ days: 1 })
  const faults = termFaults(input, actor.today)
  if (isBefore(period.from, mandate.from))
    faults.push({ field: 'from', message: 'Het mandaat dat u wijzigt, is dan nog niet ingegaan' })
  if (mandate.until && isBefore(mandate.until, before))
    faults.push({
      field: 'from',
      message: 'Het mandaat dat u wijzigt, is dan al voorbij. Geef een nieuw mandaat',
    })
  if (faults.length > 0) throw new InputFault(faults)
  await lockSigner(tx, mandate.worker.id, period)
  await checkFree(tx, actor, mandate.worker.id, input.kinds, period, id)
  await tx
    .updateTable('mandate')
    .set({ until_day: before, ended_because: 'vervangen door een ander mandaat' })
    .where('id', '=', id)
    .execute()
  await insertMandate(tx, actor, mandate.worker.id, input, period)
  await audit(tx, actor, 'change mandate', 'mandaat wijzigen', mandate.worker.id)
}

/** Ends a mandate after a day; yesterday ends it at once. One that has not begun is withdrawn. */
export async function endMandate(tx: Tx, actor: Actor, id: string, input: EndMandateInput): Promise<void> {
  demand(actor, 'access.manage')
  const mandate = await lockMandate(tx, actor, id, input.version)
  const faults = endFaults(mandate, input.until, actor.today)
  if (faults.length > 0) throw new InputFault(faults)
  const withdrawn = mandate.from.subtract({ days: 1 })
  await tx
    .updateTable('mandate')
    .set({
      until_day: isBefore(input.until, withdrawn) ? withdrawn : input.until,
      ended_because: input.because,
    })
    .where('id', '=', id)
    .execute()
  await audit(tx, actor, 'end mandate', 'mandaat beëindigen', mandate.worker.id)
}
