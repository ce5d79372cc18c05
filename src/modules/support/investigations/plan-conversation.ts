import type { Actor } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { placeInWords, talkDay, type ConversationPlan } from './conversation.ts'
import { keepTalkTask } from './keep-talk-task.ts'
import { hostOf, invite } from './invite.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'

/**
 * Plans a talk: puts it in the agenda of who holds it, lets him open the file, and sends the invitation. Throws
 * `InputFault` for a moment that has passed or on which he has something else.
 */
export async function planConversation(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  plan: ConversationPlan,
  ownWords = '',
): Promise<string> {
  const open = await openInvestigation(tx, actor, caseFile)
  const host = await hostOf(tx, actor, caseFile, plan)
  const letter = await invite(tx, actor, open, plan, host, ownWords)
  const [id, appointment] = [newId(actor.now), newId(actor.now)]
  const { municipality } = actor
  await tx
    .with('appointed', (db) =>
      db.insertInto('appointment').values({
        municipality,
        id: appointment,
        case_file: caseFile,
        words: 'Keukentafelgesprek',
        link: `/dossiers/${caseFile}/onderzoek/gesprekken/${id}`,
        ...appointmentOf(plan),
      }),
    )
    .insertInto('conversation')
    .values({
      municipality,
      id,
      case_file: caseFile,
      investigation: open.investigation.id,
      appointment,
      way: plan.way,
      supporter: plan.supporter,
      carer: plan.carer,
      companions: plan.companions,
      bring: plan.bring,
      letter: letter.id,
    })
    .execute()
  const change = {
    action: 'plan conversation',
    fields: Object.keys(plan),
    words: `Gesprek gepland op ${inWords(talkDay(plan))}`,
    page: `onderzoek/gesprekken/${id}`,
  }
  const upcoming = { ...plan, id }
  await noteChange(tx, actor, open.file, change, {
    ...keepTalkTask(caseFile, host.talkTask, upcoming, 'gesprek gepland'),
    assign: { worker: plan.worker, reason: HOLDS_TALK },
  })
  return id
}

/** Why the one who holds a talk works on its file. */
export const HOLDS_TALK = 'voert het gesprek'

/** A talk as it stands in the agenda of who holds it. */
export const appointmentOf = (plan: ConversationPlan) => ({
  worker: plan.worker,
  kind: `conversation-${plan.way}`,
  starts_at: plan.startsAt,
  ends_at: plan.endsAt,
  place: placeInWords(plan),
})
