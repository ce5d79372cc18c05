import type { Actor } from '../../../core/actor.ts'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { noteChange, openArrangement, type Target } from './open-arrangement.ts'

/** Takes a proposal out of an arrangement, with the reason; it stays readable. Throws `Missing`, `Stale`. */
export async function dropLine(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: Target,
  line: { id: string; because: string },
): Promise<void> {
  const open = await openArrangement(tx, actor, caseFile, target)
  const dropped = isId(line.id)
    ? await tx
        .updateTable('arrangement_line')
        .set((eb) => ({
          state: 'dropped',
          ended_on: actor.today,
          ended_because: line.because,
          version: eb('version', '+', 1),
          changed_by: actor.worker,
          changed_at: actor.now,
        }))
        .where('need', '=', target.need)
        .where('id', '=', line.id)
        .where('state', '=', 'proposed')
        .returning('what')
        .executeTakeFirst()
    : undefined
  if (!dropped) throw new Missing('arrangement line')
  await noteChange(tx, actor, open, {
    action: 'drop line',
    words: `Hulp vervallen: ${dropped.what}`,
    fields: ['because'],
  })
}
