import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { Missing, Stale } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { PROGRAM } from './worker.ts'
import type { Team } from './team.ts'

export type TeamLine = {
  id: string
  name: string
  until: Temporal.PlainDate | null
  areas: string[]
  core: number
  shell: number
}

/** All teams with what they are today; those that ended last. A municipality has tens of them at most. */
export async function teamsOf(tx: Tx, today: Temporal.PlainDate): Promise<TeamLine[]> {
  const found = await sql<TeamLine>`
    select t.id, t.name, t.active_until as until,
      array(select a.name from team_area ta join area a on a.municipality = ta.municipality and a.id = ta.area
        where ta.municipality = t.municipality and ta.team = t.id
          and ta.from_day <= ${today} and (ta.until_day is null or ta.until_day >= ${today}) order by a.name) as areas,
      count(distinct m.worker) filter (where m.membership = 'core')::int as core,
      count(distinct m.worker) filter (where m.membership = 'shell')::int as shell
    from team t
    left join team_member m on m.municipality = t.municipality and m.team = t.id
      and m.from_day <= ${today} and (m.until_day is null or m.until_day >= ${today})
    group by t.municipality, t.id, t.name, t.active_until
    order by (t.active_until < ${today}) is true, lower(t.name), t.id`.execute(tx)
  return found.rows
}

/** The areas of the municipality, by name. */
export const areasOf = (tx: Tx): Promise<{ id: string; name: string }[]> =>
  tx.selectFrom('area').select(['id', 'name']).orderBy('name').execute()

/** Who can have a place in a team: in service now or later. */
export const candidatesOf = (
  tx: Tx,
  today: Temporal.PlainDate,
): Promise<{ id: string; name: string; function: string }[]> =>
  tx
    .selectFrom('worker')
    .select(['id', 'name', 'function'])
    .where('subject', '<>', PROGRAM)
    .where((eb) => eb.or([eb('active_until', 'is', null), eb('active_until', '>=', today)]))
    .orderBy(sql`lower(name)`)
    .execute()

/** Days in JSON come as texts. */
const dayIn = (text: unknown) => Temporal.PlainDate.from(String(text))
const periodIn = ({ from_day, until_day }: { from_day: unknown; until_day: unknown }) => ({
  from: dayIn(from_day),
  until: until_day === null ? null : dayIn(until_day),
})

/** The team with this id; one statement. Throws `Missing` when there is none here. */
export async function getTeam(tx: Tx, id: string): Promise<Team> {
  const row = isId(id) ? await teamRow(tx, id) : undefined
  if (!row) throw new Missing('team')
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    until: row.active_until,
    areas: row.areas.map((area) => ({ id: area.id, area: area.area, name: area.name, ...periodIn(area) })),
    members: row.members.map((member) => ({
      id: member.id,
      worker: member.worker,
      name: member.name,
      function: member.function,
      organisation: member.organisation,
      membership: member.membership === 'core' ? 'core' : 'shell',
      ...periodIn(member),
    })),
  }
}

const teamRow = (tx: Tx, id: string) =>
  tx
    .selectFrom('team as t')
    .selectAll('t')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('team_area as ta')
          .innerJoin('area as a', (join) =>
            join.onRef('a.municipality', '=', 'ta.municipality').onRef('a.id', '=', 'ta.area'),
          )
          .select(['ta.id', 'ta.area', 'a.name', 'ta.from_day', 'ta.until_day'])
          .whereRef('ta.municipality', '=', 't.municipality')
          .whereRef('ta.team', '=', 't.id')
          .orderBy('a.name')
          .orderBy('ta.from_day', 'desc'),
      ).as('areas'),
      jsonArrayFrom(
        eb
          .selectFrom('team_member as m')
          .innerJoin('worker as w', (join) =>
            join.onRef('w.municipality', '=', 'm.municipality').onRef('w.id', '=', 'm.worker'),
          )
          .leftJoin('organisation as o', (join) =>
            join.onRef('o.municipality', '=', 'w.municipality').onRef('o.id', '=', 'w.organisation'),
          )
          .select(['m.id', 'm.worker', 'w.name', 'w.function', 'o.name as organisation'])
          .select(['m.membership', 'm.from_day', 'm.until_day'])
          .whereRef('m.municipality', '=', 't.municipality')
          .whereRef('m.team', '=', 't.id')
          .orderBy('w.name')
          .orderBy('m.from_day', 'desc'),
      ).as('members'),
    ])
    .where('t.id', '=', id)
    .executeTakeFirst()

/** A team that is about to change: nobody else changes it until the transaction ends. Throws `Stale` for an older version. */
export async function lockTeam(tx: Tx, id: string, version: number): Promise<Team> {
  const row = isId(id)
    ? await tx
        .updateTable('team')
        .set({ version: sql<number>`version + 1` })
        .where('id', '=', id)
        .returning('version')
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('team')
  if (row.version !== version + 1) throw new Stale('dit team')
  return getTeam(tx, id)
}
