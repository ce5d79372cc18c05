import type { Permission } from '../../src/core/actor.ts'
import { dayOf } from '../../src/core/days.ts'
import type { Actor } from '../../src/core/actor.ts'
import type { Tx } from '../../src/database/connect.ts'
import { DEMO } from '../municipality.ts'

/** The workers of the demo: their ids by subject, and each as he acts at a moment. */
export type Cast = {
  ids: ReadonlyMap<string, string>
  as: (subject: string, now: Temporal.Instant) => Actor
}

/** Reads who works in the demo, with what each may do and where. */
export async function readCast(tx: Tx): Promise<Cast> {
  const [workers, grants, areas] = [
    await tx.selectFrom('worker').select(['id', 'subject', 'name']).execute(),
    await tx.selectFrom('permission_grant').select(['worker', 'permission']).execute(),
    await tx
      .selectFrom('team_member as m')
      .innerJoin('team_area as a', (join) =>
        join.onRef('a.municipality', '=', 'm.municipality').onRef('a.team', '=', 'm.team'),
      )
      .select(['m.worker', 'a.area'])
      .where('m.membership', '=', 'core')
      .execute(),
  ]
  const bySubject = new Map(
    workers.map(({ id, subject, name }) => [
      subject,
      {
        municipality: DEMO,
        worker: id,
        name,
        permissions: new Set(
          grants.filter(({ worker }) => worker === id).map(({ permission }) => permission as Permission),
        ),
        areas: areas.filter(({ worker }) => worker === id).map(({ area }) => area),
      },
    ]),
  )
  return {
    ids: new Map(workers.map(({ id, subject }) => [subject, id])),
    as(subject, now) {
      const worker = bySubject.get(subject)
      if (!worker) throw new RangeError(`nobody works here as ${subject}`)
      return { ...worker, now, today: dayOf(now) }
    },
  }
}
