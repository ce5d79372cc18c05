import { InputFault, Missing } from '../../../../core/failure.ts'
import type { Tx } from '../../../../database/connect.ts'
import { getDocument } from '../../../ground/correspondence/document-store.ts'

/** Sees to it that a paper that is pointed at lies in this file; throws `InputFault` when it does not. */
export async function checkPaper(tx: Tx, caseFile: string, document: string | undefined): Promise<void> {
  if (document === undefined) return
  try {
    await getDocument(tx, caseFile, document)
  } catch (fault) {
    if (!(fault instanceof Missing)) throw fault
    throw new InputFault([{ field: 'document', message: 'Dit stuk ligt niet meer in dit dossier' }])
  }
}
