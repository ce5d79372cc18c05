import { sql, type QueryCreator, type Updateable } from 'kysely'
import { Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Appointment, DB } from '../../../database/generated.ts'
import type { Talk } from './get-conversation.ts'

/**
 * The change of a talk that only one of two people can make, with that of its appointment: the version that was shown
 * must still be the newest. One statement; throws `Stale`.
 */
export async function changeConversation(
  tx: Tx,
  talk: Pick<Talk, 'id' | 'appointment'>,
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
  appointment?: Updateable<Appointment>,
): Promise<void> {
  const changing = (db: QueryCreator<DB>) =>
    db
      .updateTable('conversation')
      .set({ ...set, version: version + 1 })
      .where('id', '=', talk.id)
      .where('version', '=', version)
      .returning('id')
  const changed = appointment
    ? await tx
        .with('changed', changing)
        .with('moved', (db) =>
          db
            .updateTable('appointment')
            .set({ ...appointment, version: sql<number>`version + 1` })
            .where('id', '=', talk.appointment)
            .where((eb) => eb.exists(eb.selectFrom('changed').select('changed.id'))),
        )
        .selectFrom('changed')
        .select('id')
        .executeTakeFirst()
    : await changing(tx).executeTakeFirst()
  if (!changed) throw new Stale('dit gesprek')
}
