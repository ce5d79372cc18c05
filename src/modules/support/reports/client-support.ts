import type { Tx } from '../../../database/connect.ts'
import type { Sender } from '../../../letters/letter-frame.ts'

/** Where free and independent client support can be had in this municipality (Wmo 2.2.4). */
export type ClientSupport = Sender['clientSupport']

/** Client support as the municipality's letters name it on this moment; undefined while no letterhead is set. */
export async function clientSupportAt(tx: Tx, now: Temporal.Instant): Promise<ClientSupport | undefined> {
  const row = await tx
    .selectFrom('letterhead')
    .select('content')
    .where('valid_from', '<=', now)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.content as Sender | undefined)?.clientSupport
}
