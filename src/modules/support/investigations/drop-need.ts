import type { Actor } from '../../../core/actor.ts'
import { Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'

/**
 * Lets a need lapse that turned out not to be one, with the reason; it stays readable. Throws `Stale` when somebody
 * else changed it, `Refused` when the investigation is closed.
 */
export async function dropNeed(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  need: { id: string; version: number },
  because: string,
): Promise<void> {
  const { file } = await openInvestigation(tx, actor, caseFile)
  const dropped = await tx
    .updateTable('need')
    .set({
      dropped_on: actor.today,
      dropped_because: because,
      version: need.version + 1,
      changed_by: actor.worker,
      changed_at: actor.now,
    })
    .where('case_file', '=', caseFile)
    .where('id', '=', need.id)
    .where('version', '=', need.version)
    .where('dropped_on', 'is', null)
    .executeTakeFirst()
  if (dropped.numUpdatedRows === 0n) throw new Stale('deze behoefte')
  await noteChange(tx, actor, file, {
    action: 'drop need',
    words: 'Ondersteuningsbehoefte vervallen',
    page: 'onderzoek',
  })
}
