import { demand, type Actor } from '../../../core/actor.ts'
import { Forbidden } from '../../../core/failure.ts'
import { inMunicipality, type Database, type Tx } from '../../../database/connect.ts'
import { recordAudit } from '../access/audit.ts'
import { getResident, type ResidentCard } from './card.ts'

/** Who looks, and where: a request of the site or of the API. */
type Looking = { var: { database: Database; actor: Actor } }

/** What a page shows of a resident, for the line in the audit log. */
export type ResidentLook = {
  action: string
  purpose: string
  /** The names of the fields that are shown. */
  fields: readonly string[]
}

/**
 * Opens the record of a resident to look at it: checks that the one who acts may search for residents, reads what the
 * page needs, and writes the look down before the answer leaves. A refused attempt is written down too.
 */
export async function lookAtResident<T>(
  c: Looking,
  id: string,
  look: ResidentLook,
  read: (tx: Tx, resident: ResidentCard) => Promise<T>,
): Promise<{ resident: ResidentCard; seen: T }> {
  const { actor, database } = c.var
  const found = await inMunicipality(database, actor.municipality, async (tx) => {
    const resident = await getResident(tx, actor, id)
    demand(actor, 'residents.search')
    return { resident, seen: await read(tx, resident) }
  }).catch(async (fault: unknown) => {
    if (fault instanceof Forbidden) {
      await write(c, actor, id, look, 'refused')
      fault.written = true
    }
    throw fault
  })
  await write(c, actor, id, look, 'done')
  return found
}

const write = (c: Looking, actor: Actor, resident: string, look: ResidentLook, outcome: 'done' | 'refused') =>
  inMunicipality(c.var.database, actor.municipality, (tx) =>
    recordAudit(tx, actor, { ...look, outcome, resident }),
  )
