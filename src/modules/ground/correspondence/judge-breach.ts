import { demand, type Actor } from '../../../core/actor.ts'
import { dayOf, isBefore } from '../../../core/days.ts'
import { InputFault, Refused } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'
import { noteInFile } from '../cases/note.ts'
import { getBreach, outcomes, type Outcome } from './breach-store.ts'

export type BreachJudgement = {
  outcome: Outcome
  words: string
  /** The day on which the supervisor was told. */
  reportedOn: Temporal.PlainDate | undefined
  /** The resident was told, because the risk for him is high (AVG 34). */
  residentTold: boolean
}

/**
 * Judges, once, whether what happened is a breach of personal data, and whether the supervisor was told (AVG 33).
 * Throws `Refused` when it was judged, `InputFault` without the day of a report, `Missing` or `Forbidden`.
 */
export async function judgeBreach(
  tx: Tx,
  actor: Actor,
  id: string,
  judgement: BreachJudgement,
): Promise<void> {
  demand(actor, 'breaches.judge')
  const breach = await getBreach(tx, id, 'hold')
  if (breach.judged)
    throw new Refused({
      rule: 'judged-already',
      because: `Dit is al beoordeeld door ${breach.judged.by}.`,
      source: 'AVG, artikel 33',
    })
  const { outcome, words, reportedOn, residentTold } = judgement
  if (outcome === 'reported') demandReportDay(actor, dayOf(breach.knownAt), reportedOn)
  await tx
    .updateTable('data_breach')
    .set({
      outcome,
      outcome_words: words,
      reported_on: outcome === 'reported' ? (reportedOn ?? null) : null,
      resident_told: residentTold,
      judged_by: actor.worker,
      judged_at: actor.now,
    })
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('task')
    .set({ done_at: actor.now, done_by: actor.worker, outcome: outcomes[outcome] })
    .where('kind', '=', `judge-breach ${id}`)
    .where('done_at', 'is', null)
    .execute()
  await noteInFile(tx, actor, {
    caseFile: breach.caseFile,
    timeline: { kind: 'breach', words: `${breach.what}: ${outcomes[outcome]}` },
    audit: {
      action: 'judge data breach',
      purpose: 'datalek beoordelen',
      resident: breach.resident,
      fields: ['outcome', 'words', 'reportedOn', 'residentTold'],
    },
  })
}

function demandReportDay(
  { today }: Actor,
  known: Temporal.PlainDate,
  on: Temporal.PlainDate | undefined,
): void {
  if (!on || isBefore(on, known) || isBefore(today, on))
    throw new InputFault([{ field: 'reportedOn', message: 'Vul in op welke dag het is gemeld' }])
}
