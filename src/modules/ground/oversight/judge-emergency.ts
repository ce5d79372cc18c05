import { demand, type Actor } from '../../../core/actor.ts'
import { granted } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { noteInFile } from '../cases/note.ts'
import { isInForce, judgements, mayJudge, type Judgement } from './emergency.ts'
import { getEmergency } from './store.ts'

/**
 * Judges an emergency access, once, and takes it off the worklist. One that is not justified ends at once when it still
 * runs. Whoever judges stands as the reviewer, also when he stood in for another. Throws `Refused`.
 */
export async function judgeEmergency(
  tx: Tx,
  actor: Actor,
  id: string,
  input: { judgement: Judgement; words: string },
): Promise<void> {
  demand(actor, 'files.review-emergency')
  const emergency = await getEmergency(tx, id, true)
  granted(mayJudge(emergency, actor))
  const stops = input.judgement === 'unjustified' && isInForce(emergency, actor.now)
  await tx
    .updateTable('emergency_access')
    .set({
      reviewed_at: actor.now,
      reviewer: actor.worker,
      judgement: input.judgement,
      judgement_words: input.words,
      ...(stops && { ends_at: actor.now }),
    })
    .where('id', '=', id)
    .execute()
  if (emergency.task)
    await tx
      .updateTable('task')
      .set({ done_at: actor.now, done_by: actor.worker, outcome: judgements[input.judgement].toLowerCase() })
      .where('id', '=', emergency.task)
      .where('done_at', 'is', null)
      .execute()
  await noteInFile(tx, actor, {
    caseFile: emergency.caseFile,
    timeline: {
      kind: 'emergency',
      words: `Noodinzage beoordeeld: ${judgements[input.judgement].toLowerCase()}${stops ? '; de inzage is beëindigd' : ''}`,
    },
    audit: {
      action: 'judge emergency access',
      purpose: 'noodinzage beoordelen',
      resident: emergency.resident.id,
      fields: ['judgement', 'judgement_words'],
    },
  })
}
