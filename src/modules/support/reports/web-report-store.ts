import type { Actor } from '../../../core/actor.ts'
import { Missing, Refused } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { WebReport } from './web-report.ts'

/** What becomes of what came through the website: a report, or nothing, with the reason. */
export type WebOutcome = { outcome: 'reported' } | { outcome: 'set-aside'; words: string }

/**
 * Handles what came through the website: nobody else does from here on. Throws `Refused` when somebody did already,
 * `Missing` when there is no such thing.
 */
export async function handleWebReport(tx: Tx, actor: Actor, id: string, handled: WebOutcome) {
  const taken = isId(id)
    ? await tx
        .updateTable('web_report')
        .set({
          handled_at: actor.now,
          handled_by: actor.worker,
          outcome: handled.outcome,
          outcome_words: handled.outcome === 'set-aside' ? handled.words : null,
        })
        .where('id', '=', id)
        .where('handled_at', 'is', null)
        .returningAll()
        .executeTakeFirst()
    : undefined
  return taken ?? (await takeWebReport(tx, id))
}

/** What came through the website, locked for who handles it. Throws `Refused` when somebody else handled it already. */
export async function takeWebReport(tx: Tx, id: string) {
  const row = isId(id)
    ? await tx.selectFrom('web_report').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined
  if (!row) throw new Missing('web report')
  if (row.handled_at)
    throw new Refused({
      rule: 'web-report-handled',
      because: 'Een collega heeft deze webmelding al behandeld.',
      source: 'Keukentafel',
    })
  return row
}

/** What came through the website and waits; undefined when there is no such thing or somebody handled it. */
export async function findWebReport(tx: Tx, id: string): Promise<WebReport | undefined> {
  if (!isId(id)) return undefined
  return tx
    .selectFrom('web_report')
    .selectAll()
    .where('id', '=', id)
    .where('handled_at', 'is', null)
    .executeTakeFirst()
}

/** So many that wait are shown at once; the oldest come first. */
const MOST_WAITING = 100

/** What waits, urgent first, then the oldest. */
export const openWebReports = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('web_report')
    .select(['id', 'number', 'given_names', 'name_prefix', 'surname', 'urgent', 'received_at'])
    .where('municipality', '=', actor.municipality)
    .where('handled_at', 'is', null)
    .orderBy('urgent', 'desc')
    .orderBy('received_at')
    .limit(MOST_WAITING)
    .execute()
