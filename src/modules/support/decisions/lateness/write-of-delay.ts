import type { Actor } from '../../../../core/actor.ts'
import { inWords } from '../../../../core/days.ts'
import { newId } from '../../../../core/id.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import { lengthInWords } from '../../../../core/term-in-words.ts'
import { ruleOn } from '../../../../core/terms.ts'
import type { Tx } from '../../../../database/connect.ts'
import { decisionDelay } from '../../../../letters/kinds/decision-delay.ts'
import { delayConsent } from '../../../../letters/kinds/delay-consent.ts'
import type { TaskKind } from '../../../ground/cases/task-kinds.ts'
import { finishTasks } from '../../../ground/cases/tasks.ts'
import { sendLetter } from '../../../ground/correspondence/send-letter.ts'
import { aboutOf } from '../begin-term.ts'
import { holdApplication, noteStep, type ApplicationTarget } from '../hold-application.ts'
import { mayWriteOfDelay } from './delay.ts'
import type { DelayKind } from './records.ts'

/** The kind of the task to tell the applicant that the decision comes later. */
export const tellDelayTask = (number: string): TaskKind => `tell-delay ${number}`

export type DelayInput = { kind: DelayKind; newLastDay: Temporal.PlainDate; because: string }

/**
 * Writes the applicant that the decision comes later: telling him a new day (Awb 4:14), or asking his written consent
 * (4:15(2)a). Neither moves the term: telling stops no penalty, and consent counts once it is there. Throws `Refused`.
 */
export async function writeOfDelay(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  target: ApplicationTarget,
  { kind, newLastDay, because }: DelayInput,
): Promise<void> {
  const law = nationalLaw()
  const { file, allowed } = await holdApplication(tx, actor, caseFile, target, (held) =>
    mayWriteOfDelay(law, held, { kind, newLastDay }, actor.today),
  )
  const { application, term } = allowed
  const facts = {
    appliedOn: application.receivedOn,
    asked: application.asked,
    lawfulLastDay: term.lawfulLastDay,
    newLastDay,
    because,
  }
  const afterNotice = lengthInWords(ruleOn(law, 'default-notice', actor.today).length)
  const letter = await sendLetter(tx, actor, aboutOf(file), (frame) =>
    kind === 'told' ? decisionDelay(frame, { ...facts, afterNotice }) : delayConsent(frame, facts),
  )
  await tx
    .insertInto('decision_delay')
    .values({
      municipality: actor.municipality,
      id: newId(actor.now),
      application: application.id,
      kind,
      told_on: actor.today,
      lawful_last_day: term.lawfulLastDay,
      new_last_day: newLastDay,
      because,
      letter: letter.id,
      made_by: actor.worker,
      made_at: actor.now,
    })
    .execute()
  await tx
    .updateTable('application')
    .set({ version: application.version + 1 })
    .where('id', '=', application.id)
    .execute()
  if (kind === 'told')
    await finishTasks(tx, actor, caseFile, [tellDelayTask(application.number)], 'uitstel gemeld')
  await noteStep(tx, actor, file, application.id, {
    words:
      kind === 'told'
        ? `Gemeld dat het besluit op aanvraag ${application.number} later komt: uiterlijk ${inWords(newLastDay)}; de termijn verandert niet`
        : `Gevraagd om in te stemmen met een besluit op aanvraag ${application.number} uiterlijk ${inWords(newLastDay)}`,
    action: kind === 'told' ? 'tell delay' : 'ask consent to delay',
    purpose: kind === 'told' ? 'uitstel melden' : 'instemming met uitstel vragen',
    fields: ['newLastDay', 'because'],
  })
}
