import { sql } from 'kysely'
import type { Actor } from '../../../../core/actor.ts'
import { isBefore } from '../../../../core/days.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import { ruleOn } from '../../../../core/terms.ts'
import type { Tx } from '../../../../database/connect.ts'
import { addTasks } from '../../../ground/cases/tasks.ts'
import { openApplications } from '../application-store.ts'
import { termWith } from '../restate-term.ts'
import { applicationPath } from '../paths.ts'
import { penaltyRunning } from './default-notice.ts'
import { taskToSetPenalty } from './follow-notice.ts'
import { tellDelayTask } from './write-of-delay.ts'

/** How many applications one sweep takes: what is left comes with the next. */
const BATCH = 200

/**
 * The 42 days of a penalty are over without a decision: it can grow no more, and is set by decision within two weeks
 * (Awb 4:18). The application itself must still be decided on.
 */
export async function askToSetPenalties(tx: Tx, actor: Actor): Promise<void> {
  const { rows } = await sql<{ application: string }>`
    update default_notice n set to_settle_since = ${actor.today}
    from (select d.municipality, d.id from default_notice d
      join application a on a.municipality = d.municipality and a.id = d.application and a.state = 'open'
      where d.municipality = ${actor.municipality} and d.effect = 'valid' and d.withdrawn_on is null
        and d.settled_on is null and d.to_settle_since is null and d.last_day < ${actor.today}
      order by d.last_day limit ${BATCH} for update of d skip locked) over_now
    where n.municipality = over_now.municipality and n.id = over_now.id
    returning n.application`.execute(tx)
  const found = await openApplications(
    tx,
    rows.map(({ application }) => application),
  )
  await addTasks(
    tx,
    actor,
    found.flatMap(({ application, area, assignee }) => {
      const running = penaltyRunning(nationalLaw(), application, actor.today)
      return running
        ? [{ ...taskToSetPenalty(application, running), caseFile: application.caseFile, area, assignee }]
        : []
    }),
  )
}

/**
 * The last day of the law has come without a decision, and the applicant was not told when it comes: that lies on the
 * worklist of who decides (Awb 4:14).
 */
export async function askToTellDelays(tx: Tx, actor: Actor): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select a.id from application a
    where a.municipality = ${actor.municipality} and a.state = 'open' and a.decide_by <= ${actor.today}
      and not exists (select from decision_delay d
        where d.municipality = a.municipality and d.application = a.id and d.kind = 'told')
      and not exists (select from task t
        where t.municipality = a.municipality and t.case_file = a.case_file and t.kind = 'tell-delay ' || a.number)
    order by a.decide_by, a.id limit ${BATCH} for update of a skip locked`.execute(tx)
  const law = nationalLaw()
  const found = await openApplications(
    tx,
    rows.map(({ id }) => id),
  )
  await addTasks(
    tx,
    actor,
    found.flatMap(({ application, area, assignee }) => {
      if (application.state !== 'open') return []
      const term = termWith(application, application.suspensions)
      if (term.state !== 'runs' || isBefore(actor.today, term.lawfulLastDay)) return []
      return [
        {
          caseFile: application.caseFile,
          kind: tellDelayTask(application.number),
          words: `Schrijf de inwoner wanneer het besluit op aanvraag ${application.number} komt, als het vandaag niet lukt`,
          article: ruleOn(law, 'delay-notice', term.lawfulLastDay).article,
          dueOn: term.lawfulLastDay,
          link: applicationPath(application.caseFile, application.id),
          area,
          assignee,
        },
      ]
    }),
  )
}
