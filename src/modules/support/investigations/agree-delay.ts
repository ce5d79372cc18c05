import type { Actor } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import { granted } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'
import { mayDelay } from './term-outlook.ts'

/**
 * Writes down that a longer investigation was agreed with the resident. The six weeks and their task stay as they
 * are: when they have passed he may apply all the same (Wmo 2.3.2(9)). Throws `Refused` for a day within the six weeks.
 */
export async function agreeDelay(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  agreed: { untilDay: Temporal.PlainDate; agreedWith: string; reason: string },
): Promise<void> {
  const { file, investigation } = await openInvestigation(tx, actor, caseFile)
  const untilDay = granted(mayDelay(investigation, agreed.untilDay))
  await tx
    .insertInto('agreed_delay')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      investigation: investigation.id,
      agreed_on: actor.today,
      agreed_with: agreed.agreedWith,
      until_day: untilDay,
      reason: agreed.reason,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  await noteChange(tx, actor, file, {
    action: 'agree delay',
    fields: Object.keys(agreed),
    words: `Uitstel afgesproken tot en met ${inWords(untilDay)}; aanvragen na zes weken blijft mogelijk`,
    page: 'onderzoek',
  })
}
