import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'

/** Whom a refused attempt was about, for the audit log; nobody when there is no such file or resident here. */
export async function subjectOf(
  tx: Tx,
  asked: { caseFile?: string | undefined; resident?: string | undefined },
): Promise<{ caseFile?: string; resident?: string }> {
  const { caseFile = '', resident = '' } = asked
  if (isId(caseFile)) {
    const file = await tx
      .selectFrom('case_file')
      .select('resident')
      .where('id', '=', caseFile)
      .executeTakeFirst()
    if (file) return { caseFile, resident: file.resident }
  }
  if (!isId(resident)) return {}
  const found = await tx.selectFrom('resident').select('id').where('id', '=', resident).executeTakeFirst()
  return found ? { resident } : {}
}
