import type { Actor } from '../../../core/actor.ts'
import { Missing, Refused } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import type { WebReport } from './web-report.ts'

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

/** What became of what came through the website: a report, or nothing, with the reason. */
export const handleWebReport = (
  tx: Tx,
  actor: Actor,
  id: string,
  outcome: 'reported' | 'set-aside',
  words: string | null = null,
) =>
  tx
    .updateTable('web_report')
    .set({ handled_at: actor.now, handled_by: actor.worker, outcome, outcome_words: words })
    .where('id', '=', id)
    .execute()

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
