import type { Selectable } from 'kysely'
import { cents } from '../../../core/cents.ts'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import { never } from '../../../core/never.ts'
import type { Tx } from '../../../database/connect.ts'
import type { ArrangementLine } from '../../../database/generated.ts'
import type { Extent, Period, Unit } from '../investigations/need.ts'
import type { Cost, Lasting, Line, LineState } from './line.ts'

/** A row of the table. One that comes out of JSON has texts for its days; `day` reads both. */
type LineRow = Omit<Selectable<ArrangementLine>, 'made_at' | 'changed_at'>

const day = (value: Temporal.PlainDate): Temporal.PlainDate => Temporal.PlainDate.from(value)

/** The days that a state asks for are there: the table checks that. */
function there<T>(value: T | null, column: string): T {
  if (value === null) throw new Error(`arrangement_line without ${column}`)
  return value
}

function stateOf(row: LineRow): LineState {
  const state = row.state as LineState['state']
  const dayIn = (column: 'agreed_on' | 'decided_on' | 'started_on' | 'ended_on') =>
    day(there(row[column], column))
  const { decision, ended_because: because } = row
  switch (state) {
    case 'proposed':
      return { state }
    case 'agreed':
      return { state, agreedOn: dayIn('agreed_on') }
    case 'decided':
    case 'refused':
      return { state, decidedOn: dayIn('decided_on'), decision: there(decision, 'decision') }
    case 'running':
      return { state, startedOn: dayIn('started_on'), decision }
    case 'ended':
      return { state, endedOn: dayIn('ended_on'), because, decision }
    case 'dropped':
      return { state, droppedOn: dayIn('ended_on'), because }
    default:
      return never(state)
  }
}

const extentOf = ({ amount, unit, per }: LineRow): Extent | null =>
  amount === null ? null : { amount, unit: unit as Unit, per: per as Period }

const costOf = ({ cost, cost_per }: LineRow): Cost | null =>
  cost === null ? null : { amount: cents(cost), per: cost_per as Period }

const lastingOf = ({ lasting, lasting_ground, lasting_words }: LineRow): Lasting | null =>
  lasting === null
    ? null
    : { lasting: lasting as Lasting['lasting'], ground: lasting_ground, words: lasting_words }

/** A row of the table as a line. */
export const readLine = (row: LineRow): Line => ({
  id: row.id,
  caseFile: row.case_file,
  need: row.need,
  tier: row.tier as Line['tier'],
  resultArea: row.result_area,
  decidingArea: row.deciding_area,
  product: row.product,
  item: row.item,
  alternative: row.alternative,
  option: row.option,
  functions: row.functions,
  what: row.what,
  doneBy: {
    kind: row.done_by as Line['doneBy']['kind'],
    name: row.done_by_name,
    relation: row.relation,
    organisation: row.organisation,
  },
  from: day(row.from_day),
  until: row.until_day && day(row.until_day),
  extent: extentOf(row),
  cost: costOf(row),
  lasting: lastingOf(row),
  form: row.form as Line['form'],
  version: row.version,
  ...stateOf(row),
})

/** One line of a file, perhaps held until the end of the transaction; throws `Missing`. */
export async function getLine(tx: Tx, caseFile: string, id: string, hold?: 'hold'): Promise<Line> {
  const row = isId(id)
    ? await tx
        .selectFrom('arrangement_line')
        .selectAll()
        .where('case_file', '=', caseFile)
        .where('id', '=', id)
        .$if(hold === 'hold', (query) => query.forUpdate())
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('arrangement line')
  return readLine(row)
}
