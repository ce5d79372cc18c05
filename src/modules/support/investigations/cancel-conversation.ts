import type { Actor } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import type { Tx } from '../../../database/connect.ts'
import { conversationCancelled } from '../../../letters/kinds/conversation-cancelled.ts'
import { sendLetter } from '../../ground/correspondence/send-letter.ts'
import { changeConversation } from './change-conversation.ts'
import { hoursInWords, talkDay } from './conversation.ts'
import { getPlannedConversation } from './get-conversation.ts'
import { keepTalkTask } from './keep-talk-task.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'

/**
 * Cancels a talk that is still to come, with the reason, and writes so to the resident. Throws `Refused` when it was
 * held or cancelled, `Stale` when somebody else changed it first.
 */
export async function cancelConversation(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: { id: string; version: number },
  because: string,
): Promise<void> {
  const { file } = await openInvestigation(tx, actor, caseFile)
  const { talk, talkTask } = await getPlannedConversation(tx, caseFile, target.id)
  const about = { resident: file.resident.id, caseFile, policyFile: file.policyFile }
  const letter = await sendLetter(tx, actor, about, (frame) =>
    conversationCancelled(frame, { day: talkDay(talk), time: hoursInWords(talk), because }),
  )
  const cancelled = { cancelled_at: actor.now, cancel_reason: because }
  await changeConversation(tx, talk, target.version, { letter: letter.id }, cancelled)
  const change = {
    action: 'cancel conversation',
    words: `Gesprek van ${inWords(talkDay(talk))} afgezegd`,
    page: `onderzoek/gesprekken/${talk.id}`,
  }
  await noteChange(tx, actor, file, change, keepTalkTask(caseFile, talkTask, null, 'gesprek afgezegd'))
}
