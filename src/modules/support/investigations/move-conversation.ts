import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import type { Tx } from '../../../database/connect.ts'
import { assignWorker } from '../../ground/cases/assign-worker.ts'
import { changeConversation } from './change-conversation.ts'
import { placeInWords, talkDay, type ConversationPlan } from './conversation.ts'
import { getPlannedConversation } from './get-conversation.ts'
import { hostOf, invite } from './invite.ts'
import { keepTalkTask } from './keep-talk-task.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'

/**
 * Moves a talk that is still to come to another moment, place or worker, and sends a new invitation. Throws `Refused`
 * when it was held or cancelled, `Stale` when somebody else moved it first.
 */
export async function moveConversation(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: { id: string; version: number },
  plan: ConversationPlan,
  ownWords = '',
): Promise<void> {
  const open = await openInvestigation(tx, actor, caseFile)
  const talk = await getPlannedConversation(tx, caseFile, target.id)
  const host = await hostOf(tx, actor, plan, talk.appointment)
  const was = `Deze uitnodiging vervangt de afspraak van ${inWords(talkDay(talk))}.`
  const letter = await invite(tx, actor, open, plan, host, [was, ownWords].filter(Boolean).join('\n\n'))
  const { way, supporter, carer, companions, bring } = plan
  await changeConversation(tx, talk, target.version, {
    way,
    supporter,
    carer,
    companions,
    bring,
    letter: letter.id,
  })
  await tx
    .updateTable('appointment')
    .set({
      worker: plan.worker,
      kind: `conversation-${way}`,
      starts_at: plan.startsAt,
      ends_at: plan.endsAt,
      place: placeInWords(plan),
      version: sql`version + 1`,
    })
    .where('id', '=', talk.appointment)
    .execute()
  await assignWorker(tx, actor, caseFile, plan.worker, 'voert het gesprek')
  await keepTalkTask(tx, actor, caseFile, 'gesprek verplaatst')
  await noteChange(tx, actor, open.file, {
    action: 'move conversation',
    fields: Object.keys(plan),
    words: `Gesprek verplaatst van ${inWords(talkDay(talk))} naar ${inWords(talkDay(plan))}`,
    page: `onderzoek/gesprekken/${talk.id}`,
  })
}
