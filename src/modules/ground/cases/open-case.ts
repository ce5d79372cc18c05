import type { QueryCreator } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import type { DB } from '../../../database/generated.ts'
import { TOOK_REPORT } from './assign-file.ts'
import { takenNumber } from '../../../database/next-number.ts'

/** A file that is about to be opened for a resident's question. */
export type NewCase = {
  id: string
  resident: string
  area: string | null
  policyFile: string
  openedOn: Temporal.PlainDate
}

/**
 * Opens a file for a resident's question, under the policy of its day, and puts the worker who opens it to work on it;
 * the part of a statement that writes the question. The file keeps that policy: an old case is never judged by a newer one.
 */
export function opening(db: QueryCreator<DB>, actor: Actor, opened: NewCase): QueryCreator<DB> {
  const file = {
    municipality: actor.municipality,
    id: opened.id,
    number: takenNumber('D', actor),
    resident: opened.resident,
    area: opened.area,
    opened_on: opened.openedOn,
    policy_file: opened.policyFile,
    coordinator: actor.worker,
  }
  const opener = {
    municipality: actor.municipality,
    case_file: opened.id,
    worker: actor.worker,
    from_day: actor.today,
    reason: TOOK_REPORT,
  }
  return db
    .with('file', (with_) => with_.insertInto('case_file').values(file))
    .with('opener', (with_) => with_.insertInto('case_worker').values(opener))
}
