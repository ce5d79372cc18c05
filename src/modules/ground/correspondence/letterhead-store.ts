import { sql } from 'kysely'
import { Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Sender } from '../../../letters/letter-frame.ts'
import type { LetterheadVersion } from './letterhead.ts'

/** All letterheads of the municipality, the newest first, without their content. */
export const letterheadsOf = (tx: Tx): Promise<LetterheadVersion[]> =>
  tx
    .selectFrom('letterhead as h')
    .leftJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'h.municipality').onRef('w.id', '=', 'h.made_by'),
    )
    .select(['h.valid_from as from', 'w.name as madeBy'])
    .orderBy('h.valid_from', 'desc')
    .execute()

/** What letters carry from this moment on. Throws `Missing` when no letterhead begins then. */
export async function letterheadFrom(tx: Tx, from: Temporal.Instant): Promise<Sender> {
  const row = await tx
    .selectFrom('letterhead')
    .select(sql<Sender>`content`.as('content'))
    .where('valid_from', '=', from)
    .executeTakeFirst()
  if (!row) throw new Missing('letterhead')
  return row.content
}
