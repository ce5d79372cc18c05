import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { InputFault } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'

/** The organisations that are there on this day, by name. */
export const organisationsOn = (tx: Tx, day: Temporal.PlainDate): Promise<{ id: string; name: string }[]> =>
  tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('active_from', '<=', day)
    .where((eb) => eb.or([eb('active_until', 'is', null), eb('active_until', '>=', day)]))
    .orderBy('name')
    .execute()

/**
 * The organisation of somebody who is not of the municipality: chosen from the list, or named because it is not in
 * there; one that has this name already is taken. Undefined when neither was filled in.
 */
export async function organisationOf(
  tx: Tx,
  actor: Actor,
  input: { organisation: string; newOrganisation: string },
): Promise<string | undefined> {
  if (input.newOrganisation === '') {
    if (input.organisation === '') return undefined
    const known = await tx
      .selectFrom('organisation')
      .select('id')
      .where('id', '=', input.organisation)
      .executeTakeFirst()
    if (!known) throw new InputFault([{ field: 'organisation', message: 'Kies uit de lijst' }])
    return known.id
  }
  const same = await tx
    .selectFrom('organisation')
    .select('id')
    .where(sql`lower(name)`, '=', input.newOrganisation.toLowerCase())
    .executeTakeFirst()
  if (same) return same.id
  const id = newId(actor.now)
  await tx
    .insertInto('organisation')
    .values({
      municipality: actor.municipality,
      id,
      name: input.newOrganisation,
      kind: 'partner',
      active_from: actor.today,
    })
    .execute()
  return id
}
