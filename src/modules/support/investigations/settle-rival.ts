import type { Actor } from '../../../core/actor.ts'
import { Missing, Stale } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { openInvestigation } from './open-investigation.ts'
import { saveAnswersIn } from './save-answers.ts'

/** Which of two texts of a field goes on: the one that stands, the other one, or both after each other. */
export const rivalChoices = { stand: 'stand', other: 'other', both: 'both' } as const
export type RivalChoice = keyof typeof rivalChoices

/**
 * Chooses between two texts that were written at once. Throws `Missing` when there is nothing to choose (any more),
 * `Stale` when the text that stood was changed since the page was shown.
 */
export async function settleRival(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  rival: { domain: string; field: string; by: string; version: number },
  choice: RivalChoice,
): Promise<void> {
  const held = await openInvestigation(tx, actor, caseFile)
  const { investigation } = held
  const open = isId(rival.by)
    ? await tx
        .updateTable('rival_answer')
        .set({ settled_at: actor.now, settled_by: actor.worker })
        .where('investigation', '=', investigation.id)
        .where('domain', '=', rival.domain)
        .where('field', '=', rival.field)
        .where('saved_by', '=', rival.by)
        .where('settled_at', 'is', null)
        .returning('text')
        .executeTakeFirst()
    : undefined
  if (!open) throw new Missing('text to choose')
  const standing = await tx
    .selectFrom('conversation_answer')
    .select(['version', 'text'])
    .where('investigation', '=', investigation.id)
    .where('domain', '=', rival.domain)
    .where('field', '=', rival.field)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (standing?.version !== rival.version) throw new Stale('deze tekst')
  const text = { stand: standing.text, other: open.text, both: `${standing.text}\n\n${open.text}` }[choice]
  await saveAnswersIn(tx, actor, held, rival.domain, [{ field: rival.field, text, version: rival.version }])
}
