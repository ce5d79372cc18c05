import { demand, type Actor } from '../../../core/actor.ts'
import { granted, InputFault, Missing, Refused } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from './audit.ts'
import type { MemberInput } from './team-form.ts'
import { lockTeam } from './team-store.ts'
import { endedTeam, hasEnded, memberships, serviceFaults } from './team.ts'
import type { LastDayInput } from './worker-form.ts'
import { endFaults, notToHimself, periodFaults, periodInWords, PROGRAM, takenBy } from './worker.ts'

/**
 * Gives somebody a place in the core or the shell of a team, from today or a later day. Nobody gives himself one: the
 * core opens the files of the team's areas.
 */
export async function addMember(tx: Tx, actor: Actor, id: string, input: MemberInput): Promise<void> {
  demand(actor, 'access.manage')
  granted(notToHimself(actor, input.worker))
  const team = await lockTeam(tx, id, input.version)
  if (hasEnded(team, actor.today)) throw new Refused(endedTeam.refusal)
  const period = { from: input.from ?? actor.today, until: input.until ?? null }
  const worker = await tx
    .selectFrom('worker')
    .select(['active_from as from', 'active_until as until'])
    .where('id', '=', input.worker)
    .where('subject', '<>', PROGRAM)
    .executeTakeFirst()
  if (!worker) throw new InputFault([{ field: 'worker', message: 'Kies uit de lijst' }])
  const faults = [
    ...periodFaults({ from: period.from, until: input.until }, actor.today),
    ...serviceFaults(worker, period),
  ]
  if (faults.length > 0) throw new InputFault(faults)
  const held = takenBy(
    team.members.filter((member) => member.worker === input.worker),
    period,
  )
  if (held)
    throw new InputFault([
      {
        field: 'worker',
        message: `${held.name} hoort al bij de ${memberships[held.membership].name} ${periodInWords(held)}. Beëindig dat eerst`,
      },
    ])
  await tx
    .insertInto('team_member')
    .values({
      municipality: actor.municipality,
      team: id,
      worker: input.worker,
      membership: input.membership,
      from_day: period.from,
      until_day: period.until,
    })
    .execute()
  await recordAudit(tx, actor, {
    action: `add ${input.membership} member of team`,
    purpose: 'teamlid toevoegen',
    fields: [`team ${id}`, `worker ${input.worker}`],
  })
}

/** Ends somebody's place in a team after a day; yesterday ends it at once. */
export async function endMember(
  tx: Tx,
  actor: Actor,
  id: string,
  memberId: string,
  input: LastDayInput,
): Promise<void> {
  demand(actor, 'access.manage')
  const team = await lockTeam(tx, id, input.version)
  const member = team.members.find((one) => one.id === memberId)
  if (!member) throw new Missing('member')
  const faults = endFaults(member, input.until, actor.today)
  if (faults.length > 0) throw new InputFault(faults)
  await tx.updateTable('team_member').set({ until_day: input.until }).where('id', '=', memberId).execute()
  await recordAudit(tx, actor, {
    action: `end ${member.membership} member of team`,
    purpose: 'teamlid beëindigen',
    fields: [`team ${id}`, `worker ${member.worker}`],
  })
}
