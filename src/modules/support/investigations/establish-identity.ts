import type { Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { InputFault } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { IdentityDocument } from './identity.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'

/**
 * Writes down that the one who acts saw a document by which the resident's identity is established (Wmo 2.3.4(1)):
 * its kind and the day. No copy and no number are kept. Throws `InputFault` for a day in the future.
 */
export async function establishIdentity(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  seen: { document: IdentityDocument; seenOn?: Temporal.PlainDate | undefined },
): Promise<void> {
  const { file } = await openInvestigation(tx, actor, caseFile)
  const seenOn = seen.seenOn ?? actor.today
  if (isBefore(actor.today, seenOn))
    throw new InputFault([{ field: 'seenOn', message: 'Deze dag ligt in de toekomst' }])
  await tx
    .insertInto('identity_check')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      case_file: caseFile,
      document: seen.document,
      seen_on: seenOn,
      seen_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  await noteChange(tx, actor, file, {
    action: 'establish identity',
    fields: ['document', 'seenOn'],
    words: 'Identiteit vastgesteld met een document',
    page: 'onderzoek',
  })
}
