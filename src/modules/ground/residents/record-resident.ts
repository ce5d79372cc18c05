import type { Insertable } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { InputFault, type FieldFault } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Resident } from '../../../database/generated.ts'
import { recordAudit } from '../access/audit.ts'
import type { RecordInput } from './form.ts'
import { likelyDoubles, type LikelyDouble } from './likely-doubles.ts'
import { fold } from './name.ts'
import { areaOfPostcode } from './store.ts'

/** Nobody lives longer; a year of birth before it is a slip of the finger. */
const OLDEST = 125

/** What is wrong with a day of birth; none before today and none more than 125 years ago. */
export function birthDateFaults(
  birthDate: Temporal.PlainDate,
  today: Temporal.PlainDate,
  field = 'birthDate',
): FieldFault[] {
  if (isBefore(today, birthDate)) return [{ field, message: 'Deze geboortedag ligt in de toekomst' }]
  if (isBefore(birthDate, today.subtract({ years: OLDEST })))
    return [{ field, message: 'Deze geboortedag ligt te ver terug. Kijk het jaar na' }]
  return []
}

/** Somebody was recorded, or may be on record already and the clerk has to look. */
export type Recorded = { recorded: string } | { doubles: readonly LikelyDouble[] }

/**
 * Records a person by hand; what the register says of him is verified later. Answers the likely doubles instead, unless
 * the clerk says that he is none of them. Throws `InputFault` for a birth day that cannot be and for a BSN that is
 * somebody else's.
 */
export async function recordResident(tx: Tx, actor: Actor, input: RecordInput): Promise<Recorded> {
  demand(actor, 'residents.record')
  const faults = birthDateFaults(input.birthDate, actor.today)
  if (faults.length > 0) throw new InputFault(faults)
  const address = addressOf(input)
  const doubles = await likelyDoubles(tx, actor, {
    bsn: input.bsn ?? null,
    givenNames: input.givenNames,
    surnameFolded: fold(input.surname),
    birthDate: input.birthDate,
    postcode: address.postcode,
    houseNumber: address.house_number,
  })
  const sameBsn = doubles.some(({ ground }) => ground === 'bsn')
  if (doubles.length > 0 && (!input.isNew || sameBsn)) return { doubles }
  const recorded = await insertResident(tx, actor, 'record resident', {
    ...address,
    bsn: input.bsn ?? null,
    given_names: input.givenNames,
    name_prefix: input.namePrefix,
    surname: input.surname,
    birth_date: input.birthDate,
    gender: input.gender ?? null,
    area: input.area || (await areaOfPostcode(tx, actor, address.postcode)),
    address_protected: input.addressProtected,
    phone: input.phone || null,
    email: input.email || null,
    source: 'own',
  })
  return { recorded }
}

const addressOf = (input: RecordInput) => ({
  street: input.street || null,
  house_number: input.houseNumber || null,
  postcode: input.postcode || null,
  town: input.town || null,
})

/** What is known of somebody new; who, where and when follow from the one who acts. */
export type NewResident = Omit<
  Insertable<Resident>,
  'municipality' | 'id' | 'made_at' | 'surname_folded' | 'version'
>

/** Adds a record of a person, and writes down which fields were filled in. */
export async function insertResident(
  tx: Tx,
  actor: Actor,
  action: string,
  resident: NewResident,
): Promise<string> {
  const id = newId(actor.now)
  await tx
    .insertInto('resident')
    .values({
      ...resident,
      municipality: actor.municipality,
      id,
      surname_folded: fold(resident.surname),
      made_at: actor.now,
    })
    .execute()
  const fields = Object.entries(resident).filter(([, value]) => value !== null && value !== '')
  await recordAudit(tx, actor, {
    action,
    purpose: 'inwoner vastleggen',
    resident: id,
    fields: fields.map(([name]) => name),
  })
  return id
}
