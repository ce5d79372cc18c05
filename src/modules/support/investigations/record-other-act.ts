import type { Actor } from '../../../core/actor.ts'
import { InputFault, Stale } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'
import { actFaults, acts, type ActWords } from './other-act.ts'

/**
 * Writes down what another act has for this question: asked, answered, arranged, with the days, and how days without
 * help are bridged (Wmo 2.3.5(5) and (6)). `version` is 0 when nothing was written down about the act yet. Throws
 * `InputFault` for what is missing, `Stale` when somebody else wrote first.
 */
export async function recordOtherAct(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  words: ActWords,
  version: number,
): Promise<void> {
  const { file, investigation } = await openInvestigation(tx, actor, caseFile)
  const faults = actFaults(words)
  if (faults.length > 0) throw new InputFault(faults)
  const row = {
    applies: words.applies,
    because: words.because,
    asked_of: words.askedOf,
    asked_on: words.askedOn,
    question: words.question,
    answered_on: words.answeredOn,
    answer: words.answer,
    arranged: words.arranged,
    arranged_from: words.arrangedFrom,
    arranged_until: words.arrangedUntil,
    help_now_until: words.helpNowUntil,
    bridge: words.bridge,
    version: version + 1,
    changed_by: actor.worker,
    changed_at: actor.now,
  }
  const of = { municipality: actor.municipality, investigation: investigation.id, act: words.act }
  const written =
    version === 0
      ? await tx
          .insertInto('other_act')
          .values({ ...of, case_file: caseFile, ...row })
          .onConflict((conflict) => conflict.columns(['municipality', 'investigation', 'act']).doNothing())
          .returning('act')
          .executeTakeFirst()
      : await tx
          .updateTable('other_act')
          .set(row)
          .where('investigation', '=', investigation.id)
          .where('act', '=', words.act)
          .where('version', '=', version)
          .returning('act')
          .executeTakeFirst()
  if (!written) throw new Stale('wat over deze wet is opgeschreven')
  await noteChange(tx, actor, file, {
    action: 'record other act',
    fields: [words.act],
    words: `${acts[words.act].name} nagegaan`,
    page: `onderzoek/andere-wetten/${words.act}`,
  })
}
