import type { Actor } from '../../../core/actor.ts'
import { InputFault, Stale, type FieldFault } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { CaseFile } from '../../ground/cases/file.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { guideOf } from './guide.ts'
import { orderFaults, type NeedWords } from './need.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'

/** Which need is written down: a new one, or one that is known, in the version that was shown. */
export type NeedTarget = { id: string; version: number } | undefined

/**
 * Writes down a need, as far as it is known: the question, the limitations, the help that is needed and how much of
 * it, in that order (CRVB:2018:819). Throws `InputFault` when a step was passed over, `Stale` when somebody else
 * changed the need, `Refused` when the investigation is closed.
 */
export async function recordNeed(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  words: NeedWords,
  target?: NeedTarget,
): Promise<string> {
  const { file, investigation } = await openInvestigation(tx, actor, caseFile)
  const faults = [...areaFaults(file, words.resultArea), ...orderFaults(words)]
  if (faults.length > 0) throw new InputFault(faults)
  const row = { ...rowOf(words), changed_by: actor.worker, changed_at: actor.now }
  const id = target?.id ?? newId(actor.now)
  if (target) {
    const changed = await tx
      .updateTable('need')
      .set({ ...row, version: target.version + 1 })
      .where('case_file', '=', caseFile)
      .where('id', '=', target.id)
      .where('version', '=', target.version)
      .where('dropped_on', 'is', null)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) throw new Stale('deze behoefte')
  } else {
    await tx
      .insertInto('need')
      .values({
        municipality: actor.municipality,
        id,
        case_file: caseFile,
        investigation: investigation.id,
        ...row,
        made_by: actor.worker,
        made_at: actor.now,
      })
      .execute()
  }
  await noteChange(tx, actor, file, {
    action: target ? 'change need' : 'record need',
    fields: Object.keys(words),
    ...(!target && { words: 'Ondersteuningsbehoefte opgeschreven', page: `onderzoek/behoeften/${id}` }),
  })
  return id
}

const rowOf = (words: NeedWords) => ({
  result_area: words.resultArea,
  question: words.question,
  limitations: words.limitations,
  wanted_result: words.wantedResult,
  help_needed: words.helpNeeded,
  amount: words.extent?.amount ?? null,
  unit: words.extent?.unit ?? null,
  per: words.extent?.per ?? null,
  duration: words.duration,
  duration_ground: words.durationGround,
})

/** A need belongs to a result that is analysed under the policy of the file. */
const areaFaults = ({ policyFile, openedOn }: CaseFile, area: string): FieldFault[] =>
  guideOf(policyNamed(policyFile), openedOn).some(({ id, kind }) => id === area && kind === 'result-area')
    ? []
    : [{ field: 'resultArea', message: 'Kies een resultaat uit de lijst' }]
