import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { may, type Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import type { Filling } from './instrument.ts'

/**
 * The fillings about a resident that the one who acts may see, the oldest first: those of this file, and of the
 * resident's other files that he works on or that lie in his area. One statement.
 */
export async function fillingsOf(
  tx: Tx,
  actor: Actor,
  file: { id: string; resident: { id: string } },
  series?: string,
): Promise<Filling[]> {
  const areas = may(actor, 'files.own-area') ? [...actor.areas] : []
  let query = tx
    .selectFrom('instrument_filling as i')
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'i.municipality').onRef('f.id', '=', 'i.case_file'),
    )
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'i.municipality').onRef('w.id', '=', 'i.filled_by'),
    )
    .select((eb) => [
      'i.id',
      'i.case_file as caseFile',
      'i.series',
      'i.instrument',
      'i.filled_on as filledOn',
      'i.reason',
      'w.name as by',
      eb
        .exists(
          eb
            .selectFrom('instrument_filling as c')
            .select('c.id')
            .whereRef('c.municipality', '=', 'i.municipality')
            .whereRef('c.corrects', '=', 'i.id'),
        )
        .$castTo<boolean>()
        .as('corrected'),
      jsonArrayFrom(
        eb
          .selectFrom('instrument_mark as m')
          .select(['m.item', 'm.value', 'm.choice', 'm.words'])
          .whereRef('m.municipality', '=', 'i.municipality')
          .whereRef('m.filling', '=', 'i.id')
          .orderBy('m.item'),
      ).as('marks'),
    ])
    .where('i.municipality', '=', actor.municipality)
    .where('f.resident', '=', file.resident.id)
    .where((eb) =>
      eb.or([
        eb('f.id', '=', file.id),
        ...(areas.length > 0 ? [eb('f.area', 'in', areas)] : []),
        eb.exists(
          eb
            .selectFrom('case_worker as cw')
            .select('cw.worker')
            .whereRef('cw.municipality', '=', 'f.municipality')
            .whereRef('cw.case_file', '=', 'f.id')
            .where('cw.worker', '=', actor.worker)
            .where('cw.until_day', 'is', null),
        ),
      ]),
    )
    .orderBy('i.filled_on')
    .orderBy('i.filled_at')
    .orderBy('i.id')
  if (series) query = query.where('i.series', '=', series)
  return query.execute()
}
