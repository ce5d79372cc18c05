import { demand, type Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { granted, InputFault, Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { finishTasks } from '../../ground/cases/tasks.ts'
import { reviewTask } from './end-reviews.ts'
import { mayKeep } from './review.ts'
import { getReview } from './store.ts'

export type KeepInput = { version: number; words: string; nextOn: Temporal.PlainDate }

/**
 * Ends a review because the help still fits and the decision goes on by itself (Wmo 2.3.9(1)): with what was talked
 * about, and the day on which to look again. Throws `Refused` for help that ends, `InputFault` for a day that is past.
 */
export async function keepHelp(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  id: string,
  input: KeepInput,
): Promise<void> {
  demand(actor, 'investigations.lead')
  const file = await getFile(tx, actor, caseFile)
  const review = await getReview(tx, caseFile, id, 'hold')
  granted(mayKeep(review, review.kind))
  if (review.version !== input.version) throw new Stale('deze herindicatie')
  if (!isBefore(actor.today, input.nextOn))
    throw new InputFault([{ field: 'nextOn', message: 'Kies een dag in de toekomst' }])
  await tx
    .updateTable('review')
    .set({
      done_on: actor.today,
      outcome: 'unchanged',
      words: input.words,
      next_on: input.nextOn,
      version: review.version + 1,
    })
    .where('id', '=', id)
    .execute()
  await finishTasks(tx, actor, caseFile, [reviewTask(review.decisionNumber)], 'de hulp blijft zo')
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'delivery',
      words: `Opnieuw gekeken naar ${review.what}: de hulp blijft zoals die is`,
      link: `/dossiers/${caseFile}/hulp`,
    },
    audit: {
      action: 'keep help',
      purpose: 'heronderzoek',
      resident: file.resident.id,
      fields: ['words', 'nextOn'],
    },
  })
}
