import type { Actor } from '../../../core/actor.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'

/**
 * Judges whether the phase of life has begun that no age decides: leaning on intensive care by others. Earlier
 * judgements stay; the newest counts.
 */
export async function judgeLifePhase(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  judged: { begun: boolean; words: string },
): Promise<void> {
  const { file } = await openInvestigation(tx, actor, caseFile)
  await tx
    .insertInto('life_phase_judgement')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      case_file: caseFile,
      ...judged,
      judged_on: actor.today,
      judged_by: actor.worker,
      judged_at: actor.now,
    })
    .execute()
  await noteChange(tx, actor, file, {
    action: 'judge life phase',
    fields: ['begun', 'words'],
    words: 'Levensfase beoordeeld',
    page: 'gesprek',
  })
}
