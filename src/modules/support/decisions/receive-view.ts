import type { Actor } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import { granted, Missing } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { finishTasks } from '../../ground/cases/tasks.ts'
import { mayDealWith } from './application.ts'
import { viewTask } from './ask-view.ts'
import { holdApplication, noteStep, type ApplicationTarget } from './hold-application.ts'
import { mayReceiveView, viewChannels, type ViewChannel } from './view.ts'
import { viewsOf } from './view-store.ts'

/** Writes down what the applicant said about an intended refusal, when and how (Awb 4:7, 4:9). */
export async function receiveView(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: ApplicationTarget & { item: number },
  input: { on: Temporal.PlainDate; channel: ViewChannel; words: string },
): Promise<void> {
  const { file, allowed: application } = await holdApplication(tx, actor, caseFile, target, mayDealWith)
  const asked = (await viewsOf(tx, application.id)).find((one) => one.item === target.item)
  if (!asked) throw new Missing('view request')
  granted(mayReceiveView(asked, input.on, actor.today))
  await tx
    .updateTable('view_request')
    .set({
      received_on: input.on,
      channel: input.channel,
      words: input.words,
      version: asked.version + 1,
    })
    .where('id', '=', asked.id)
    .execute()
  await finishTasks(tx, actor, caseFile, [viewTask(application.number, target.item)], 'zienswijze ontvangen')
  await noteStep(tx, actor, file, application.id, {
    words: `Zienswijze ontvangen op ${inWords(input.on)} via ${viewChannels[input.channel]}`,
    action: 'receive view',
    purpose: 'zienswijze vastleggen',
    fields: ['on', 'channel', 'words'],
  })
}
