import { sql } from 'kysely'
import { demand, type Actor } from '../../../core/actor.ts'
import { inWords } from '../../../core/days.ts'
import { Missing, Refused, Stale } from '../../../core/failure.ts'
import { newId } from '../../../core/id.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { ruleOn } from '../../../core/terms.ts'
import type { Tx } from '../../../database/connect.ts'
import { reopenCase } from '../../ground/cases/close-case.ts'
import { noteInFile } from '../../ground/cases/note.ts'

/**
 * Opens a file again whose report ended by mistake. The legal days are those of the report: the mistake does not make
 * them later. Throws `Refused` when the report did not end, ended by a decision, or the resident died.
 */
export async function reopenReport(
  tx: Tx,
  actor: Actor,
  caseFile: string,
  input: { version: number; words: string },
): Promise<void> {
  demand(actor, 'reports.triage')
  const report = await lastReport(tx, caseFile)
  if (!report) throw new Missing('report')
  if (report.version !== input.version) throw new Stale('deze melding')
  if (report.endedOn === null || report.endedAs === 'decided' || report.diedOn !== null)
    throw new Refused({
      rule: 'cannot-reopen',
      because:
        report.diedOn === null
          ? 'Deze melding is niet afgerond, of met een besluit. Daarom kunt u haar niet heropenen.'
          : 'De inwoner is overleden. Klopt dat niet, neem het overlijden dan eerst terug bij de inwoner.',
      source: 'Keukentafel',
    })
  await tx
    .with('endings', (db) =>
      db.insertInto('report_ending').values({
        municipality: actor.municipality,
        id: newId(actor.now),
        report: report.id,
        kind: 'reopened',
        on_day: actor.today,
        words: input.words,
        worker: actor.worker,
        at: actor.now,
      }),
    )
    .updateTable('report')
    .set({ ended_on: null, ended_as: null, ended_words: null, version: sql<number>`version + 1` })
    .where('case_file', '=', caseFile)
    .where('ended_on', 'is not', null)
    .execute()
  await reopenCase(tx, caseFile)
  const due = { assignee: report.coordinator ?? undefined, area: report.area }
  await noteInFile(tx, actor, {
    caseFile,
    timeline: {
      kind: 'report-reopened',
      words: `Melding heropend: ${input.words}. Het onderzoek moet nog steeds klaar zijn op ${inWords(report.investigateUntil)}`,
    },
    audit: { action: 'reopen report', purpose: 'melding heropenen', resident: report.resident },
    tasks: [
      {
        ...due,
        kind: 'tell-reopened',
        words: 'Bel de inwoner: de melding loopt weer',
        article: '',
        dueOn: actor.today,
      },
      ...(report.hasTriage
        ? []
        : [
            {
              ...due,
              kind: 'triage' as const,
              words: 'Kies de toegangsroute',
              article: '',
              dueOn: actor.today,
            },
          ]),
      {
        ...due,
        kind: 'investigate',
        words: 'Rond het onderzoek af met een verslag',
        article: ruleOn(nationalLaw(), 'investigation', report.receivedOn).article,
        dueOn: report.investigateUntil,
      },
    ],
  })
}

const lastReport = (tx: Tx, caseFile: string) =>
  tx
    .selectFrom('report as p')
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'p.municipality').onRef('f.id', '=', 'p.case_file'),
    )
    .innerJoin('resident as r', (join) =>
      join.onRef('r.municipality', '=', 'f.municipality').onRef('r.id', '=', 'f.resident'),
    )
    .select([
      'p.id',
      'p.received_on as receivedOn',
      'p.investigate_until as investigateUntil',
      'p.ended_on as endedOn',
      'p.ended_as as endedAs',
      'p.version',
      'f.resident',
      'f.area',
      'f.coordinator',
      'r.died_on as diedOn',
      sql<boolean>`exists (select 1 from triage t where t.municipality = f.municipality and t.case_file = f.id)`.as(
        'hasTriage',
      ),
    ])
    .where('p.case_file', '=', caseFile)
    .orderBy('p.received_on', 'desc')
    .orderBy('p.id', 'desc')
    .limit(1)
    .forUpdate(['p', 'f'])
    .executeTakeFirst()
