import { InputFault } from '../../../core/failure.ts'
import type { Database } from '../../../database/connect.ts'

export type NewMunicipality = {
  /** The code of the CBS, such as GM0193. */
  code: string
  name: string
  /** The host name by which requests choose it; without one it must be the only municipality. */
  host: string | null
  /** The policy file that it uses from `policyFrom` on. */
  policyFile: string
  policyFrom: Temporal.PlainDate
}

/**
 * Adds an empty municipality, as the owner of the database: the program itself may not. Throws `InputFault` for a code
 * that is none, or that is there already.
 */
export async function addMunicipality(
  owner: Database,
  added: NewMunicipality,
  now: Temporal.Instant,
): Promise<void> {
  if (!/^GM\d{4}$/.test(added.code))
    throw new InputFault([
      { field: 'code', message: `${added.code} is not a code of the CBS such as GM0193` },
    ])
  await owner.transaction().execute(async (tx) => {
    const inserted = await tx
      .insertInto('municipality')
      .values({ code: added.code, name: added.name, host: added.host, created_at: now })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows === 0n)
      throw new InputFault([{ field: 'code', message: `${added.code} is already there` }])
    await tx
      .insertInto('municipality_policy')
      .values({ municipality: added.code, valid_from: added.policyFrom, file: added.policyFile })
      .execute()
  })
}
