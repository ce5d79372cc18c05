import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'

/** What can still end. */
const open = ['agreed', 'decided', 'running'] as const

/** Which lines end: one, or all of a file. */
export type Ending = ({ line: string } | { caseFile: string }) & {
  /** The last day of the help. */
  on: Temporal.PlainDate
  because: string
}

/**
 * Help ends on a day: of one line, or of a whole file when somebody moved away or died. What was only proposed lapses.
 * One that ended already keeps its day. Answers how many ended.
 */
export async function endLines(tx: Tx, actor: Actor, ending: Ending): Promise<number> {
  const ended = await tx
    .updateTable('arrangement_line')
    .set((eb) => ({
      state: eb.case().when('state', '=', 'proposed').then('dropped').else('ended').end(),
      ended_on: ending.on,
      ended_because: ending.because,
      version: eb('version', '+', 1),
      changed_by: actor.worker,
      changed_at: actor.now,
    }))
    .$if('line' in ending, (query) => query.where('id', '=', 'line' in ending ? ending.line : ''))
    .$if('caseFile' in ending, (query) =>
      query.where('case_file', '=', 'caseFile' in ending ? ending.caseFile : ''),
    )
    .where('state', 'in', [...open, 'proposed'])
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}
