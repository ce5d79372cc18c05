import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { ageOn } from '../../../core/days.ts'
import { Missing } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { policyFileAt } from '../../ground/policies/in-force.ts'

type OpenFile = { id: string; policy_file: string; coordinator: string | null; investigates: boolean }

/**
 * The resident of whom is reported, his open files, whether a letter can reach him, and the policy of the day of the
 * report; one statement.
 */
export async function residentReported(tx: Tx, actor: Actor, id: string, receivedOn: Temporal.PlainDate) {
  const row = isId(id)
    ? await tx
        .selectFrom('resident as r')
        .select([
          'r.id',
          'r.area',
          'r.birth_date',
          'r.died_on as diedOn',
          'r.merged_into as mergedInto',
          sql<boolean>`(r.street is not null and r.town is not null) or r.postal_address is not null`.as(
            'reachable',
          ),
          sql<boolean>`exists (select 1 from resident_relation p where p.municipality = r.municipality
            and p.resident = r.id and p.kind = 'representative' and p.from_day <= ${actor.today}
            and (p.until_day is null or p.until_day >= ${actor.today}))`.as('hasRepresentative'),
          sql<
            OpenFile[]
          >`coalesce((select json_agg(json_build_object('id', f.id, 'policy_file', f.policy_file,
              'coordinator', f.coordinator, 'investigates', exists (select 1 from task t
                where t.municipality = f.municipality and t.case_file = f.id and t.kind = 'investigate'
                and t.done_at is null)))
            from case_file f where f.municipality = r.municipality and f.resident = r.id
            and f.closed_on is null), '[]'::json)`.as('openFiles'),
          policyFileAt(tx, receivedOn).as('policyFile'),
        ])
        .where('r.municipality', '=', actor.municipality)
        .where('r.id', '=', id)
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('resident')
  return { ...row, age: row.birth_date && ageOn(row.birth_date, actor.today) }
}

export type Reported = Awaited<ReturnType<typeof residentReported>>
