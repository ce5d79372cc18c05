import { sql, type Insertable } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { dayOf } from '../../../core/days.ts'
import { newId } from '../../../core/id.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import { lastMomentOf } from '../../../core/terms.ts'
import type { Tx } from '../../../database/connect.ts'
import type { DB } from '../../../database/generated.ts'
import type { CaseFile } from '../cases/file.ts'
import { addTasks } from '../cases/tasks.ts'
import type { SentLetterContent } from './store.ts'

/** The page on which a possible breach is judged. */
export const breachPath = (id: string): string => `/datalekken/${id}`

/**
 * Writes what happened to a letter down, and puts before who judges breaches of personal data that it reached somebody
 * for whom it was not: within 72 hours the supervisor must know of it, unless no risk is likely (AVG 33(1)). Everybody
 * who judges gets the task: 72 hours do not wait for who is free. It lies outside the file, as it is no work on it.
 */
export async function noteBreach(
  tx: Tx,
  actor: Actor,
  file: CaseFile,
  letter: Pick<SentLetterContent, 'id' | 'number'>,
  event: Insertable<DB['letter_event']>,
): Promise<void> {
  const id = newId(actor.now)
  const { lastMoment, article } = lastMomentOf(nationalLaw(), 'data-breach', actor.now)
  const { judges } = await tx
    .with('happened', (db) => db.insertInto('letter_event').values(event))
    .insertInto('data_breach')
    .values({
      municipality: actor.municipality,
      id,
      case_file: file.id,
      letter: letter.id,
      what: `Brief ${letter.number} kwam bij iemand voor wie hij niet was`,
      known_at: actor.now,
      report_by: lastMoment,
      noted_by: actor.worker,
    })
    .returning(judging(actor).as('judges'))
    .executeTakeFirstOrThrow()
  await addTasks(
    tx,
    actor,
    judges.map((assignee) => ({
      caseFile: null,
      kind: `judge-breach ${id}`,
      words: `Beoordeel of brief ${letter.number} een datalek is`,
      article,
      dueOn: dayOf(lastMoment),
      assignee,
      link: breachPath(id),
    })),
  )
}

/** Everybody in service who judges breaches. */
const judging = ({ municipality, today }: Actor) => sql<string[]>`
  array(select distinct w.id::text from permission_grant p
    join worker w on w.municipality = p.municipality and w.id = p.worker
    where p.municipality = ${municipality} and p.permission = 'breaches.judge'
      and p.from_day <= ${today} and (p.until_day is null or p.until_day >= ${today})
      and w.active_from <= ${today} and (w.active_until is null or w.active_until >= ${today}))`
