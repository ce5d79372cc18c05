import type { Actor } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import type { Tx } from '../../../database/connect.ts'
import { changeConversation } from './change-conversation.ts'
import { talkDay, type ConversationPlan } from './conversation.ts'
import { getPlannedConversation } from './get-conversation.ts'
import { hostOf, invite } from './invite.ts'
import { keepTalkTask } from './keep-talk-task.ts'
import { noteChange } from './note-change.ts'
import { appointmentOf, HOLDS_TALK } from './plan-conversation.ts'
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
  const { talk, talkTask } = await getPlannedConversation(tx, caseFile, target.id)
  const host = await hostOf(tx, actor, caseFile, plan, talk)
  const was = `Deze uitnodiging vervangt de afspraak van ${inWords(talkDay(talk))}.`
  const letter = await invite(tx, actor, open, plan, host, [was, ownWords].filter(Boolean).join('\n\n'))
  const { way, supporter, carer, companions, bring } = plan
  await changeConversation(
    tx,
    talk,
    target.version,
    { way, supporter, carer, companions, bring, letter: letter.id },
    appointmentOf(plan),
  )
  const change = {
    action: 'move conversation',
    fields: Object.keys(plan),
    words: `Gesprek verplaatst van ${inWords(talkDay(talk))} naar ${inWords(talkDay(plan))}`,
    page: `onderzoek/gesprekken/${talk.id}`,
  }
  const upcoming = { ...plan, id: talk.id }
  await noteChange(tx, actor, open.file, change, {
    ...keepTalkTask(caseFile, talkTask, upcoming, 'gesprek verplaatst'),
    assign: { worker: plan.worker, reason: HOLDS_TALK },
  })
}
