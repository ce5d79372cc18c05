import { demand, type Actor } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import { Refused, Stale } from '../../../core/failure.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import type { Tx } from '../../../database/connect.ts'
import { getFile } from '../../ground/cases/file.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { applicationTiming } from './application.ts'
import { getApplication, wayToApply } from './application-store.ts'
import { beginningOf, taskToDecide, tellTerm } from './begin-term.ts'
import { OFFER } from './receive-application.ts'

/**
 * Takes up an application that came early, now that it can be made and the resident still wants it: the term of the
 * decision begins today. Throws `Refused` before the first possible day, `Stale` when it was taken up already.
 */
export async function takeUpApplication(tx: Tx, actor: Actor, caseFile: string, id: string): Promise<void> {
  demand(actor, 'reports.take')
  const file = await getFile(tx, actor, caseFile)
  const application = await getApplication(tx, caseFile, id, 'hold')
  if (application.state !== 'early') throw new Stale('deze aanvraag')
  const way = await wayToApply(tx, caseFile)
  const timing = applicationTiming(nationalLaw(), way, actor.today)
  if (timing.early)
    throw new Refused({
      rule: 'application-too-early',
      because: `De aanvraag kan vanaf ${inWords(timing.firstDay)}, of eerder als het verslag klaar is.`,
      source: timing.article,
    })
  const begins = beginningOf(file, actor.today)
  await tx
    .updateTable('application')
    .set({
      state: 'open',
      findings: way.findings,
      taken_up_on: actor.today,
      own_days: begins.ownDays,
      decide_by: begins.decideBy,
      version: application.version + 1,
    })
    .where('id', '=', id)
    .execute()
  await tellTerm(tx, actor, file, application, begins)
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'application',
      words: `Aanvraag ${application.number} in behandeling genomen`,
      link: `/dossiers/${caseFile}/besluiten`,
    },
    audit: {
      action: 'take up application',
      purpose: 'aanvraag in behandeling nemen',
      resident: file.resident.id,
      fields: ['state'],
    },
    finish: { kinds: [OFFER], outcome: 'in behandeling genomen' },
    tasks: [taskToDecide(actor, file, application, begins)],
  })
}
