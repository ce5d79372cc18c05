import { sql } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { inWords, isBefore } from '../../../core/days.ts'
import { InputFault, Missing, Stale } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { noteInFile } from '../../ground/cases/note.ts'
import { finishTasks } from '../../ground/cases/tasks.ts'

/**
 * Records that the resident handed in a personal plan, and in which paper (Wmo 2.3.2(2)); the investigation must use it
 * (2.3.2(5)). One that comes after the seven days is kept as well, and said to be late. Throws `InputFault` for a day
 * before the report or in the future, `Missing` for a paper that is not in this file.
 */
export async function handInPlan(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  reportId: string,
  input: { version: number; receivedOn: Temporal.PlainDate; document: string },
): Promise<void> {
  demand(actor, 'reports.take')
  const report = isId(reportId)
    ? await tx
        .selectFrom('report')
        .select(['id', 'resident', 'received_on', 'plan_until', 'version'])
        .where('case_file', '=', caseFile)
        .where('id', '=', reportId)
        .forUpdate()
        .executeTakeFirst()
    : undefined
  if (!report) throw new Missing('report')
  if (report.version !== input.version) throw new Stale('deze melding')
  if (isBefore(actor.today, input.receivedOn) || isBefore(input.receivedOn, report.received_on))
    throw new InputFault([
      { field: 'receivedOn', message: 'Kies een dag vanaf de melding en niet later dan vandaag' },
    ])
  if (input.document !== '') await demandDocument(tx, caseFile, input.document)
  await tx
    .updateTable('report')
    .set({
      plan_received_on: input.receivedOn,
      plan_document: input.document || null,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', report.id)
    .execute()
  await finishTasks(tx, actor, caseFile, ['personal-plan'], 'plan ontvangen')
  const late = isBefore(report.plan_until, input.receivedOn)
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'personal-plan',
      words: `Persoonlijk plan ontvangen op ${inWords(input.receivedOn)}${late ? ', na de zeven dagen; wij nemen het toch mee' : ''}`,
    },
    audit: {
      action: 'hand in personal plan',
      purpose: 'persoonlijk plan vastleggen',
      resident: report.resident,
      fields: ['plan_received_on', 'plan_document'],
    },
  })
}

async function demandDocument(tx: Tx, caseFile: string, document: string): Promise<void> {
  const found = isId(document)
    ? await tx
        .selectFrom('document')
        .select('id')
        .where('case_file', '=', caseFile)
        .where('id', '=', document)
        .executeTakeFirst()
    : undefined
  if (!found) throw new Missing('document')
}
