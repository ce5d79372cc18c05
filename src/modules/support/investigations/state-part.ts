import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { InputFault } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { legalParts, type Part } from './legal-parts.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'

/**
 * States what was found out or told about a part that the law wants investigated, or why it does not apply. Every
 * statement is kept; the newest counts. Throws `InputFault` for a day in the future.
 */
export async function statePart(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  part: Part,
  stated: { state: 'covered' | 'does-not-apply'; words: string; onDay?: Temporal.PlainDate | undefined },
): Promise<void> {
  const { file, investigation } = await openInvestigation(tx, actor, caseFile)
  const onDay = stated.onDay ?? actor.today
  if (isBefore(actor.today, onDay))
    throw new InputFault([{ field: 'onDay', message: 'Deze dag ligt in de toekomst' }])
  await tx
    .insertInto('legal_part')
    .values((eb) => ({
      municipality: actor.municipality,
      investigation: investigation.id,
      part,
      version: eb
        .selectFrom('legal_part as p')
        .select(sql<number>`coalesce(max(p.version), 0) + 1`.as('next'))
        .where('p.investigation', '=', investigation.id)
        .where('p.part', '=', part),
      state: stated.state,
      words: stated.words,
      on_day: onDay,
      stated_by: actor.worker,
      stated_at: actor.now,
    }))
    .execute()
  await noteChange(tx, actor, file, {
    action: 'state legal part',
    fields: [part],
    words: `Onderdeel van het onderzoek beschreven: ${legalParts[part].name}`,
    page: 'onderzoek',
  })
}
