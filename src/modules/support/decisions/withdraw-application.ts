import type { Actor } from '../../../core/actor.ts'
import { inWords, isBefore } from '../../../core/days.ts'
import { InputFault, ok, refuse, Refused } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import type { TaskKind } from '../../ground/cases/task-kinds.ts'
import { finishTasks } from '../../ground/cases/tasks.ts'
import { alreadyDecided } from './deciding.ts'
import { contextOf } from './decision-store.ts'
import { applicationTasks } from './application-tasks.ts'
import { closeNotice } from './lateness/follow-notice.ts'
import { OFFER } from './receive-application.ts'
import { holdApplication, noteStep, type ApplicationTarget } from './hold-application.ts'

/**
 * Writes down that the applicant took his application back: nothing is decided on it any more. Throws `Refused` when a
 * decision was made or waits for a signature, `InputFault` for a day that cannot be, `Stale`.
 */
export async function withdrawApplication(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: ApplicationTarget,
  input: { on: Temporal.PlainDate; words: string },
): Promise<void> {
  const { file, allowed: application } = await holdApplication(tx, actor, caseFile, target, (held) =>
    held.state === 'early' || held.state === 'open'
      ? ok(held)
      : refuse(
          'application-ended',
          'Deze aanvraag is al afgehandeld.',
          'Wmo 2015, artikel 2.3.2, negende lid',
        ),
  )
  if (isBefore(input.on, application.receivedOn) || isBefore(actor.today, input.on))
    throw new InputFault([
      { field: 'on', message: 'Kies een dag vanaf de aanvraag en niet later dan vandaag' },
    ])
  const about = { caseFile, resident: file.resident.id, application: application.id, item: null }
  const { standing } = await contextOf(tx, about, actor.today)
  if (standing) throw new Refused(alreadyDecided(standing))
  await tx
    .updateTable('application')
    .set({
      state: 'withdrawn',
      ended_on: input.on,
      ended_words: input.words,
      version: application.version + 1,
    })
    .where('id', '=', application.id)
    .execute()
  const offered: TaskKind[] = application.state === 'early' ? [OFFER] : []
  const tasks = [...applicationTasks(application.number), ...offered]
  await finishTasks(tx, actor, caseFile, tasks, 'aanvraag ingetrokken')
  const { changes, tasks: penalties } = closeNotice(tx, actor, file, application, input.on)
  await noteStep(tx, actor, file, application.id, {
    words: `Aanvraag ${application.number} ingetrokken door de inwoner op ${inWords(input.on)}: ${input.words}`,
    action: 'withdraw application',
    purpose: 'intrekken van aanvraag vastleggen',
    fields: ['on', 'words'],
    changes,
    tasks: penalties,
  })
}
