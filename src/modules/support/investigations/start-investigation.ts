import { demand, type Actor } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import { Missing } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { termOf } from '../../../core/terms.ts'
import type { Tx } from '../../../database/connect.ts'
import { recordAudit } from '../../ground/access/audit.ts'
import { getFile } from '../../ground/cases/file.ts'
import { addTask } from '../../ground/cases/tasks.ts'
import { addToTimeline } from '../../ground/cases/timeline.ts'

/** The kind of the task that ends with the findings. */
export const INVESTIGATE = 'investigate'

/**
 * Starts the investigation of a file's oldest report that was not investigated yet and answers its id; one that runs
 * already is answered as it is, one that ended along with its report is opened again. Its last day is six weeks after
 * the report (Wmo 2.3.2(1)), not after the start. Throws `Missing` when the file has no such report.
 */
export async function startInvestigation(tx: Tx, actor: Actor, caseFile: string): Promise<string> {
  demand(actor, 'investigations.lead')
  const file = await getFile(tx, actor, caseFile)
  const report = await tx
    .selectFrom('report')
    .select(['id', 'received_on'])
    .where('case_file', '=', caseFile)
    .where('ended_on', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('investigation as i')
            .select('i.id')
            .whereRef('i.municipality', '=', 'report.municipality')
            .whereRef('i.report', '=', 'report.id')
            .where('i.closed_as', '=', 'findings'),
        ),
      ),
    )
    .orderBy('received_on')
    .orderBy('id')
    .forUpdate()
    .executeTakeFirst()
  if (!report) throw new Missing('report')
  const term = termOf(nationalLaw(), 'investigation', report.received_on)
  const id = newId(actor.now)
  const started = await tx
    .insertInto('investigation')
    .values({
      municipality: actor.municipality,
      id,
      case_file: caseFile,
      report: report.id,
      reported_on: report.received_on,
      started_on: actor.today,
      last_day: term.lastDay,
      started_by: actor.worker,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality', 'report'])
        .doUpdateSet({ closed_on: null, closed_as: null })
        .where('investigation.closed_as', '=', 'ended'),
    )
    .returning('id')
    .executeTakeFirst()
  if (!started) return startedEarlier(tx, report.id)
  await planInvestigating(tx, actor, caseFile, term)
  await addToTimeline(tx, actor, caseFile, {
    kind: 'investigation',
    words: `Onderzoek gestart; het moet klaar zijn op ${inWords(term.lastDay)}`,
    link: `/dossiers/${caseFile}/onderzoek`,
  })
  await recordAudit(tx, actor, {
    action: 'start investigation',
    purpose: 'onderzoek doen',
    caseFile,
    resident: file.resident.id,
  })
  return started.id
}

const startedEarlier = async (tx: Tx, report: string): Promise<string> =>
  (await tx.selectFrom('investigation').select('id').where('report', '=', report).executeTakeFirstOrThrow())
    .id

/** One open task a kind a file: what the report put on the worklist already stays there. */
async function planInvestigating(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  term: { lastDay: Temporal.PlainDate; article: string },
): Promise<void> {
  const planned = await tx
    .selectFrom('task')
    .select('id')
    .where('case_file', '=', caseFile)
    .where('kind', '=', INVESTIGATE)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  if (planned) return
  await addTask(tx, actor, {
    caseFile,
    kind: INVESTIGATE,
    words: 'Rond het onderzoek af met een verslag',
    article: term.article,
    dueOn: term.lastDay,
    assignee: actor.worker,
  })
}
