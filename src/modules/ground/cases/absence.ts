import { sql } from 'kysely'
import { may, type Actor } from '../../../core/actor.ts'
import { isBefore } from '../../../core/days.ts'
import type { FieldFault } from '../../../core/failure.ts'
import type { Tx } from '../../../database/connect.ts'

/** Days on which a worker is away, and who stands in for him. */
export type Absence = {
  id: string
  worker: string
  workerName: string
  replacement: string
  replacementName: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate
}

export type NewAbsence = Pick<Absence, 'worker' | 'replacement' | 'from' | 'until'>

/** Longer than this somebody's caseload is handed over instead. */
const LONGEST_DAYS = 200

/** Whether somebody records or ends this absence: his own, or as the one who divides the work. */
export const managesAbsenceOf = (actor: Actor, worker: string): boolean =>
  worker === actor.worker || may(actor, 'caseload.hand-over')

const overlaps = (a: Pick<Absence, 'from' | 'until'>, b: Pick<Absence, 'from' | 'until'>): boolean =>
  !isBefore(a.until, b.from) && !isBefore(b.until, a.from)

/** What is wrong with an absence, seen beside those that stand already. */
export function absenceFaults(
  input: NewAbsence,
  known: readonly Absence[],
  today: Temporal.PlainDate,
): FieldFault[] {
  const faults: FieldFault[] = []
  const fault = (field: string, message: string) => faults.push({ field, message })
  if (isBefore(input.from, today)) fault('from', 'Kies vandaag of een latere dag')
  if (isBefore(input.until, input.from)) fault('until', 'De laatste dag ligt voor de eerste')
  if (isBefore(input.from.add({ days: LONGEST_DAYS }), input.until))
    fault('until', 'Zo lang vervangt niemand: draag de werkvoorraad over')
  if (input.replacement === input.worker) fault('replacement', 'Kies een ander om te vervangen')
  const others = known.filter((one) => overlaps(one, input))
  if (others.some(({ worker }) => worker === input.worker))
    fault('from', 'In deze dagen staat al een afwezigheid. Beëindig die eerst')
  if (others.some(({ worker }) => worker === input.replacement))
    fault('replacement', 'Deze collega is zelf afwezig in deze dagen. Kies een ander')
  return faults
}

/** The absences of these workers that are not over, the first first; of all workers without a list. */
export async function absencesOf(
  tx: Tx,
  today: Temporal.PlainDate,
  workers?: readonly string[],
): Promise<Absence[]> {
  let query = tx
    .selectFrom('absence as a')
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'a.municipality').onRef('w.id', '=', 'a.worker'),
    )
    .innerJoin('worker as r', (join) =>
      join.onRef('r.municipality', '=', 'a.municipality').onRef('r.id', '=', 'a.replacement'),
    )
    .select(['a.id', 'a.worker', 'w.name as workerName', 'a.replacement', 'r.name as replacementName'])
    .select(['a.from_day as from', 'a.until_day as until'])
    .where('a.ended_at', 'is', null)
    .where('a.until_day', '>=', today)
    .orderBy('a.from_day')
    .orderBy('a.id')
    .limit(200)
  if (workers)
    query = query.where((eb) =>
      eb.or([eb('a.worker', 'in', [...workers]), eb('a.replacement', 'in', [...workers])]),
    )
  return query.execute()
}

/** For whom the worker stands in today, by name; also by way of somebody who is away himself. */
export async function replacedToday(
  tx: Tx,
  actor: Actor,
): Promise<{ id: string; name: string; until: Temporal.PlainDate }[]> {
  return tx
    .selectFrom('absence as a')
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'a.municipality').onRef('w.id', '=', 'a.worker'),
    )
    .select(['w.id', 'w.name', 'a.until_day as until'])
    .where(sql<boolean>`a.worker = any(keukentafel.replaced_by(${actor.worker}::uuid, ${actor.today}))`)
    .where('a.ended_at', 'is', null)
    .where('a.from_day', '<=', actor.today)
    .where('a.until_day', '>=', actor.today)
    .orderBy('w.name')
    .execute()
}

/** Whether the work of this worker is one's own today: it is, or one stands in for him. */
export async function doesWorkOf(tx: Tx, actor: Actor, worker: string | null): Promise<boolean> {
  if (worker === actor.worker) return true
  if (worker === null) return false
  return (await replacedToday(tx, actor)).some(({ id }) => id === worker)
}
