import { sql } from 'kysely'
import type { Actor } from '../../../../core/actor.ts'
import { inWords } from '../../../../core/days.ts'
import type { Tx } from '../../../../database/connect.ts'
import { addToTimeline } from '../../../ground/cases/timeline.ts'
import { getDecision } from '../decision-store.ts'
import { decisionPath } from '../paths.ts'
import { carryOut } from './carry-out.ts'

/** How many one sweep carries out: what is left comes with the next. */
const BATCH = 100

/** Carries out each day the revisions of which the day has come. */
export async function carryOutRevisions(tx: Tx, actor: Actor): Promise<void> {
  const { rows } = await sql<{ id: string; case_file: string }>`
    select d.id, d.case_file from decision d
    join arrangement_line l on l.municipality = d.municipality and l.id = d.line and l.decision = d.replaces
      and l.state in ('decided', 'running')
    where d.municipality = ${actor.municipality} and d.state = 'announced' and d.replaces is not null
      and case when d.kind = 'withdraw' then d.until_day else d.from_day end <= ${actor.today}
    order by d.prepared_at, d.id limit ${BATCH} for update of l skip locked`.execute(tx)
  for (const { id, case_file: caseFile } of rows) {
    const decision = await getDecision(tx, caseFile, id)
    if (await carryOut(tx, actor, decision))
      await addToTimeline(tx, actor, caseFile, {
        kind: 'decision',
        words:
          decision.kind === 'withdraw'
            ? `De hulp stopte door besluit ${decision.number}`
            : `De hulp werd anders door besluit ${decision.number}, vanaf ${inWords(actor.today)}`,
        link: decisionPath(caseFile, id),
      })
  }
}

/** What the worker does by itself for revisions. */
export const sweeps = [{ name: 'carry out revisions of decisions', sweep: carryOutRevisions }] as const
