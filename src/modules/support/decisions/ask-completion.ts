import type { Actor } from '../../../core/actor.ts'
import { inWords, isBefore } from '../../../core/days.ts'
import { InputFault } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { openTerm } from '../../../core/local-terms.ts'
import type { Tx } from '../../../database/connect.ts'
import { completionRequest } from '../../../letters/kinds/completion-request.ts'
import type { TaskKind } from '../../ground/cases/task-kinds.ts'
import { sendLetter } from '../../ground/correspondence/send-letter.ts'
import { aboutOf } from './begin-term.ts'
import { mayAskCompletion } from './completion.ts'
import { holdApplication, noteStep, type ApplicationTarget } from './hold-application.ts'
import { restateTerm, termInTimeline } from './restate-term.ts'

/** The kind of the task that looks whether what is missing came in. */
export const completionTask = (number: string): TaskKind => `await-completion ${number}`

export type CompletionInput = {
  /** What is missing, each a line of the letter. */
  missing: readonly string[]
  /** The last day to send it, set by the municipality. */
  until: Temporal.PlainDate
}

/**
 * Asks the applicant to complete an application (Awb 4:5): the letter goes out, and the term of the decision stands
 * still from tomorrow until it is completed or the day has passed (4:15(1)a). Throws `InputFault`, `Refused`, `Stale`.
 */
export async function askCompletion(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: ApplicationTarget,
  { missing, until }: CompletionInput,
): Promise<void> {
  const { file, allowed: application } = await holdApplication(tx, actor, caseFile, target, mayAskCompletion)
  if (!isBefore(actor.today, until))
    throw new InputFault([{ field: 'until', message: 'Kies een dag na vandaag' }])
  const term = openTerm(nationalLaw(), 'completion', actor.today, { days: actor.today.until(until).days })
  const letter = await sendLetter(tx, actor, aboutOf(file), (frame) =>
    completionRequest(frame, {
      appliedOn: application.receivedOn,
      asked: application.asked,
      missing,
      until: term.lastDay,
    }),
  )
  await tx
    .insertInto('suspension')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      application: application.id,
      ground: 'completion',
      from_day: actor.today,
      last_day: term.lastDay,
      missing: [...missing],
      letter: letter.id,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  const asked = { ground: 'completion', asked: actor.today, lastDay: term.lastDay } as const
  const decision = await restateTerm(tx, application, [...application.suspensions, asked])
  await noteStep(tx, actor, file, application.id, {
    words: `Gegevens gevraagd bij aanvraag ${application.number}, tot en met ${inWords(until)}; ${termInTimeline(decision)}`,
    action: 'ask completion',
    purpose: 'aanvraag laten aanvullen',
    fields: ['missing', 'until'],
    tasks: [
      {
        kind: completionTask(application.number),
        words: `Kijk of aanvraag ${application.number} compleet is: de gegevens kunnen tot en met ${inWords(until)}`,
        article: term.article,
        dueOn: term.lastDay,
        assignee: actor.worker,
      },
    ],
  })
}
