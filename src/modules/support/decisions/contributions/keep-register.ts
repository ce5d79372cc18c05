import { sql, type OperationNodeSource, type QueryCreator } from 'kysely'
import type { Actor } from '../../../../core/actor.ts'
import { isBefore } from '../../../../core/days.ts'
import { newId } from '../../../../core/id.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import { termOf } from '../../../../core/terms.ts'
import type { Tx } from '../../../../database/connect.ts'
import type { DB } from '../../../../database/generated.ts'
import type { CaseFile } from '../../../ground/cases/file.ts'
import type { Decision } from '../decision-store.ts'

/** The act on what the CAK is told knows terms from this day on; what was before is told at once. */
const TERMS_FROM = Temporal.PlainDate.from('2020-01-01')

/** By when the CAK must know of a day on which a contribution begins or ends. */
export const tellBy = (form: string, day: Temporal.PlainDate): Temporal.PlainDate =>
  isBefore(day, TERMS_FROM)
    ? day
    : termOf(nationalLaw(), form === 'pgb' ? 'cak-pgb' : 'cak-in-kind', day).lastDay

const messageOf = (
  actor: Actor,
  of: { contribution: string; kind: 'start' | 'stop'; form: string; day: Temporal.PlainDate },
) => ({
  municipality: actor.municipality,
  id: newId(actor.now),
  contribution: of.contribution,
  kind: of.kind,
  about_day: of.day,
  due_on: tellBy(of.form, of.day),
  made_at: actor.now,
})

/**
 * What an announced decision does to the register: what it takes the place of ends on the day before, and what it
 * grants is written down (ZOE-38). The CAK must be told of what begins and ends. Answers what is written along with the
 * announcement.
 */
export async function keepRegister(
  tx: Tx,
  actor: Actor,
  { file, decision }: { file: CaseFile; decision: Decision },
): Promise<readonly OperationNodeSource[]> {
  const { facts } = decision
  if (decision.replaces && 'revised' in facts && facts.revised) {
    if (await goesOn(tx, decision)) return []
    await endReplaced(tx, actor, decision, facts.revised.from.subtract({ days: 1 }))
    return beginning(tx, actor, file, decision, await runs(tx, decision.line))
  }
  return beginning(tx, actor, file, decision, decision.line === null)
}

/** Where the household pays the same for what comes instead, its contribution goes on: the CAK need not be told. */
async function goesOn(tx: Tx, { id, replaces, facts }: Decision): Promise<boolean> {
  if (!replaces || !('granted' in facts) || facts.contribution.kind === 'none') return false
  const { contribution, granted } = facts
  const same = await tx
    .updateTable('contribution')
    .set({ decision: id, until_day: granted.until })
    .where('decision', '=', replaces.id)
    .where('ended_on', 'is', null)
    .where('form', '=', granted.form)
    .where('kind', '=', contribution.kind)
    .where('amount', '=', contribution.amount)
    .where('per', '=', contribution.per)
    .where('household', '=', contribution.household)
    .where('at_most', 'is not distinct from', contribution.atMost)
    .where('from_day', '<=', granted.from)
    .executeTakeFirst()
  return same.numUpdatedRows > 0n
}

/** What is replaced ends on its last day: at once, or where that day is still to come by the sweep after it. */
async function endReplaced(
  tx: Tx,
  actor: Actor,
  decision: Decision,
  last: Temporal.PlainDate,
): Promise<void> {
  const replaced = decision.replaces?.id ?? ''
  if (isBefore(last, actor.today)) {
    const because = `vervangen door besluit ${decision.number}`
    const ending = await openOf(tx, { decision: replaced })
    await endAll(
      tx,
      actor,
      ending.map((one) => ({ ...one, day: last, because })),
    )
    return
  }
  await tx
    .updateTable('contribution')
    .set({ until_day: last })
    .where('decision', '=', replaced)
    .where('ended_on', 'is', null)
    .execute()
}

/** Whether help that a decision changes is in use already. */
const runs = async (tx: Tx, line: string | null): Promise<boolean> =>
  (await tx
    .selectFrom('arrangement_line')
    .select('id')
    .where('id', '=', line)
    .where('state', '=', 'running')
    .executeTakeFirst()) !== undefined

/**
 * The contribution of a grant in the register. Help in kind is paid for as long as it is used, so the message is due
 * when it begins (Wmo 2.1.4(3)); at once for help that is used already or given at once, and for money.
 */
function beginning(
  db: QueryCreator<DB>,
  actor: Actor,
  file: CaseFile,
  decision: Decision,
  used: boolean,
): readonly OperationNodeSource[] {
  const { facts, line, product } = decision
  if (!('granted' in facts) || facts.contribution.kind === 'none') return []
  const { granted, contribution } = facts
  const id = newId(actor.now)
  const couple = contribution.household === 'couple'
  const resident = file.resident.id
  return [
    db.insertInto('contribution').values((eb) => ({
      municipality: actor.municipality,
      id,
      payer: eb.fn.coalesce(
        eb
          .selectFrom('household_member as m')
          .select('m.household')
          .where('m.resident', '=', resident)
          .where('m.from_day', '<=', actor.today)
          .where((on) => on.or([on('m.until_day', 'is', null), on('m.until_day', '>=', actor.today)]))
          .where((on) => on.lit(couple))
          .orderBy('m.from_day', 'desc')
          .limit(1),
        sql<string>`${resident}::uuid`,
      ),
      resident,
      case_file: file.id,
      decision: decision.id,
      line,
      product: product ?? '',
      form: granted.form,
      kind: contribution.kind,
      amount: contribution.amount,
      per: contribution.per,
      household: contribution.household,
      at_most: contribution.atMost,
      source: contribution.source,
      from_day: granted.from,
      until_day: granted.until,
      made_at: actor.now,
    })),
    ...(used || granted.form !== 'in-kind'
      ? [
          db
            .insertInto('contribution_message')
            .values(
              messageOf(actor, { contribution: id, kind: 'start', form: granted.form, day: granted.from }),
            ),
        ]
      : []),
  ]
}

/**
 * Help in kind has begun: from that day on its household pays, and the CAK must be told (Wmo 2.1.4(3)); also of what a
 * later decision changes in it, from its own day on.
 */
export async function beginContribution(
  tx: Tx,
  actor: Actor,
  line: string,
  day: Temporal.PlainDate,
): Promise<void> {
  const begun = await tx
    .updateTable('contribution')
    .set({ from_day: sql<Temporal.PlainDate>`greatest(from_day, ${day})` })
    .where('line', '=', line)
    .where('form', '=', 'in-kind')
    .where('ended_on', 'is', null)
    .where((on) => on.or([on('until_day', 'is', null), on('until_day', '>=', day)]))
    .returning(['id', 'from_day as from'])
    .execute()
  if (begun.length > 0)
    await tx
      .insertInto('contribution_message')
      .values(
        begun.map(({ id, from }) =>
          messageOf(actor, { contribution: id, kind: 'start', form: 'in-kind', day: from }),
        ),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

type Open = { id: string; form: string; from: Temporal.PlainDate }
type Ending = Open & { day: Temporal.PlainDate; because: string }

const openOf = (tx: Tx, { decision }: { decision: string }): Promise<Open[]> =>
  tx
    .selectFrom('contribution')
    .select(['id', 'form', 'from_day as from'])
    .where('decision', '=', decision)
    .where('ended_on', 'is', null)
    .execute()

/**
 * Ends contributions, each on its day and never before it began, with the messages that are due: none of help that
 * never began, because the CAK does not know of it.
 */
async function endAll(tx: Tx, actor: Actor, endings: readonly Ending[]): Promise<void> {
  if (endings.length === 0) return
  const last = endings.map((one) => ({ ...one, day: isBefore(one.day, one.from) ? one.from : one.day }))
  const { rows } = await sql<{ id: string; told: boolean }>`
    update contribution c set ended_on = e.day, ended_because = e.because
    from unnest(${last.map(({ id }) => id)}::uuid[], ${last.map(({ day }) => day.toString())}::date[],
      ${last.map(({ because }) => because)}::text[]) as e (id, day, because)
    where c.municipality = ${actor.municipality} and c.id = e.id and c.ended_on is null
    returning c.id, exists (select 1 from contribution_message m
      where m.municipality = c.municipality and m.contribution = c.id and m.kind = 'start') as told`.execute(
    tx,
  )
  const told = new Set(rows.filter((row) => row.told).map(({ id }) => id))
  const stops = last.filter(({ id }) => told.has(id))
  if (stops.length === 0) return
  await tx
    .insertInto('contribution_message')
    .values(stops.map(({ id, form, day }) => messageOf(actor, { contribution: id, kind: 'stop', form, day })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const AT_ONCE = 500

/** Ends the contributions of help that ended, of which the last day passed, or of who died; by the daily sweep. */
export async function endContributions(tx: Tx, actor: Actor): Promise<void> {
  const { rows } = await sql<{
    id: string
    form: string
    from: Temporal.PlainDate
    died: boolean
    day: Temporal.PlainDate
  }>`
    select c.id, c.form, c.from_day as "from", r.died_on is not null as died,
      least(c.until_day, l.ended_on, t.ended_on, r.died_on) as day
    from contribution c
    left join arrangement_line l on l.municipality = c.municipality and l.id = c.line
    left join temporary_provision t on t.municipality = c.municipality and t.decision = c.decision
    join resident r on r.municipality = c.municipality and r.id = c.resident
    where c.municipality = ${actor.municipality} and c.ended_on is null
      and (c.until_day < ${actor.today} or l.ended_on <= ${actor.today} or t.ended_on <= ${actor.today}
        or r.died_on is not null)
    order by c.id limit ${AT_ONCE}`.execute(tx)
  await endAll(
    tx,
    actor,
    rows.map(({ died, ...row }) => ({
      ...row,
      because: died ? 'de inwoner is overleden' : 'de hulp is gestopt',
    })),
  )
}

/** What the worker does by itself for contributions. */
export const sweeps = [{ name: 'end contributions of help that ended', sweep: endContributions }]
