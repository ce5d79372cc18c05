import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import { newId } from '../../../core/id.ts'
import { nationalLaw } from '../../../core/law/law.ts'
import type { Tx } from '../../../database/connect.ts'
import { addTasks } from '../../ground/cases/tasks.ts'
import { timelineRow } from '../../ground/cases/timeline.ts'
import { policyFileOn } from '../../ground/policies/in-force.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { reviewTask } from './end-reviews.ts'
import { reviewDays, type ReviewDays } from './review.ts'

/** How many one sweep takes: what is left comes with the next. */
const BATCH = 200

/** No term of law asks to begin longer before the last day than this; the query looks no further. */
const WEEKS_OF_LAW = 10

type Standing = {
  decision: string
  number: string
  line: string
  what: string
  case_file: string
  area: string | null
  coordinator: string | null
  until_day: Temporal.PlainDate | null
  review_on: Temporal.PlainDate
}

/** Granted help whose end or day to look again comes within so many weeks, and that nobody looks at yet. */
const comingUp = (actor: Actor, weeks: number) => sql<Standing>`
  select d.id as decision, d.number, l.id as line, l.what, l.case_file, f.area, f.coordinator, d.until_day, n.review_on
  from decision d
  join arrangement_line l on l.municipality = d.municipality and l.decision = d.id and l.state in ('decided', 'running')
  join case_file f on f.municipality = l.municipality and f.id = l.case_file
  cross join lateral (select coalesce(max(r.next_on), d.review_on) as review_on from review r
    where r.municipality = d.municipality and r.decision = d.id) n
  where d.municipality = ${actor.municipality} and d.state = 'announced'
    and (d.review_on <= ${actor.today.add({ weeks })} or d.until_day <= ${actor.today.add({ weeks })})
    and least(d.until_day, n.review_on) <= ${actor.today.add({ weeks })}
    and not exists (select from review r where r.municipality = d.municipality and r.decision = d.id
      and (r.done_on is null or r.kind <> 'change' and r.on_day = least(d.until_day, n.review_on)))
  order by least(d.until_day, n.review_on), d.id
  limit ${BATCH}
  for update of l skip locked`

/**
 * Puts re-indications and reviews on the worklist so many weeks before help ends as the policy says, and never so late
 * that the terms of law no longer fit in (STW-20; Wmo 2.3.9).
 */
export async function openReviews(tx: Tx, actor: Actor): Promise<void> {
  const { startWeeksBefore } = policyNamed(await policyFileOn(tx, actor.today)).review
  const { rows } = await comingUp(actor, Math.max(startWeeksBefore, WEEKS_OF_LAW)).execute(tx)
  const due = rows
    .map((row) => ({
      ...row,
      days: reviewDays(nationalLaw(), startWeeksBefore, { until: row.until_day, reviewOn: row.review_on }),
    }))
    .filter(({ days }) => !isBefore(actor.today, days.startFrom))
  if (due.length === 0) return
  await tx
    .insertInto('review')
    .values(
      due.map(({ case_file, decision, line, days }) => ({
        municipality: actor.municipality,
        id: newId(actor.now),
        case_file,
        decision,
        line,
        kind: days.kind,
        on_day: days.onDay,
        start_from: days.startFrom,
        start_by: days.startBy,
        made_at: actor.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await addTasks(
    tx,
    actor,
    due.map(({ case_file: caseFile, number, what, coordinator, area, days }) => ({
      caseFile,
      kind: reviewTask(number),
      words: wordsOf(days, what),
      article: 'Wmo 2015, artikel 2.3.9',
      dueOn: days.startBy,
      assignee: coordinator ?? undefined,
      area,
    })),
  )
}

const wordsOf = ({ kind }: ReviewDays, what: string): string =>
  kind === 'end' ? `Begin de herindicatie van ${what}` : `Kijk of ${what} nog past`

/** A re-indication is done when its own file was decided on, or ended without. */
export async function endReviews(tx: Tx, actor: Actor): Promise<void> {
  await sql`
    update review r set done_on = ${actor.today}, version = r.version + 1,
      outcome = case when e.number is null then 'ended' else 'decided' end,
      words = coalesce('besluit ' || e.number, 'het dossier is gesloten')
    from (
      select o.id, (select d.number from decision d where d.municipality = o.municipality
          and d.case_file = o.new_case_file and d.state = 'announced' and d.kind <> 'temporary'
          order by d.decided_on limit 1) as number,
        f.closed_on
      from review o join case_file f on f.municipality = o.municipality and f.id = o.new_case_file
      where o.municipality = ${actor.municipality} and o.done_on is null) e
    where r.municipality = ${actor.municipality} and r.id = e.id
      and (e.number is not null or e.closed_on is not null)`.execute(tx)
}

/** Help that was granted until a day ends after it (expiry); what comes after has a decision of its own. */
export async function endExpiredHelp(tx: Tx, actor: Actor): Promise<void> {
  const { rows } = await sql<{ case_file: string; what: string }>`
    update arrangement_line l set state = 'ended', ended_on = l.until_day, ended_because = 'het besluit is afgelopen',
      version = l.version + 1, changed_by = ${actor.worker}, changed_at = ${actor.now}
    where l.municipality = ${actor.municipality} and l.id in (
      select o.id from arrangement_line o
      where o.municipality = ${actor.municipality} and o.tier = 'individual' and o.state in ('decided', 'running')
        and o.until_day < ${actor.today}
      order by o.until_day, o.id limit ${BATCH} for update skip locked)
    returning l.case_file, l.what`.execute(tx)
  if (rows.length === 0) return
  await tx
    .insertInto('timeline_entry')
    .values(
      rows.map(({ case_file, what }) =>
        timelineRow(actor, case_file, {
          kind: 'delivery',
          words: `Afgelopen: ${what}`,
          link: `/dossiers/${case_file}/hulp`,
        }),
      ),
    )
    .execute()
}

/** What this module does each day. */
export const sweeps = [
  { name: 'end expired help', sweep: endExpiredHelp },
  { name: 'end reviews', sweep: endReviews },
  { name: 'open reviews', sweep: openReviews },
] as const
