import type { Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { InputFault, Stale } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'

/** What may be expected of a housemate: all of the help, a part of it, or none. */
export const customaryJudgements = {
  all: 'kan de hulp geven',
  part: 'kan een deel geven',
  none: 'kan de hulp niet geven',
} as const
export type CustomaryJudgement = keyof typeof customaryJudgements

export type CustomaryWords = {
  housemate: string
  relation: string
  age: number
  health: string
  work: string
  overload: string
  discussedWith: string
  discussedOn: Temporal.PlainDate
  judgement: CustomaryJudgement
  canDo: string
  because: string
}

/**
 * Weighs what may be expected of one housemate (gebruikelijke hulp, Wmo 1.1.1 and 2.3.2(4)b): his age, health, work and
 * overload, what was discussed with whom, and what follows. Throws `InputFault` for a talk in the future, `Stale` when
 * somebody else weighed again first.
 */
export async function weighCustomaryHelp(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  words: CustomaryWords,
  target?: { id: string; version: number },
): Promise<string> {
  const { file, investigation } = await openInvestigation(tx, actor, caseFile)
  if (isBefore(actor.today, words.discussedOn))
    throw new InputFault([{ field: 'discussedOn', message: 'Deze dag ligt in de toekomst' }])
  const row = {
    housemate: words.housemate,
    relation: words.relation,
    age: words.age,
    health: words.health,
    work: words.work,
    overload: words.overload,
    discussed_with: words.discussedWith,
    discussed_on: words.discussedOn,
    judgement: words.judgement,
    can_do: words.canDo,
    because: words.because,
    weighed_by: actor.worker,
    weighed_at: actor.now,
  }
  const id = target?.id ?? newId(actor.now)
  if (target) {
    const changed = await tx
      .updateTable('customary_help')
      .set({ ...row, version: target.version + 1 })
      .where('investigation', '=', investigation.id)
      .where('id', '=', target.id)
      .where('version', '=', target.version)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) throw new Stale('wat van deze huisgenoot wordt verwacht')
  } else
    await tx
      .insertInto('customary_help')
      .values({
        municipality: actor.municipality,
        id,
        case_file: caseFile,
        investigation: investigation.id,
        ...row,
      })
      .execute()
  await noteChange(tx, actor, file, {
    action: 'weigh customary help',
    fields: Object.keys(words),
    words: 'Gebruikelijke hulp van een huisgenoot gewogen',
    page: `onderzoek/huisgenoten/${id}`,
  })
  return id
}
