import { inWords } from '../../../core/days.ts'
import type { Tx } from '../../../database/connect.ts'

/** The open files of a resident, the newest first: a report may join one of them. */
export async function openFilesOf(
  tx: Tx,
  resident: string,
): Promise<{ id: string; number: string; opened: string }[]> {
  const files = await tx
    .selectFrom('case_file')
    .select(['id', 'number', 'opened_on'])
    .where('resident', '=', resident)
    .where('closed_on', 'is', null)
    .orderBy('opened_on', 'desc')
    .limit(10)
    .execute()
  return files.map(({ id, number, opened_on }) => ({ id, number, opened: inWords(opened_on) }))
}
