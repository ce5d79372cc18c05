import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { accessColumns } from '../cases/file.ts'
import { fullName } from '../residents/name.ts'
import type { EmergencyAccess, Judgement, Reviewer } from './emergency.ts'

/** What decides whether somebody may open a file in an emergency; no more of it is read. Throws `Missing`. */
export async function fileForAccess(tx: Tx, actor: Actor, id: string) {
  const row = isId(id)
    ? await tx
        .selectFrom('case_file as f')
        .select(['f.id', 'f.number', 'f.resident', 'f.area'])
        .select(accessColumns(actor))
        .where('f.id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('file')
  const { emergency_workers: emergencyWorkers, stands_in: standsIn, ...file } = row
  return { ...file, emergencyWorkers, standsIn }
}

/** Who may judge emergency accesses, with what decides who does: who of them is of the area, how many he has. */
export async function reviewersFor(tx: Tx, actor: Actor, area: string | null): Promise<Reviewer[]> {
  return tx
    .selectFrom('permission_grant as p')
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'p.municipality').onRef('w.id', '=', 'p.worker'),
    )
    .select(['w.id', 'w.name', 'w.active_from as activeFrom', 'w.active_until as activeUntil'])
    .select([
      sql<boolean>`exists (select from team_member m
        join team_area a on a.municipality = m.municipality and a.team = m.team
        where m.municipality = w.municipality and m.worker = w.id and m.membership = 'core' and a.area = ${area}
          and a.from_day <= ${actor.today} and (a.until_day is null or a.until_day >= ${actor.today})
          and m.from_day <= ${actor.today} and (m.until_day is null or m.until_day >= ${actor.today}))`.as(
        'ofArea',
      ),
      sql<number>`(select count(*)::int from emergency_access e
        where e.municipality = w.municipality and e.reviewer = w.id and e.reviewed_at is null)`.as('open'),
    ])
    .where('p.permission', '=', 'files.review-emergency')
    .where('p.from_day', '<=', actor.today)
    .where((eb) => eb.or([eb('p.until_day', 'is', null), eb('p.until_day', '>=', actor.today)]))
    .execute()
}

/** One emergency access; with `locked` nobody else can judge it until the transaction ends. Throws `Missing`. */
export async function getEmergency(tx: Tx, id: string, locked = false): Promise<EmergencyAccess> {
  let query = emergencies(tx).where('e.id', '=', id)
  if (locked) query = query.forUpdate('e')
  const row = isId(id) ? await query.executeTakeFirst() : undefined
  if (!row) throw new Missing('emergency access')
  return toEmergency(row)
}

/**
 * One page of the emergency accesses of everybody, the newest first: those that wait for a judgement, or those that
 * have one. Begins after the one with the id of `after`.
 */
export async function emergenciesOf(
  tx: Tx,
  which: 'open' | 'judged',
  size: number,
  after?: string,
): Promise<EmergencyAccess[]> {
  let query = emergencies(tx)
    .where('e.reviewed_at', which === 'open' ? 'is' : 'is not', null)
    .orderBy('e.opened_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(size)
  if (after)
    query = query.where(
      sql<boolean>`(e.opened_at, e.id) < (select b.opened_at, b.id from emergency_access b
        where b.municipality = current_setting('keukentafel.municipality') and b.id = ${after}::uuid)`,
    )
  return (await query.execute()).map(toEmergency)
}

const emergencies = (tx: Tx) =>
  tx
    .selectFrom('emergency_access as e')
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'e.municipality').onRef('f.id', '=', 'e.case_file'),
    )
    .innerJoin('resident as r', (join) =>
      join.onRef('r.municipality', '=', 'f.municipality').onRef('r.id', '=', 'f.resident'),
    )
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'e.municipality').onRef('w.id', '=', 'e.worker'),
    )
    .innerJoin('worker as v', (join) =>
      join.onRef('v.municipality', '=', 'e.municipality').onRef('v.id', '=', 'e.reviewer'),
    )
    .select([
      'e.id',
      'e.case_file',
      'e.reason',
      'e.opened_at',
      'e.ends_at',
      'e.task',
      'e.reviewed_at',
      'e.judgement',
      'e.judgement_words',
      'f.number',
      'f.resident',
      'r.given_names',
      'r.name_prefix',
      'r.surname',
      'w.id as worker',
      'w.name as worker_name',
      'v.id as reviewer',
      'v.name as reviewer_name',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof emergencies>['execute']>>[number]

const toEmergency = (row: Row): EmergencyAccess => ({
  id: row.id,
  caseFile: row.case_file,
  number: row.number,
  resident: { id: row.resident, name: fullName(row) },
  worker: { id: row.worker, name: row.worker_name },
  reviewer: { id: row.reviewer, name: row.reviewer_name },
  reason: row.reason,
  openedAt: row.opened_at,
  endsAt: row.ends_at,
  task: row.task,
  judged: row.reviewed_at
    ? { at: row.reviewed_at, as: row.judgement as Judgement, words: row.judgement_words ?? '' }
    : undefined,
})
