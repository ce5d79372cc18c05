import type { Actor } from '../../../core/actor.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { nextNumber } from '../../../database/next-number.ts'

/**
 * Opens a file for a resident's question, under the policy of today, and puts the worker who opens it to work on it.
 * The files keep that policy: an old case is never judged by a newer one.
 */
export async function openCase(
  tx: Tx,
  actor: Actor,
  opened: { resident: string; area: string | null; policyFile: string; openedOn: Temporal.PlainDate },
): Promise<{ id: string; number: string }> {
  const id = newId(actor.now)
  const number = await nextNumber(tx, actor, 'D')
  await tx
    .insertInto('case_file')
    .values({
      municipality: actor.municipality,
      id,
      number,
      resident: opened.resident,
      area: opened.area,
      opened_on: opened.openedOn,
      policy_file: opened.policyFile,
      coordinator: actor.worker,
    })
    .execute()
  await tx
    .insertInto('case_worker')
    .values({
      municipality: actor.municipality,
      case_file: id,
      worker: actor.worker,
      from_day: actor.today,
      reason: 'nam de melding aan',
    })
    .execute()
  return { id, number }
}
