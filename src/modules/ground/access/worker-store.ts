import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Permission } from '../../../core/actor.ts'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { PROGRAM, type Grant, type Period } from './worker.ts'

export type WorkerLine = Period & {
  id: string
  name: string
  function: string
  organisation: string | null
  teams: string[]
}

/** Which workers a list shows: those who work here on this day or later, or those who left; perhaps by a word. */
export type WorkersAsked = { left: boolean; word?: string | undefined; after?: string | undefined }

/** One page of workers by name, with their teams; one statement. `word` stands in the name, function or organisation. */
export async function workersOf(
  tx: Tx,
  { left, word, after }: WorkersAsked,
  today: Temporal.PlainDate,
  size: number,
): Promise<WorkerLine[]> {
  let query = tx
    .selectFrom('worker as w')
    .leftJoin('organisation as o', (join) =>
      join.onRef('o.municipality', '=', 'w.municipality').onRef('o.id', '=', 'w.organisation'),
    )
    .select([
      'w.id',
      'w.name',
      'w.function',
      'o.name as organisation',
      'w.active_from as from',
      'w.active_until as until',
      sql<string[]>`array(select distinct t.name from team_member m
        join team t on t.municipality = m.municipality and t.id = m.team
          and (t.active_until is null or t.active_until >= ${today})
        where m.municipality = w.municipality and m.worker = w.id
          and m.from_day <= ${today} and (m.until_day is null or m.until_day >= ${today}) order by t.name)`.as(
        'teams',
      ),
    ])
    .where('w.subject', '<>', PROGRAM)
    .where(
      left
        ? sql<boolean>`w.active_until < ${today}`
        : sql<boolean>`(w.active_until is null or w.active_until >= ${today})`,
    )
    .orderBy(sql`lower(w.name)`)
    .orderBy('w.id')
    .limit(size)
  if (word)
    query = query.where(
      sql<boolean>`position(lower(${word}) in lower(concat_ws(' ', w.name, w.function, o.name))) > 0`,
    )
  if (after)
    query = query.where(
      sql<boolean>`(lower(w.name), w.id) > (select lower(b.name), b.id from worker b
        where b.municipality = current_setting('keukentafel.municipality') and b.id = ${after}::uuid)`,
    )
  return query.execute()
}

export type Membership = Period & { id: string; team: string; teamName: string; membership: 'core' | 'shell' }

/** Somebody who works in the program, with all that he may and could do. */
export type WorkerCard = Period & {
  id: string
  version: number
  subject: string
  name: string
  function: string
  email: string | null
  phone: string | null
  organisation: { id: string; name: string } | null
  /** Also those that ended; the newest first. */
  grants: Grant[]
  memberships: Membership[]
}

/** Days and moments in JSON come as texts. */
const dayIn = (text: unknown) => Temporal.PlainDate.from(String(text))
const lastIn = (text: unknown) => (text === null ? null : dayIn(text))
const momentIn = (text: unknown) => Temporal.Instant.from(String(text))

/** The worker with this id; one statement. Throws `Missing` when there is none here. */
export async function getWorker(tx: Tx, id: string): Promise<WorkerCard> {
  const row = isId(id) ? await workerRow(tx, id) : undefined
  if (!row) throw new Missing('worker')
  return {
    id: row.id,
    version: row.version,
    subject: row.subject,
    name: row.name,
    function: row.function,
    email: row.email,
    phone: row.phone,
    organisation: row.organisation ? { id: row.organisation, name: row.organisation_name ?? '' } : null,
    from: row.active_from,
    until: row.active_until,
    grants: row.grants.map((grant) => ({
      id: grant.id,
      permission: grant.permission as Permission,
      from: dayIn(grant.from_day),
      until: lastIn(grant.until_day),
      grantedAt: momentIn(grant.granted_at),
      grantedBy: grant.granted_by_name,
      endedAt: grant.ended_at === null ? null : momentIn(grant.ended_at),
      endedBy: grant.ended_by_name,
    })),
    memberships: row.memberships.map((membership) => ({
      id: membership.id,
      team: membership.team,
      teamName: membership.team_name,
      membership: membership.membership === 'core' ? 'core' : 'shell',
      from: dayIn(membership.from_day),
      until: lastIn(membership.until_day),
    })),
  }
}

const workerRow = (tx: Tx, id: string) =>
  tx
    .selectFrom('worker as w')
    .leftJoin('organisation as o', (join) =>
      join.onRef('o.municipality', '=', 'w.municipality').onRef('o.id', '=', 'w.organisation'),
    )
    .selectAll('w')
    .select((eb) => [
      'o.name as organisation_name',
      jsonArrayFrom(
        eb
          .selectFrom('permission_grant as g')
          .leftJoin('worker as b', (join) =>
            join.onRef('b.municipality', '=', 'g.municipality').onRef('b.id', '=', 'g.granted_by'),
          )
          .leftJoin('worker as e', (join) =>
            join.onRef('e.municipality', '=', 'g.municipality').onRef('e.id', '=', 'g.ended_by'),
          )
          .select(['g.id', 'g.permission', 'g.from_day', 'g.until_day', 'g.granted_at', 'g.ended_at'])
          .select(['b.name as granted_by_name', 'e.name as ended_by_name'])
          .whereRef('g.municipality', '=', 'w.municipality')
          .whereRef('g.worker', '=', 'w.id')
          .orderBy('g.from_day', 'desc')
          .orderBy('g.permission'),
      ).as('grants'),
      jsonArrayFrom(
        eb
          .selectFrom('team_member as m')
          .innerJoin('team as t', (join) =>
            join.onRef('t.municipality', '=', 'm.municipality').onRef('t.id', '=', 'm.team'),
          )
          .select(['m.id', 'm.team', 't.name as team_name', 'm.membership', 'm.from_day', 'm.until_day'])
          .whereRef('m.municipality', '=', 'w.municipality')
          .whereRef('m.worker', '=', 'w.id')
          .orderBy('m.from_day', 'desc'),
      ).as('memberships'),
    ])
    .where('w.id', '=', id)
    .where('w.subject', '<>', PROGRAM)
    .executeTakeFirst()
