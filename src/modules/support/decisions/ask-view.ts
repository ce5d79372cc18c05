import type { Actor } from '../../../core/actor.ts'
import { inWords, isBefore } from '../../../core/days.ts'
import { granted, InputFault, Missing } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { intendedRefusal } from '../../../letters/kinds/intended-refusal.ts'
import type { TaskKind } from '../../ground/cases/task-kinds.ts'
import { sendLetter } from '../../ground/correspondence/send-letter.ts'
import { mayDealWith } from './application.ts'
import { aboutOf } from './begin-term.ts'
import { holdApplication, noteStep, type ApplicationTarget } from './hold-application.ts'
import { mayAskView } from './view.ts'
import { viewsOf } from './view-store.ts'

/** The kind of the task that looks whether a view came. */
export const viewTask = (applicationNumber: string, item: number): TaskKind =>
  `await-view ${applicationNumber}/${item}`

export type ViewInput = {
  part: 'all' | 'part'
  because: string
  /** What the applicant told, what we heard, and from whom (Awb 4:7(1)). */
  difference: { yours: string; ours: string; from: string }
  until: Temporal.PlainDate
}

/**
 * Asks the applicant for his view before a refusal on facts that differ from his own (Awb 4:7): until he answered, or
 * the day passed, it cannot be refused. The term of the decision goes on. Throws `InputFault`, `Refused`, `Stale`.
 */
export async function askView(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: ApplicationTarget & { item: number },
  { part, because, difference, until }: ViewInput,
): Promise<void> {
  const { file, allowed: application } = await holdApplication(tx, actor, caseFile, target, mayDealWith)
  const item = application.items.find(({ position }) => position === target.item)
  if (!item) throw new Missing('application item')
  granted(mayAskView((await viewsOf(tx, application.id)).find((one) => one.item === item.position)))
  if (!isBefore(actor.today, until))
    throw new InputFault([{ field: 'until', message: 'Kies een dag na vandaag' }])
  const letter = await sendLetter(tx, actor, aboutOf(file), (frame) =>
    intendedRefusal(frame, {
      appliedOn: application.receivedOn,
      asked: item.asked,
      part,
      because,
      differences: [difference],
      until,
    }),
  )
  await tx
    .insertInto('view_request')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      application: application.id,
      item: item.position,
      because,
      asked_on: actor.today,
      until_day: until,
      letter: letter.id,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  await noteStep(tx, actor, file, application.id, {
    words: `Zienswijze gevraagd over het plan om ${item.asked} af te wijzen, tot en met ${inWords(until)}`,
    action: 'ask view',
    purpose: 'zienswijze vragen',
    fields: ['because', 'until'],
    tasks: [
      {
        kind: viewTask(application.number, item.position),
        words: `Kijk of de inwoner zijn zienswijze gaf over ${item.asked}: dat kan tot en met ${inWords(until)}`,
        article: 'Awb, artikel 4:7',
        dueOn: until,
        assignee: actor.worker,
      },
    ],
  })
}
