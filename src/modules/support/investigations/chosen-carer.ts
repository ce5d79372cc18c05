import { InputFault } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { findRecord } from './record.ts'

/** How a form names a carer who is not recorded with the resident. */
export const OTHER_CARER = 'other'

/** The carer that somebody chose: one who is recorded with the resident, or one who is only named. */
export async function chosenCarer(
  tx: Tx,
  file: CaseFile,
  today: Temporal.PlainDate,
  { carer, otherName }: { carer: string; otherName: string },
): Promise<{ name: string; relation: string | undefined }> {
  if (carer === OTHER_CARER) return { name: otherName, relation: undefined }
  const record = await findRecord(tx, file, today)
  const known = record?.knownCarers.find((one) => one.id === carer)
  if (!known) throw new InputFault([{ field: 'carer', message: 'Kies uit de lijst' }])
  return { name: known.name, relation: known.id }
}
