import { cents } from '../../../core/cents.ts'
import { never } from '../../../core/never.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Period, Unit } from '../investigations/need.ts'
import type { Line, LineState } from './line.ts'

const lines = (tx: Tx) => tx.selectFrom('arrangement_line').selectAll()
export type LineRow = Awaited<ReturnType<ReturnType<typeof lines>['executeTakeFirstOrThrow']>>

/** The database sees to it that a state has its days; a row without one is broken. */
function there<T>(value: T | null, name: string): T {
  if (value === null) throw new Error(`arrangement_line without ${name}`)
  return value
}

function stateOf(row: LineRow): LineState {
  const state = row.state as LineState['state']
  switch (state) {
    case 'proposed':
      return { state: 'proposed' }
    case 'agreed':
      return { state: 'agreed', agreedOn: there(row.agreed_on, 'agreed_on') }
    case 'decided':
    case 'refused':
      return {
        state,
        decidedOn: there(row.decided_on, 'decided_on'),
        decision: there(row.decision, 'decision'),
      }
    case 'running':
      return { state: 'running', startedOn: there(row.started_on, 'started_on'), decision: row.decision }
    case 'ended':
      return {
        state: 'ended',
        endedOn: there(row.ended_on, 'ended_on'),
        because: row.ended_because,
        decision: row.decision,
      }
    case 'dropped':
      return { state: 'dropped', droppedOn: there(row.ended_on, 'ended_on'), because: row.ended_because }
    default:
      return never(state)
  }
}

/** A row of the table as a line. */
export const readLine = (row: LineRow): Line => ({
  id: row.id,
  caseFile: row.case_file,
  resident: row.resident,
  need: row.need,
  tier: row.tier as Line['tier'],
  resultArea: row.result_area,
  decidingArea: row.deciding_area,
  product: row.product,
  item: row.item,
  option: row.option,
  functions: row.functions,
  what: row.what,
  doneBy: {
    kind: row.done_by as Line['doneBy']['kind'],
    name: row.done_by_name,
    relation: row.relation,
    organisation: row.organisation,
  },
  from: row.from_day,
  until: row.until_day,
  extent: row.amount === null ? null : { amount: row.amount, unit: row.unit as Unit, per: row.per as Period },
  cost: row.cost === null ? null : { amount: cents(row.cost), per: row.cost_per as Period },
  lasting:
    row.lasting === null
      ? null
      : {
          lasting: row.lasting as 'temporary' | 'permanent',
          ground: row.lasting_ground,
          words: row.lasting_words,
        },
  form: row.form as Line['form'],
  version: row.version,
  ...stateOf(row),
})

/** All lines of a file in the order in which they were proposed, dropped ones included. */
export async function linesOf(tx: Tx, caseFile: string): Promise<Line[]> {
  const rows = await lines(tx).where('case_file', '=', caseFile).orderBy('made_at').orderBy('id').execute()
  return rows.map(readLine)
}
