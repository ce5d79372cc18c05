import type { Actor } from '../../../core/actor.ts'
import { inWords, isBefore } from '../../../core/days.ts'
import { InputFault } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { StepKind } from '../../ground/policies/shape/access.ts'
import { finishRouteSteps } from '../reports/finish-route-step.ts'
import { changeConversation } from './change-conversation.ts'
import { getPlannedConversation, type Talk } from './get-conversation.ts'
import { keepTalkTask } from './keep-talk-task.ts'
import { noteChange } from './note-change.ts'
import { openInvestigation } from './open-investigation.ts'

/**
 * Writes down that a talk was held, when and with whom. Throws `InputFault` for a day in the future, `Refused` when it
 * was cancelled, `Stale` when somebody else changed it first.
 */
export async function holdConversation(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: { id: string; version: number },
  held: { heldOn?: Temporal.PlainDate | undefined; present: string },
): Promise<void> {
  const { file } = await openInvestigation(tx, actor, caseFile)
  const { talk, talkTask } = await getPlannedConversation(tx, caseFile, target.id)
  const heldOn = held.heldOn ?? actor.today
  if (isBefore(actor.today, heldOn))
    throw new InputFault([{ field: 'heldOn', message: 'Deze dag ligt in de toekomst' }])
  await changeConversation(tx, talk, target.version, { held_on: heldOn, present: held.present })
  await finishRouteSteps(tx, actor, caseFile, stepsDone(talk), 'gesprek gevoerd')
  const change = {
    action: 'hold conversation',
    fields: ['heldOn', 'present'],
    words: `Gesprek gevoerd op ${inWords(heldOn)}`,
    page: `onderzoek/gesprekken/${talk.id}`,
  }
  await noteChange(tx, actor, file, change, keepTalkTask(caseFile, talkTask, null, 'gesprek gevoerd'))
}

/** The steps of the access route that a talk does. */
const stepsDone = ({ way, supporter }: Talk): StepKind[] => [
  'conversation',
  ...(supporter ? (['joint-conversation'] as const) : []),
  ...(way === 'home' ? (['home-visit'] as const) : []),
]
