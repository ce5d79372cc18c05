import type { Actor } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import type { Tx } from '../../../database/connect.ts'
import { finishTasks } from '../../ground/cases/tasks.ts'
import { completionTask } from './ask-completion.ts'
import { mayComplete } from './completion.ts'
import { holdApplication, noteStep, type ApplicationTarget } from './hold-application.ts'
import { leaveAsideTask } from './prepare-not-dealt-with.ts'
import { restateTerm, termInTimeline } from './restate-term.ts'

/**
 * Writes down that the applicant completed his application on a day: the term of the decision goes on from that day
 * (Awb 4:15(1)a). Throws `Refused` when nothing was asked or the day cannot be, `Stale`.
 */
export async function completeApplication(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: ApplicationTarget,
  /** The day on which the data came in; none means today. */
  day: Temporal.PlainDate | undefined,
): Promise<void> {
  const receivedOn = day ?? actor.today
  const { file, allowed } = await holdApplication(tx, actor, caseFile, target, (held) =>
    mayComplete(held, receivedOn, actor.today),
  )
  const { application, request } = allowed
  await tx
    .updateTable('suspension')
    .set({ ended_on: receivedOn, version: request.version + 1 })
    .where('id', '=', request.id)
    .execute()
  const suspensions = application.suspensions.map((one) =>
    one === request ? { ...request, completed: receivedOn } : one,
  )
  const term = await restateTerm(tx, application, suspensions)
  await finishTasks(
    tx,
    actor,
    caseFile,
    [completionTask(application.number), leaveAsideTask(application.number)],
    'aangevuld',
  )
  await noteStep(tx, actor, file, application.id, {
    words: `Aanvraag ${application.number} aangevuld op ${inWords(receivedOn)}; ${termInTimeline(term)}`,
    action: 'complete application',
    purpose: 'aanvulling vastleggen',
    fields: ['receivedOn'],
  })
}
