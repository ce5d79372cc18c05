import { sql } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { InputFault, Missing, Stale } from '../../../core/failure.ts'
import { isId, newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../access/audit.ts'
import type { RelationInput } from './form.ts'
import { relationKinds, representativeGrounds } from './resident.ts'

/** The ground as it stands in letters: of a representative the chosen one, of others what was written. */
const groundOf = (input: RelationInput): string =>
  input.kind === 'representative' && input.representativeGround
    ? representativeGrounds[input.representativeGround]
    : input.ground || relationKinds[input.kind]

/**
 * Records who acts for or helps a resident, from which day and perhaps until when (Wmo 1.1.1, 2.2.4). A second
 * representative who gets the letters takes the place of the first: two people get no letter that is meant for one.
 */
export async function recordRelation(
  tx: Tx,
  actor: Actor,
  resident: string,
  input: RelationInput,
): Promise<string> {
  demand(actor, 'residents.record')
  const known = await tx
    .selectFrom('resident')
    .select('id')
    .where('id', '=', resident)
    .forUpdate()
    .executeTakeFirst()
  if (!known) throw new Missing('resident')
  if (input.getsLetters)
    await tx
      .updateTable('resident_relation')
      .set({ gets_letters: false, version: sql<number>`version + 1` })
      .where('resident', '=', resident)
      .where('gets_letters', '=', true)
      .execute()
  const id = newId(actor.now)
  await tx
    .insertInto('resident_relation')
    .values({
      municipality: actor.municipality,
      id,
      resident,
      kind: input.kind,
      ground: groundOf(input),
      name: input.name,
      phone: input.phone || null,
      email: input.email || null,
      postal_address: input.lines.length > 0 ? JSON.stringify(input.lines) : null,
      gets_letters: input.getsLetters,
      from_day: input.from ?? actor.today,
      until_day: input.until ?? null,
    })
    .execute()
  await recordAudit(tx, actor, {
    action: `record ${input.kind}`,
    purpose: 'betrokkene vastleggen',
    resident,
    fields: Object.keys(input),
  })
  return id
}

/** Ends that somebody acts for or helps a resident; from the day after, letters go to the resident again. */
export async function endRelation(
  tx: Tx,
  actor: Actor,
  resident: string,
  relation: string,
  input: { version: number; until: Temporal.PlainDate },
): Promise<void> {
  demand(actor, 'residents.record')
  const row = isId(relation)
    ? await tx
        .selectFrom('resident_relation')
        .select(['from_day', 'version'])
        .where('resident', '=', resident)
        .where('id', '=', relation)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('relation')
  if (row.version !== input.version) throw new Stale('deze betrokkene')
  if (isBefore(input.until, row.from_day))
    throw new InputFault([{ field: 'until', message: 'Deze dag ligt voor de eerste dag' }])
  await tx
    .updateTable('resident_relation')
    .set({ until_day: input.until, version: row.version + 1 })
    .where('id', '=', relation)
    .execute()
  await recordAudit(tx, actor, {
    action: 'end relation',
    purpose: 'betrokkene beëindigen',
    resident,
    fields: ['until'],
  })
}
