import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { cents, type Cents } from '../../../core/cents.ts'
import type { Tx } from '../../../database/connect.ts'
import { openable } from '../../ground/cases/openable-files.ts'
import type { Tier } from '../../ground/policies/shape/provisions.ts'
import { readLine } from './line-store.ts'
import type { Line } from './line.ts'

/** What is shown of the register; what is left out shows all. */
export type RegisterFilter = {
  /** In force on this day. */
  day: Temporal.PlainDate
  tier?: Tier | undefined
  area?: string | undefined
  product?: string | undefined
}

export type RegisterLine = Line & { number: string; area: string | null }

/** What lines of one tier and product come to: how many, for how many people, and what they cost. */
export type RegisterTotal = {
  tier: Tier
  product: string | null
  lines: number
  people: number
  /** What comes back, a year. */
  yearly: Cents
  /** What is paid once. */
  once: Cents
}

/** Help that was agreed in findings or granted; proposals are not in the register yet. */
const registered = ['agreed', 'decided', 'running', 'ended'] as const

const linesIn = (tx: Tx, actor: Actor, { day, tier, area, product }: RegisterFilter) =>
  tx
    .selectFrom('arrangement_line as l')
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'l.municipality').onRef('f.id', '=', 'l.case_file'),
    )
    .where('l.municipality', '=', actor.municipality)
    .where('l.state', 'in', registered)
    .where('l.from_day', '<=', day)
    .where((eb) =>
      eb.or([
        eb(eb.fn.coalesce('l.ended_on', 'l.until_day'), 'is', null),
        eb(eb.fn.coalesce('l.ended_on', 'l.until_day'), '>=', day),
      ]),
    )
    .where(openable(actor))
    .$if(tier !== undefined, (query) => query.where('l.tier', '=', tier!))
    .$if(area !== undefined, (query) => query.where('f.area', '=', area!))
    .$if(product !== undefined, (query) => query.where('l.product', '=', product!))

/**
 * One page of the register of arrangements: help of all tiers, for every resident, also where nothing individual is
 * given (Zoetermeer 2012, 523-524), the newest first, after a line.
 */
export async function registerOf(
  tx: Tx,
  actor: Actor,
  filter: RegisterFilter,
  size: number,
  after?: string,
): Promise<RegisterLine[]> {
  const rows = await linesIn(tx, actor, filter)
    .selectAll('l')
    .select(['f.number', 'f.area'])
    .$if(after !== undefined, (query) => query.where('l.id', '<', after!))
    .orderBy('l.id', 'desc')
    .limit(size)
    .execute()
  return rows.map((row) => ({ ...readLine(row), number: row.number, area: row.area }))
}

const yearly = sql<number>`coalesce(sum(round(l.cost * case l.cost_per when 'day' then 365 when 'week' then 52
  when 'four-weeks' then 13 when 'month' then 12 when 'year' then 1 else 0 end)), 0)`

/** The numbers and costs of the same lines, for each tier and product (Zwolle 2006, 4830-4836). */
export async function totalsOf(tx: Tx, actor: Actor, filter: RegisterFilter): Promise<RegisterTotal[]> {
  const rows = await linesIn(tx, actor, filter)
    .select(['l.tier', 'l.product'])
    .select((eb) => [
      eb.fn.countAll<number>().as('lines'),
      eb.fn.count<number>('f.resident').distinct().as('people'),
      yearly.as('yearly'),
      sql<number>`coalesce(sum(l.cost) filter (where l.cost_per = 'once'), 0)`.as('once'),
    ])
    .groupBy(['l.tier', 'l.product'])
    .execute()
  return rows.map((row) => ({
    ...row,
    tier: row.tier as Tier,
    yearly: cents(row.yearly),
    once: cents(row.once),
  }))
}

/** The names of areas, in their order. */
export const areasNamed = (tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  tx
    .selectFrom('area')
    .select(['id', 'name'])
    .where('id', 'in', ids.length > 0 ? [...ids] : [''])
    .orderBy('name')
    .execute()
