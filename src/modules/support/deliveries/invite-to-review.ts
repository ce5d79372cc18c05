import { demand, type Actor } from '../../../core/actor.ts'
import { granted, Stale } from '../../../core/failure.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termInWords } from '../../../core/term-in-words.ts'
import type { Tx } from '../../../database/connect.ts'
import { reviewInvitation } from '../../../letters/kinds/review-invitation.ts'
import { getFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { sendLetter } from '../../ground/correspondence/send-letter.ts'
import { mayInvite } from './review.ts'
import { getReview } from './store.ts'

/**
 * Tells the resident by letter that his help is looked at again, with the personal plan, client support, what is talked
 * about and the pgb, as at a first report (Wmo 2.3.9, 2.3.2). Throws `Refused` when he knows already, `Stale`.
 */
export async function inviteToReview(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  id: string,
  input: { version: number; bring: readonly string[] },
): Promise<void> {
  demand(actor, 'investigations.lead')
  const file = await getFile(tx, actor, caseFile)
  const review = await getReview(tx, caseFile, id, 'hold')
  granted(mayInvite(review))
  if (review.version !== input.version) throw new Stale('deze herindicatie')
  const letter = await sendLetter(
    tx,
    actor,
    { resident: file.resident.id, caseFile, policyFile: file.policyFile },
    (frame) =>
      reviewInvitation(frame, {
        provision: review.what,
        decision: {
          decidedOn: review.decidedOn,
          reference: review.decisionNumber,
          ...(review.until && { until: review.until }),
        },
        talk: 'by-phone',
        plan: termInWords(nationalLaw(), 'plan', actor.today),
        bring: input.bring,
      }),
  )
  await tx
    .updateTable('review')
    .set({ invited_on: actor.today, letter: letter.id, version: review.version + 1 })
    .where('id', '=', id)
    .execute()
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'delivery',
      words: `Uitgenodigd om opnieuw te kijken naar ${review.what}`,
      link: `/dossiers/${caseFile}/hulp`,
    },
    audit: {
      action: 'invite to review',
      purpose: 'herindicatie voorbereiden',
      resident: file.resident.id,
      fields: ['letter'],
    },
  })
}
