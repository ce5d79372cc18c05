import { sql } from 'kysely'
import { demand, type Actor } from '../../../../core/actor.ts'
import type { Cents } from '../../../../core/cents.ts'
import { parseDay } from '../../../../core/days.ts'
import { isId } from '../../../../core/id.ts'
import { nationalLaw } from '../../../../core/law/law.ts'
import { penaltyDue } from '../../../../core/penalty.ts'
import type { Tx } from '../../../../database/connect.ts'
import { recordAudit } from '../../../ground/access/audit.ts'
import { openable } from '../../../ground/cases/openable-files.ts'
import { penaltyOfNotice } from './default-notice.ts'

type Day = Temporal.PlainDate

/** A notice of default whose penalty runs, comes, or waits to be set by decision. */
export type ListedPenalty = {
  /** Id of the notice. */
  id: string
  caseFile: string
  fileNumber: string
  application: string
  number: string
  asked: string
  receivedOn: Day
  graceLastDay: Day
  /** The application was answered or taken back on this day. */
  endedOn: Day | null
  toSettleSince: Day | null
  dueToday: Cents
  atMost: Cents
}

/** An application that is not decided on in time, without a notice of default that counts. */
export type ListedLate = {
  id: string
  caseFile: string
  fileNumber: string
  number: string
  asked: string
  decideBy: Day
  /** The day is that of the municipality's own shorter term. */
  own: boolean
}

/** The last of the page before: its day and id. */
export type LateCursor = { day: Day; id: string }

/** Where a page goes on, as it stands in the address: a day and an id. */
export function lateCursor(asked: string | undefined): LateCursor | undefined {
  const [text, id] = asked?.split('_') ?? []
  const day = text && parseDay(text)
  return day && id && isId(id) ? { day, id } : undefined
}

/** So many come on one page. */
export const LATE_PAGE = 25

/**
 * The penalties that run or come, in files that the worker may open: what must be decided first on top. One more than a
 * page, so that it shows whether more follow.
 */
export async function penaltiesOf(tx: Tx, actor: Actor, after?: LateCursor): Promise<ListedPenalty[]> {
  demand(actor, 'penalties.oversee')
  await noted(tx, actor, 'view penalties')
  const rows = await tx
    .selectFrom('default_notice as n')
    .innerJoin('application as a', (join) =>
      join.onRef('a.municipality', '=', 'n.municipality').onRef('a.id', '=', 'n.application'),
    )
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'a.municipality').onRef('f.id', '=', 'a.case_file'),
    )
    .select(['n.id', 'n.received_on', 'n.lawful_last_day', 'n.grace_last_day', 'n.to_settle_since'])
    .select(['a.id as application', 'a.number', 'a.asked', 'a.taken_up_on', 'a.ended_on'])
    .select(['f.id as case_file', 'f.number as file_number'])
    .where('n.municipality', '=', actor.municipality)
    .where('n.effect', '=', 'valid')
    .where('n.withdrawn_on', 'is', null)
    .where('n.settled_on', 'is', null)
    .where((eb) => eb.or([eb('a.state', '=', 'open'), eb('n.to_settle_since', 'is not', null)]))
    .where(openable(actor))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(n.grace_last_day, n.id) > (${after?.day}, ${after?.id}::uuid)`),
    )
    .orderBy('n.grace_last_day')
    .orderBy('n.id')
    .limit(LATE_PAGE + 1)
    .execute()
  return rows.flatMap((row) => {
    const { taken_up_on: takenUpOn, lawful_last_day: lawfulLastDay, grace_last_day: graceLastDay } = row
    if (!takenUpOn || !lawfulLastDay || !graceLastDay) return []
    const found = penaltyOfNotice(nationalLaw(), { takenUpOn, lawfulLastDay, receivedOn: row.received_on })
    if (!found.ok) return []
    return [
      {
        id: row.id,
        caseFile: row.case_file,
        fileNumber: row.file_number,
        application: row.application,
        number: row.number,
        asked: row.asked,
        receivedOn: row.received_on,
        graceLastDay,
        endedOn: row.ended_on,
        toSettleSince: row.to_settle_since,
        dueToday: penaltyDue(found.value, actor.today, row.ended_on ?? undefined),
        atMost: found.value.atMost,
      },
    ]
  })
}

/** What is late and costs nothing yet: the oldest on top, in files that the worker may open. */
export async function lateWithoutNotice(tx: Tx, actor: Actor, after?: LateCursor): Promise<ListedLate[]> {
  demand(actor, 'penalties.oversee')
  await noted(tx, actor, 'view late applications')
  const rows = await tx
    .selectFrom('application as a')
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'a.municipality').onRef('f.id', '=', 'a.case_file'),
    )
    .select(['a.id', 'a.number', 'a.asked', 'a.decide_by', 'a.own_days'])
    .select(['f.id as case_file', 'f.number as file_number'])
    .where('a.municipality', '=', actor.municipality)
    .where('a.state', '=', 'open')
    .where('a.decide_by', '<', actor.today)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('default_notice as n')
            .select('n.id')
            .whereRef('n.municipality', '=', 'a.municipality')
            .whereRef('n.application', '=', 'a.id')
            .where('n.effect', '=', 'valid')
            .where('n.withdrawn_on', 'is', null),
        ),
      ),
    )
    .where(openable(actor))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(a.decide_by, a.id) > (${after?.day}, ${after?.id}::uuid)`),
    )
    .orderBy('a.decide_by')
    .orderBy('a.id')
    .limit(LATE_PAGE + 1)
    .execute()
  return rows.flatMap((row) =>
    row.decide_by === null
      ? []
      : [
          {
            id: row.id,
            caseFile: row.case_file,
            fileNumber: row.file_number,
            number: row.number,
            asked: row.asked,
            decideBy: row.decide_by,
            own: row.own_days !== null,
          },
        ],
  )
}

const noted = (tx: Tx, actor: Actor, action: string) =>
  recordAudit(tx, actor, {
    action,
    purpose: 'te late besluiten overzien',
    fields: ['number', 'asked', 'days', 'amount'],
  })
