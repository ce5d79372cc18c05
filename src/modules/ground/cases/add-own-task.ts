import type { Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { InputFault } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../access/audit.ts'
import { getFile } from './file.ts'
import { addTask } from './tasks.ts'

/**
 * Notes a small thing to do for oneself, in a file or by itself. Throws `InputFault` for a day that has passed; `Missing`
 * or `Forbidden` for a file that is not there or not for him.
 */
export async function addOwnTask(
  tx: Tx,
  actor: Actor,
  caseFile: string | null,
  input: { words: string; dueOn: Temporal.PlainDate },
): Promise<void> {
  if (isBefore(input.dueOn, actor.today))
    throw new InputFault([{ field: 'dueOn', message: 'Kies vandaag of een latere dag' }])
  const file = caseFile === null ? null : await getFile(tx, actor, caseFile)
  await addTask(tx, actor, {
    ...input,
    caseFile: file?.id ?? null,
    kind: 'own',
    article: '',
    assignee: actor.worker,
    area: file?.area,
  })
  if (!file) return
  await recordAudit(tx, actor, {
    action: 'add own task',
    purpose: 'werkvoorraad bijhouden',
    caseFile: file.id,
    resident: file.resident.id,
    fields: ['words', 'dueOn'],
  })
}
