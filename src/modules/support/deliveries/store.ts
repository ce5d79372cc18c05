import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { Missing } from '../../../core/failure.ts'
import { thaw } from '../../../core/frozen.ts'
import { isId } from '../../../core/id.ts'
import { never } from '../../../core/never.ts'
import type { Tx } from '../../../database/connect.ts'
import type { GivingFacts } from '../decisions/decision-facts.ts'
import type { ReviewKind, ReviewOutcome, ReviewState } from './review.ts'

/** An order that went to a provider. */
export type Order = {
  id: string
  number: string
  provider: string
  startsBy: Temporal.PlainDate
  sentOn: Temporal.PlainDate
  letter: string
}

/** Help that was granted, as far as it has come: ordered, running, ended. */
export type Delivery = {
  line: string
  lineVersion: number
  what: string
  state: 'decided' | 'running' | 'ended'
  startedOn: Temporal.PlainDate | null
  endedOn: Temporal.PlainDate | null
  endedBecause: string
  decision: {
    id: string
    number: string
    decidedOn: Temporal.PlainDate
    reviewOn: Temporal.PlainDate
    facts: GivingFacts
  }
  order: Order | null
}

const deliveries = (tx: Tx) =>
  tx
    .selectFrom('arrangement_line as l')
    .innerJoin('decision as d', (join) =>
      join.onRef('d.municipality', '=', 'l.municipality').onRef('d.id', '=', 'l.decision'),
    )
    .select([
      'l.id as line',
      'l.version as lineVersion',
      'l.what',
      'l.state',
      'l.started_on as startedOn',
      'l.ended_on as endedOn',
      'l.ended_because as endedBecause',
      'd.id as decision',
      'd.number',
      'd.decided_on as decidedOn',
      'd.review_on as reviewOn',
      'd.facts',
    ])
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('provider_order as o')
          .select(['o.id', 'o.number', 'o.provider', 'o.letter'])
          .select(['o.starts_by as startsBy', 'o.sent_on as sentOn'])
          .whereRef('o.municipality', '=', 'd.municipality')
          .whereRef('o.decision', '=', 'd.id')
          .where('o.withdrawn_on', 'is', null),
      ).as('order'),
    )
    .where('l.state', 'in', ['decided', 'running', 'ended'])
    .where('d.review_on', 'is not', null)

type Row = Awaited<ReturnType<ReturnType<typeof deliveries>['executeTakeFirstOrThrow']>>

const readDelivery = (row: Row): Delivery => {
  const { line, lineVersion, what, startedOn, endedOn, endedBecause, order } = row
  return {
    line,
    lineVersion,
    what,
    state: row.state as Delivery['state'],
    startedOn,
    endedOn,
    endedBecause,
    decision: {
      id: row.decision,
      number: row.number,
      decidedOn: row.decidedOn!,
      reviewOn: row.reviewOn!,
      facts: thaw(row.facts) as Delivery['decision']['facts'],
    },
    order: order && {
      ...order,
      startsBy: Temporal.PlainDate.from(order.startsBy),
      sentOn: Temporal.PlainDate.from(order.sentOn),
    },
  }
}

/** The help of a file that was granted, the newest decision first. */
export async function deliveriesOf(tx: Tx, caseFile: string): Promise<Delivery[]> {
  const rows = await deliveries(tx)
    .where('l.case_file', '=', caseFile)
    .orderBy('d.decided_on', 'desc')
    .orderBy('d.id', 'desc')
    .execute()
  return rows.map(readDelivery)
}

/**
 * One granted line of a file; throws `Missing`. To change it, it is held first and read then, so that who waited for
 * somebody else sees what that one did.
 */
export async function getDelivery(tx: Tx, caseFile: string, line: string, hold?: 'hold'): Promise<Delivery> {
  if (!isId(line)) throw new Missing('delivery')
  if (hold === 'hold')
    await tx.selectFrom('arrangement_line').select('id').where('id', '=', line).forUpdate().execute()
  const row = await deliveries(tx)
    .where('l.case_file', '=', caseFile)
    .where('l.id', '=', line)
    .executeTakeFirst()
  if (!row) throw new Missing('delivery')
  return readDelivery(row)
}

/** Looking again at granted help, with what it is about. */
export type Review = ReviewState & {
  id: string
  caseFile: string
  line: string
  decision: string
  decisionNumber: string
  decidedOn: Temporal.PlainDate
  what: string
  product: string
  until: Temporal.PlainDate | null
  kind: ReviewKind
  onDay: Temporal.PlainDate
  startFrom: Temporal.PlainDate
  startBy: Temporal.PlainDate
  nextOn: Temporal.PlainDate | null
  version: number
}

const reviews = (tx: Tx) =>
  tx
    .selectFrom('review as r')
    .innerJoin('decision as d', (join) =>
      join.onRef('d.municipality', '=', 'r.municipality').onRef('d.id', '=', 'r.decision'),
    )
    .innerJoin('arrangement_line as l', (join) =>
      join.onRef('l.municipality', '=', 'r.municipality').onRef('l.id', '=', 'r.line'),
    )
    .selectAll('r')
    .select([
      'd.number as decision_number',
      'd.decided_on',
      'd.until_day',
      'l.what',
      sql<string>`d.product`.as('product'),
    ])

type ReviewRow = Awaited<ReturnType<ReturnType<typeof reviews>['executeTakeFirstOrThrow']>>

function stateOf(row: ReviewRow): ReviewState {
  if (row.done_on)
    return { state: 'done', doneOn: row.done_on, outcome: row.outcome as ReviewOutcome, words: row.words }
  if (row.started_on) return { state: 'started', startedOn: row.started_on, newCaseFile: row.new_case_file! }
  return row.invited_on ? { state: 'invited', invitedOn: row.invited_on } : { state: 'due' }
}

const readReview = (row: ReviewRow): Review => ({
  id: row.id,
  caseFile: row.case_file,
  line: row.line,
  decision: row.decision,
  decisionNumber: row.decision_number,
  decidedOn: row.decided_on!,
  what: row.what,
  product: row.product,
  until: row.until_day,
  kind: row.kind as ReviewKind,
  onDay: row.on_day,
  startFrom: row.start_from,
  startBy: row.start_by,
  nextOn: row.next_on,
  version: row.version,
  ...stateOf(row),
})

/** The reviews of a file, the newest first. */
export async function reviewsOf(tx: Tx, caseFile: string): Promise<Review[]> {
  const rows = await reviews(tx)
    .where('r.case_file', '=', caseFile)
    .orderBy('r.on_day', 'desc')
    .orderBy('r.id', 'desc')
    .execute()
  return rows.map(readReview)
}

/** One review of a file, held until the end of the transaction when it is going to change; throws `Missing`. */
export async function getReview(tx: Tx, caseFile: string, id: string, hold?: 'hold'): Promise<Review> {
  const row = isId(id)
    ? await reviews(tx)
        .where('r.case_file', '=', caseFile)
        .where('r.id', '=', id)
        .$if(hold === 'hold', (query) => query.forUpdate('r'))
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('review')
  return readReview(row)
}

/** The state of a review in words. */
export function reviewInWords(review: ReviewState): string {
  switch (review.state) {
    case 'due':
      return 'nog niet begonnen'
    case 'invited':
      return 'inwoner uitgenodigd'
    case 'started':
      return 'herindicatie loopt'
    case 'done':
      return 'klaar'
    default:
      return never(review)
  }
}

export type ChangeOfSituation = {
  id: string
  onDay: Temporal.PlainDate
  toldBy: string
  words: string
  effect: 'none' | 'review'
  because: string
}

/** What changed in the situation of a resident, the newest first. */
export const situationChangesOf = (tx: Tx, caseFile: string): Promise<ChangeOfSituation[]> =>
  tx
    .selectFrom('change_of_situation')
    .select(['id', 'on_day as onDay', 'told_by as toldBy', 'words', 'effect', 'because'])
    .where('case_file', '=', caseFile)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .$castTo<ChangeOfSituation>()
    .execute()
