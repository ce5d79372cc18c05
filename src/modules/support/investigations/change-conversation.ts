import { Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Talk } from './get-conversation.ts'

/** The change of a talk that only one of two people can make: the version that was shown must still be the newest. */
export async function changeConversation(
  tx: Tx,
  talk: Pick<Talk, 'id'>,
  version: number,
  set: Partial<{
    supporter: string
    carer: string
    companions: string
    bring: string
    way: string
    letter: string
    held_on: Temporal.PlainDate
    present: string
  }>,
): Promise<void> {
  const changed = await tx
    .updateTable('conversation')
    .set({ ...set, version: version + 1 })
    .where('id', '=', talk.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Stale('dit gesprek')
}
