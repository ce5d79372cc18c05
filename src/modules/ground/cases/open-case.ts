import type { Actor } from '../../../core/actor.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { TOOK_REPORT } from './assign-file.ts'
import { takenNumber } from '../../../database/next-number.ts'

/**
 * Opens a file for a resident's question, under the policy of today, and puts the worker who opens it to work on it; one statement.
 * The files keep that policy: an old case is never judged by a newer one.
 */
export async function openCase(
  tx: Tx,
  actor: Actor,
  opened: { resident: string; area: string | null; policyFile: string; openedOn: Temporal.PlainDate },
): Promise<{ id: string; number: string }> {
  const id = newId(actor.now)
  const file = {
    municipality: actor.municipality,
    id,
    number: takenNumber('D', actor),
    resident: opened.resident,
    area: opened.area,
    opened_on: opened.openedOn,
    policy_file: opened.policyFile,
    coordinator: actor.worker,
  }
  const opener = {
    municipality: actor.municipality,
    case_file: id,
    worker: actor.worker,
    from_day: actor.today,
    reason: TOOK_REPORT,
  }
  return tx
    .with('file', (db) => db.insertInto('case_file').values(file).returning(['id', 'number']))
    .with('opener', (db) => db.insertInto('case_worker').values(opener))
    .selectFrom('file')
    .select(['id', 'number'])
    .executeTakeFirstOrThrow()
}
