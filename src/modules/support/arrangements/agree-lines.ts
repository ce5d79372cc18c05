import { sql, type QueryCreator } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { ok, refuse, type Result } from '../../../core/failure.ts'
import type { DB } from '../../../database/generated.ts'
import type { Arrangement } from './arrangement.ts'

/** Whether the findings can be closed as far as the arrangements go: for each need it was said that they are whole. */
export function mayAgree(arrangements: readonly Arrangement[]): Result<readonly Arrangement[]> {
  const open = arrangements.filter(({ whole }) => whole === null)
  return open.length === 0
    ? ok(arrangements)
    : refuse(
        'arrangement-not-whole',
        `Voor ${open.length === 1 ? 'één behoefte' : `${open.length} behoeften`} is het arrangement nog niet rond. Rond eerst elk arrangement af.`,
        'Wmo 2015, artikel 2.3.2, vierde lid',
      )
}

/**
 * The findings are closed: all proposals of the file are agreed, as part of the statement that freezes them. What
 * needs no decision runs from its first day on; what begins later is started by the worker (`startAgreedLines`). The
 * caller checks `mayAgree`.
 */
export const agreeing = (db: QueryCreator<DB>, actor: Actor, caseFile: string) =>
  db
    .updateTable('arrangement_line as l')
    .set((eb) => ({
      state: sql<string>`case when l.tier <> 'individual' and l.from_day <= ${actor.today} then 'running' else 'agreed' end`,
      started_on: sql<Temporal.PlainDate | null>`case when l.tier <> 'individual' and l.from_day <= ${actor.today} then l.from_day end`,
      agreed_on: actor.today,
      version: eb('l.version', '+', 1),
      changed_by: actor.worker,
      changed_at: actor.now,
    }))
    .where('l.case_file', '=', caseFile)
    .where('l.state', '=', 'proposed')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('need as n')
            .select('n.id')
            .whereRef('n.municipality', '=', 'l.municipality')
            .whereRef('n.id', '=', 'l.need')
            .where('n.dropped_on', 'is not', null),
        ),
      ),
    )
