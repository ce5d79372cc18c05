import { sql, type QueryCreator } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { granted, InputFault, Refused } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { DB } from '../../../database/generated.ts'
import { recordAudit } from './audit.ts'
import type { NewTeamInput, TeamInput } from './team-form.ts'
import { areasOf, lockTeam } from './team-store.ts'
import { areaChanges, endedTeam, hasEnded, mayLeaveAreas, type Abandoned, type Team } from './team.ts'
import type { LastDayInput } from './worker-form.ts'
import { endFaults, notToHimself, periodFaults, standOf } from './worker.ts'

/** How many files are open in each of these areas; told by the module of the files. */
export type FilesInAreas = (tx: Tx, areas: readonly string[]) => Promise<{ area: string; files: number }[]>

async function checkAreas(tx: Tx, areas: readonly string[]): Promise<void> {
  const known = new Set((await areasOf(tx)).map(({ id }) => id))
  if (areas.some((area) => !known.has(area)))
    throw new InputFault([{ field: 'areas', message: 'Kies uit de lijst' }])
}

async function checkName(tx: Tx, actor: Actor, name: string, except?: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`teams ${actor.municipality}`}))`.execute(tx)
  const same = await tx
    .selectFrom('team')
    .select('id')
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .where((eb) => eb.or([eb('active_until', 'is', null), eb('active_until', '>=', actor.today)]))
    .executeTakeFirst()
  if (same && same.id !== except)
    throw new InputFault([{ field: 'name', message: 'Er is al een team met deze naam' }])
}

const beginning = (
  db: QueryCreator<DB>,
  actor: Actor,
  team: string,
  areas: readonly string[],
  from: Temporal.PlainDate,
) =>
  db
    .insertInto('team_area')
    .values(areas.map((area) => ({ municipality: actor.municipality, team, area, from_day: from })))

/** Adds a team for some areas, without members yet. Answers its id. */
export async function recordTeam(tx: Tx, actor: Actor, input: NewTeamInput): Promise<string> {
  demand(actor, 'access.manage')
  const from = input.from ?? actor.today
  const faults = periodFaults({ from }, actor.today)
  if (faults.length > 0) throw new InputFault(faults)
  await checkAreas(tx, input.areas)
  await checkName(tx, actor, input.name)
  const id = newId(actor.now)
  await tx.insertInto('team').values({ municipality: actor.municipality, id, name: input.name }).execute()
  if (input.areas.length > 0) await beginning(tx, actor, id, input.areas, from).execute()
  await recordAudit(tx, actor, {
    action: 'add team',
    purpose: 'team toevoegen',
    fields: [`team ${id}`, 'name', 'areas'],
  })
  return id
}

/** Whether somebody is in the core of the team, now or later: then its areas are his. */
const inCore = (team: Team, worker: string, today: Temporal.PlainDate) =>
  team.members.some(
    (member) => member.worker === worker && member.membership === 'core' && standOf(member, today) !== 'over',
  )

const refuseEnded = (team: Team, today: Temporal.PlainDate) => {
  if (hasEnded(team, today)) throw new Refused(endedTeam.refusal)
}

/** Throws `Refused` when an area would be left with open files and without a team. */
async function leaveAreas(
  tx: Tx,
  team: Team,
  areas: readonly { area: string; name: string }[],
  after: Temporal.PlainDate,
  filesIn: FilesInAreas,
): Promise<void> {
  if (areas.length === 0) return
  const ids = areas.map(({ area }) => area)
  const served = await tx
    .selectFrom('team_area as ta')
    .innerJoin('team as t', (join) =>
      join.onRef('t.municipality', '=', 'ta.municipality').onRef('t.id', '=', 'ta.team'),
    )
    .select('ta.area')
    .where('ta.area', 'in', ids)
    .where('ta.team', '<>', team.id)
    .where('ta.until_day', 'is', null)
    .where('ta.from_day', '<=', after.add({ days: 1 }))
    .where('t.active_until', 'is', null)
    .execute()
  const left = areas.filter(({ area }) => !served.some((other) => other.area === area))
  if (left.length === 0) return
  const files = await filesIn(tx, ids)
  const abandoned: Abandoned[] = left.flatMap(({ area, name }) => {
    const open = files.find((counted) => counted.area === area)?.files ?? 0
    return open > 0 ? [{ name, files: open }] : []
  })
  granted(mayLeaveAreas(abandoned))
}

/** Changes the name of a team and the areas that it serves from a day on. */
export async function changeTeam(
  tx: Tx,
  actor: Actor,
  id: string,
  input: TeamInput,
  filesIn: FilesInAreas,
): Promise<void> {
  demand(actor, 'access.manage')
  await checkAreas(tx, input.areas)
  await checkName(tx, actor, input.name, id)
  const team = await lockTeam(tx, id, input.version)
  refuseEnded(team, actor.today)
  const from = input.from ?? actor.today
  const faults = periodFaults({ from }, actor.today)
  if (faults.length > 0) throw new InputFault(faults)
  const { begin, end } = areaChanges(team.areas, input.areas, from)
  if (begin.length > 0 && inCore(team, actor.worker, actor.today)) granted(notToHimself(actor, actor.worker))
  const before = from.subtract({ days: 1 })
  await leaveAreas(tx, team, end, before, filesIn)
  let writing: QueryCreator<DB> = tx
  if (begin.length > 0) writing = writing.with('begun', (db) => beginning(db, actor, id, begin, from))
  const ended = end.map((area) => area.id)
  if (ended.length > 0)
    writing = writing.with('ended', (db) =>
      db.updateTable('team_area').set({ until_day: before }).where('id', 'in', ended),
    )
  await writing.updateTable('team').set({ name: input.name }).where('id', '=', id).execute()
  await recordAudit(tx, actor, {
    action: 'change team',
    purpose: 'team wijzigen',
    fields: [`team ${id}`, 'name', 'areas'],
  })
}

/** Ends a team after a day; its members and areas end with it. Refused while only this team serves an area with open files. */
export async function endTeam(
  tx: Tx,
  actor: Actor,
  id: string,
  input: LastDayInput,
  filesIn: FilesInAreas,
): Promise<void> {
  demand(actor, 'access.manage')
  await sql`select pg_advisory_xact_lock(hashtext(${`teams ${actor.municipality}`}))`.execute(tx)
  const team = await lockTeam(tx, id, input.version)
  refuseEnded(team, actor.today)
  const faults = endFaults({ from: actor.today, until: team.until }, input.until, actor.today)
  if (faults.length > 0) throw new InputFault(faults)
  const going = team.areas.filter(({ until }) => !until || isBefore(input.until, until))
  await leaveAreas(tx, team, going, input.until, filesIn)
  const goesOn = sql<boolean>`(until_day is null or until_day > ${input.until})`
  const until_day = input.until
  await tx
    .with('areas', (db) =>
      db.updateTable('team_area').set({ until_day }).where('team', '=', id).where(goesOn),
    )
    .with('members', (db) =>
      db.updateTable('team_member').set({ until_day }).where('team', '=', id).where(goesOn),
    )
    .updateTable('team')
    .set({ active_until: input.until })
    .where('id', '=', id)
    .execute()
  await recordAudit(tx, actor, {
    action: 'end team',
    purpose: 'team beëindigen',
    fields: [`team ${id}`, 'until'],
  })
}
