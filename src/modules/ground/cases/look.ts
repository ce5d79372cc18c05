import type { Actor } from '../../../core/actor.ts'
import { Forbidden } from '../../../core/failure.ts'
import { inMunicipality, type Database, type Tx } from '../../../database/connect.ts'
import { auditRow, recordAudit } from '../access/audit.ts'
import { getFile, type CaseFile } from './file.ts'

/** Who looks, and where: a request of the site or of the API. */
type Looking = { var: { database: Database; actor: Actor } }

/** What a page shows of a file, for the line in the audit log. */
export type Look = {
  action: string
  purpose: string
  /** The names of the fields that are shown. */
  fields: readonly string[]
}

/**
 * Opens a file to look at it: finds it, checks that the one who acts may see it, reads what the page needs, and writes
 * the look down before the answer leaves. A refused attempt is written down too.
 */
export async function lookAtFile<T>(
  c: Looking,
  id: string,
  look: Look,
  read: (tx: Tx, file: CaseFile) => Promise<T>,
): Promise<{ file: CaseFile; seen: T }> {
  const { actor, database } = c.var
  return inMunicipality(database, actor.municipality, async (tx) => {
    const file = await getFile(tx, actor, id)
    const seen = await read(tx, file)
    await recordAudit(tx, actor, {
      ...look,
      ...(file.access === 'replacement' && { purpose: `${look.purpose} (vervanging)` }),
      caseFile: id,
      resident: file.resident.id,
      emergency: file.access === 'emergency',
    })
    return { file, seen }
  }).catch(async (fault: unknown) => {
    if (fault instanceof Forbidden) {
      await recordRefusedLook(c, actor, id, look)
      fault.written = true
    }
    throw fault
  })
}

const recordRefusedLook = (c: Looking, actor: Actor, caseFile: string, look: Look) =>
  inMunicipality(c.var.database, actor.municipality, async (tx) => {
    const refused = auditRow(actor, { ...look, outcome: 'refused', caseFile })
    await tx
      .insertInto('audit_line')
      .values((eb) => ({
        ...refused,
        resident: eb.selectFrom('case_file').select('resident').where('id', '=', caseFile),
      }))
      .execute()
  })
