import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { openable } from '../../ground/cases/openable-files.ts'
import type { ReviewKind } from './review.ts'

/** A review that is still open, in the list of all. */
export type ListedReview = {
  id: string
  caseFile: string
  number: string
  area: string | null
  what: string
  kind: ReviewKind
  onDay: Temporal.PlainDate
  startBy: Temporal.PlainDate
  invitedOn: Temporal.PlainDate | null
  startedOn: Temporal.PlainDate | null
}

/** What is shown; what is left out shows all. */
export type ReviewFilter = { area?: string | undefined; started?: boolean | undefined }

export type ReviewCursor = { startBy: Temporal.PlainDate; id: string }

/** Who is due for a re-indication or review (STW-20), what must begin first on top; only files that the worker may open. */
export async function openReviewsOf(
  tx: Tx,
  actor: Actor,
  filter: ReviewFilter,
  size: number,
  after?: ReviewCursor,
): Promise<ListedReview[]> {
  return tx
    .selectFrom('review as r')
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'r.municipality').onRef('f.id', '=', 'r.case_file'),
    )
    .innerJoin('arrangement_line as l', (join) =>
      join.onRef('l.municipality', '=', 'r.municipality').onRef('l.id', '=', 'r.line'),
    )
    .select([
      'r.id',
      'r.case_file as caseFile',
      'f.number',
      'f.area',
      'l.what',
      'r.kind',
      'r.on_day as onDay',
    ])
    .select(['r.start_by as startBy', 'r.invited_on as invitedOn', 'r.started_on as startedOn'])
    .where('r.municipality', '=', actor.municipality)
    .where('r.done_on', 'is', null)
    .where(openable(actor))
    .$if(filter.area !== undefined, (query) => query.where('f.area', '=', filter.area!))
    .$if(filter.started === true, (query) => query.where('r.started_on', 'is not', null))
    .$if(filter.started === false, (query) => query.where('r.started_on', 'is', null))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(r.start_by, r.id) > (${after?.startBy}, ${after?.id}::uuid)`),
    )
    .orderBy('r.start_by')
    .orderBy('r.id')
    .limit(size)
    .$castTo<ListedReview>()
    .execute()
}

/** How much granted help ends or must be looked at again, a month, for planning the work. */
export async function reviewsAhead(
  tx: Tx,
  actor: Actor,
  months: number,
): Promise<{ month: string; ends: number; periodic: number }[]> {
  const { today } = actor
  const { rows } = await sql<{ month: string; ends: number; periodic: number }>`
    select to_char(least(d.until_day, d.review_on), 'YYYY-MM') as month,
      (count(*) filter (where d.until_day <= d.review_on))::int as ends,
      (count(*) filter (where d.until_day is null or d.until_day > d.review_on))::int as periodic
    from decision d
    join arrangement_line l on l.municipality = d.municipality and l.decision = d.id and l.state in ('decided', 'running')
    join case_file f on f.municipality = l.municipality and f.id = l.case_file
    where d.municipality = ${actor.municipality} and d.state = 'announced' and ${openable(actor)}
      and least(d.until_day, d.review_on) between ${today} and ${today.add({ months })}
      and (d.review_on between ${today} and ${today.add({ months })}
        or d.until_day between ${today} and ${today.add({ months })})
    group by 1 order by 1`.execute(tx)
  return rows
}
