import { sql } from 'kysely'
import type { Actor } from '../../../core/actor.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { representativeGrounds } from '../../ground/residents/resident.ts'
import type { NewReport } from './report.ts'

/**
 * Records who spoke for the resident in a report as his representative, when it was one. Letters go to the resident's own address, in the
 * name of the representative, until another address is recorded.
 */
export async function addRepresentative(
  tx: Tx,
  actor: Actor,
  resident: string,
  report: NewReport,
): Promise<void> {
  const ground = report.reporterKind === 'representative' && report.representativeGround
  if (!ground) return
  await tx
    .insertInto('resident_relation')
    .columns([
      'municipality',
      'id',
      'resident',
      'kind',
      'ground',
      'name',
      'phone',
      'postal_address',
      'gets_letters',
      'from_day',
    ])
    .expression((eb) =>
      eb
        .selectFrom('resident as r')
        .select([
          'r.municipality',
          sql<string>`${newId(actor.now)}::uuid`.as('id'),
          'r.id as resident',
          sql<string>`'representative'`.as('kind'),
          sql<string>`${representativeGrounds[ground]}`.as('ground'),
          sql<string>`${report.reporterName}`.as('name'),
          sql<string>`${report.reporterContact}`.as('phone'),
          sql`case when r.street is null then null else jsonb_build_array(
            concat_ws(' ', r.street, r.house_number), concat_ws('  ', r.postcode, r.town)) end`.as(
            'postal_address',
          ),
          sql<boolean>`r.street is not null`.as('gets_letters'),
          sql<Temporal.PlainDate>`${actor.today}::date`.as('from_day'),
        ])
        .where('r.id', '=', resident),
    )
    .execute()
}
