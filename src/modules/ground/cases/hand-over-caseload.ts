import { sql } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { granted, InputFault, Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudits } from '../access/audit.ts'
import { caseloadsOf, mayHandOverCaseload, mayReceive, stayingKinds, type Caseload } from './caseload.ts'
import { addToTimelines } from './timeline.ts'

/** Who gets it: in service today, with whether he leads investigations. */
async function receiver(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ name: string; leads: boolean } | undefined> {
  const today = actor.today
  return tx
    .selectFrom('worker as w')
    .select('w.name')
    .select(
      sql<boolean>`exists (select from permission_grant g
        where g.municipality = w.municipality and g.worker = w.id and g.permission = 'investigations.lead'
          and g.from_day <= ${today} and (g.until_day is null or g.until_day >= ${today}))`.as('leads'),
    )
    .where('w.id', '=', id)
    .where('w.active_from', '<=', today)
    .where((eb) => eb.or([eb('w.active_until', 'is', null), eb('w.active_until', '>=', today)]))
    .executeTakeFirst()
}

/** The workload of one worker in the areas of who asks. Throws `Missing` when he has none. */
export async function caseloadOf(tx: Tx, actor: Actor, worker: string): Promise<Caseload> {
  const [found] = isId(worker) ? await caseloadsOf(tx, actor, worker) : []
  if (!found) throw new Missing('caseload')
  return found
}

/**
 * Gives all open tasks and coordinated files of a worker, in the areas of who does so, to a colleague. Talks that are in
 * his agenda and judgements that only he gives stay: those are moved one by one. Each file tells it in its timeline.
 */
export async function handOverCaseload(
  tx: Tx,
  actor: Actor,
  from: string,
  input: { to: string; reason: string },
): Promise<void> {
  demand(actor, 'caseload.hand-over')
  await sql`select pg_advisory_xact_lock(hashtext(${`caseload ${actor.municipality}`}))`.execute(tx)
  const caseload = await caseloadOf(tx, actor, from)
  granted(mayHandOverCaseload(caseload))
  const to = input.to === from || !isId(input.to) ? undefined : await receiver(tx, actor, input.to)
  if (!to) throw new InputFault([{ field: 'to', message: 'Kies een collega uit de lijst' }])
  granted(mayReceive(caseload, to))
  const moved = await moveWork(tx, actor, from, input.to)
  const words = `Werk van ${caseload.name} naar ${to.name}. ${input.reason}`
  await addToTimelines(
    tx,
    actor,
    moved.map(({ file }) => file),
    { kind: 'task', words },
  )
  await recordAudits(
    tx,
    actor,
    moved.map(({ file, resident }) => ({
      action: 'hand over caseload',
      purpose: 'werk verdelen',
      caseFile: file,
      resident,
      fields: ['assignee', 'coordinator', `worker ${from}`, `worker ${input.to}`],
    })),
  )
}

/**
 * Moves tasks and files in one statement, lets the colleague work on those files, and ends it for who has nothing left
 * in them; answers the files.
 */
async function moveWork(tx: Tx, actor: Actor, from: string, to: string) {
  const { municipality, today, now } = actor
  const areas = [...actor.areas]
  const stay = [...stayingKinds]
  const moved = await sql<{ file: string; resident: string }>`
    with tasks as (
      update task t set assignee = ${to}::uuid, version = t.version + 1 from case_file f
      where t.municipality = ${municipality} and f.municipality = t.municipality and f.id = t.case_file
        and t.assignee = ${from}::uuid and t.done_at is null and f.area = any (${areas}::text[])
        and split_part(t.kind, ' ', 1) <> all (${stay}::text[])
      returning t.case_file),
    files as (
      update case_file f set coordinator = ${to}::uuid, version = f.version + 1
      where f.municipality = ${municipality} and f.coordinator = ${from}::uuid and f.closed_on is null
        and f.area = any (${areas}::text[])
      returning f.id)
    select f.id as file, f.resident from case_file f
    where f.municipality = ${municipality} and f.id in (select case_file from tasks union select id from files)`.execute(
    tx,
  )
  const ids = moved.rows.map(({ file }) => file)
  await sql`
    insert into case_worker (municipality, case_file, worker, from_day, reason)
    select ${municipality}, f, ${to}::uuid, ${today}, 'nam het werk over' from unnest(${ids}::uuid[]) f
    where not exists (select from case_worker w where w.municipality = ${municipality} and w.case_file = f
      and w.worker = ${to}::uuid and (w.until_day is null or w.until_day >= ${today}))
    on conflict do nothing`.execute(tx)
  await sql`
    update case_worker w set until_day = ${today}
    where w.municipality = ${municipality} and w.worker = ${from}::uuid and w.case_file = any (${ids}::uuid[])
      and (w.until_day is null or w.until_day > ${today})
      and not exists (select from task t where t.municipality = w.municipality and t.case_file = w.case_file
        and t.assignee = w.worker and t.done_at is null)
      and not exists (select from appointment a where a.municipality = w.municipality and a.case_file = w.case_file
        and a.worker = w.worker and a.starts_at > ${now} and a.cancelled_at is null)`.execute(tx)
  return moved.rows
}
