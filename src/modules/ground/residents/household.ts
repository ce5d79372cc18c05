import { sql } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { InputFault, Missing } from '../../../core/failure.ts'
import { isId, newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { nextNumber } from '../../../database/next-number.ts'
import { recordAudit } from '../access/audit.ts'
import type { HousemateInput } from './form.ts'
import { birthDateFaults, insertResident } from './record-resident.ts'

/**
 * Records who lives with a resident: somebody on record, or somebody who is told and written down with it. The household
 * begins with the first housemate; who lived elsewhere leaves that household the day before.
 */
export async function addHousemate(
  tx: Tx,
  actor: Actor,
  resident: string,
  input: HousemateInput,
): Promise<void> {
  demand(actor, 'residents.record')
  const from = input.from ?? actor.today
  const own = await ownRow(tx, resident)
  const mate = input.housemate === 'other' ? await recordHousemate(tx, actor, own, input) : input.housemate
  if (!isId(mate) || mate === resident)
    throw new InputFault([{ field: 'housemate', message: 'Kies wie erbij woont' }])
  const household = own.household ?? (await beginHousehold(tx, actor))
  await leaveHouseholds(tx, mate, from)
  await tx
    .insertInto('household_member')
    .values(
      [
        ...(own.household ? [] : [{ resident, relation: input.ownRelation }]),
        { resident: mate, relation: input.relation },
      ].map((member) => ({ ...member, municipality: actor.municipality, household, from_day: from })),
    )
    .execute()
  await recordAudit(tx, actor, {
    action: 'add housemate',
    purpose: 'huishouden vastleggen',
    resident,
    fields: ['household', 'relation'],
  })
}

/** Records that somebody no longer lives in the household of a resident. */
export async function endHousemate(tx: Tx, actor: Actor, resident: string, mate: string): Promise<void> {
  demand(actor, 'residents.record')
  const own = await ownRow(tx, resident)
  if (!own.household || !isId(mate)) throw new Missing('household')
  await tx
    .updateTable('household_member')
    .set({ until_day: actor.today })
    .where('household', '=', own.household)
    .where('resident', '=', mate)
    .where('until_day', 'is', null)
    .execute()
  await recordAudit(tx, actor, {
    action: 'end housemate',
    purpose: 'huishouden vastleggen',
    resident,
    fields: ['household'],
  })
}

/** The resident, locked, with the household of today. */
async function ownRow(tx: Tx, resident: string) {
  const row = isId(resident)
    ? await tx
        .selectFrom('resident')
        .select([
          'id',
          'street',
          'house_number',
          'postcode',
          'town',
          'area',
          'address_protected',
          sql<string | null>`(select m.household from household_member m
            where m.municipality = resident.municipality and m.resident = resident.id and m.until_day is null
            limit 1)`.as('household'),
        ])
        .where('id', '=', resident)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('resident')
  return row
}

async function recordHousemate(
  tx: Tx,
  actor: Actor,
  own: Awaited<ReturnType<typeof ownRow>>,
  input: HousemateInput,
): Promise<string> {
  const { birthDate, givenNames, namePrefix, surname } = input
  const faults = birthDate ? birthDateFaults(birthDate, actor.today) : []
  if (faults.length > 0) throw new InputFault(faults)
  const { id: _, household: __, ...address } = own
  return insertResident(tx, actor, 'record housemate', {
    ...address,
    given_names: givenNames,
    name_prefix: namePrefix,
    surname,
    birth_date: birthDate ?? null,
    source: 'own',
  })
}

async function beginHousehold(tx: Tx, actor: Actor): Promise<string> {
  const id = newId(actor.now)
  const number = await nextNumber(tx, actor, 'H')
  await tx
    .insertInto('household')
    .values({ municipality: actor.municipality, id, number, made_at: actor.now })
    .execute()
  return id
}

const leaveHouseholds = (tx: Tx, mate: string, from: Temporal.PlainDate) =>
  tx
    .updateTable('household_member')
    .set({ until_day: from.subtract({ days: 1 }) })
    .where('resident', '=', mate)
    .where('until_day', 'is', null)
    .execute()
