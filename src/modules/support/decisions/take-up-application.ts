import { demand, type Actor } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import { Refused, Stale } from '../../../core/failure.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { getFile } from '../../ground/cases/file.ts'
import { finishTasks } from '../../ground/cases/tasks.ts'
import { addToTimeline } from '../../ground/cases/timeline.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { applicationTiming } from './application.ts'
import { decisionTerm } from './decision-term.ts'
import { beginTerm } from './receive-application.ts'
import { holdApplication, investigationOf } from './store.ts'

/**
 * Takes up an application that came early, now that it can be made: the term of the decision begins today. Throws
 * `Refused` before the first possible day, `Stale` when it was taken up already.
 */
export async function takeUpApplication(tx: Tx, actor: Actor, caseFile: string, id: string): Promise<void> {
  demand(actor, 'reports.take')
  const file = await getFile(tx, actor, caseFile)
  const application = await holdApplication(tx, caseFile, id)
  if (application.state !== 'early') throw new Stale('deze aanvraag')
  const timing = applicationTiming(nationalLaw(), await investigationOf(tx, caseFile), actor.today)
  if (timing.early)
    throw new Refused({
      rule: 'application-too-early',
      because: `De aanvraag kan vanaf ${inWords(timing.firstDay)}, of eerder als het verslag klaar is.`,
      source: timing.article,
    })
  const term = decisionTerm(nationalLaw(), policyNamed(file.policyFile), actor.today)
  await tx
    .updateTable('application')
    .set({
      state: 'open',
      taken_up_on: actor.today,
      decide_by: term.lastDay,
      version: application.version + 1,
    })
    .where('id', '=', id)
    .execute()
  await finishTasks(tx, actor, caseFile, ['take-up-application'], 'in behandeling genomen')
  await beginTerm(tx, actor, file, {
    receivedOn: application.receivedOn,
    beganOn: actor.today,
    asked: application.asked,
    decideBy: term.lastDay,
    article: term.article,
  })
  await addToTimeline(tx, actor, caseFile, {
    kind: 'application',
    words: `Aanvraag ${application.number} in behandeling genomen`,
  })
  await recordAudit(tx, actor, {
    action: 'take up application',
    purpose: 'aanvraag in behandeling nemen',
    resident: file.resident.id,
    caseFile,
    fields: ['state'],
  })
}
