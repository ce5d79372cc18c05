import { demand, type Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { Forbidden, InputFault, Missing, Stale } from '../../../core/failure.ts'
import { isId, newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../../ground/access/audit.ts'

/** What a carer said in confidence, for the worker who held the talk. */
export type Confidence = {
  offer: string
  carer: string
  heldOn: Temporal.PlainDate | null
  words: string
  /** 0 when nothing was written down yet. */
  version: number
}

/** The line in the audit log is about the carer, where he is known himself, and names no file of another. */
const audit = (tx: Tx, actor: Actor, action: string, resident: string | null) =>
  recordAudit(tx, actor, {
    action,
    purpose: 'gesprek met een mantelzorger',
    resident: resident ?? undefined,
    fields: ['words'],
  })

async function find(tx: Tx, actor: Actor, offer: string) {
  demand(actor, 'investigations.lead')
  const row = isId(offer)
    ? await tx
        .selectFrom('carer_offer as o')
        .leftJoin('carer_conversation as c', (join) =>
          join.onRef('c.municipality', '=', 'o.municipality').onRef('c.carer_offer', '=', 'o.id'),
        )
        .leftJoin('resident_relation as r', (join) =>
          join.onRef('r.municipality', '=', 'o.municipality').onRef('r.id', '=', 'o.relation'),
        )
        .select([
          'o.id as offer',
          'o.carer',
          'o.offered_by',
          'c.id',
          'c.held_by',
          'c.held_on',
          'c.words',
          'c.version',
          'r.other_resident as resident',
        ])
        .where('o.id', '=', offer)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('carer talk')
  // Before the talk it is for who offered it; after it for who held it.
  if ((row.held_by ?? row.offered_by) !== actor.worker)
    throw new Forbidden(
      'carer-talk',
      'Wat een mantelzorger in vertrouwen vertelt, ziet alleen de consulent die het gesprek voerde.',
    )
  return row
}

/**
 * What a carer said in confidence. It is no part of the file of whom he cares for: only the worker who held the talk
 * may read it, whatever else he may open. Throws `Missing` or `Forbidden`.
 */
export async function readConfidence(tx: Tx, actor: Actor, offer: string): Promise<Confidence> {
  const row = await find(tx, actor, offer)
  await audit(tx, actor, 'view carer talk', row.resident)
  return {
    offer: row.offer,
    carer: row.carer,
    heldOn: row.held_on,
    words: row.words ?? '',
    version: row.version ?? 0,
  }
}

/** Writes down what a carer said in confidence. Throws `Forbidden` for anybody but who holds the talk, `Stale`. */
export async function writeConfidence(
  tx: Tx,
  actor: Actor,
  offer: string,
  written: { heldOn?: Temporal.PlainDate | undefined; words: string },
  version: number,
): Promise<void> {
  const row = await find(tx, actor, offer)
  const heldOn = written.heldOn ?? actor.today
  if (isBefore(actor.today, heldOn))
    throw new InputFault([{ field: 'heldOn', message: 'Deze dag ligt in de toekomst' }])
  const kept =
    version === 0
      ? await tx
          .insertInto('carer_conversation')
          .values({
            municipality: actor.municipality,
            id: newId(actor.now),
            carer_offer: offer,
            held_by: actor.worker,
            held_on: heldOn,
            words: written.words,
          })
          .onConflict((conflict) => conflict.columns(['municipality', 'carer_offer']).doNothing())
          .returning('id')
          .executeTakeFirst()
      : await tx
          .updateTable('carer_conversation')
          .set({ held_on: heldOn, words: written.words, version: version + 1 })
          .where('carer_offer', '=', offer)
          .where('version', '=', version)
          .returning('id')
          .executeTakeFirst()
  if (!kept) throw new Stale('dit gesprek')
  await audit(tx, actor, 'write carer talk', row.resident)
}
