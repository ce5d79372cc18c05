import type { ResidentMover } from './contributions.ts'

/** Representatives, carers and others around a resident go along with him. */
const relations: ResidentMover = {
  part: 'relations',
  move: async (tx, _actor, from, to, only) => {
    if (only?.length === 0) return []
    let query = tx.updateTable('resident_relation').set({ resident: to }).where('resident', '=', from)
    if (only) query = query.where('id', 'in', only)
    return (await query.returning('id').execute()).map(({ id }) => id)
  },
}

/** So does his place in a household, unless the other record has a place in it already. */
const households: ResidentMover = {
  part: 'households',
  move: async (tx, _actor, from, to, only) => {
    if (only?.length === 0) return []
    let query = tx
      .updateTable('household_member')
      .set({ resident: to })
      .where('resident', '=', from)
      .where((eb) =>
        eb(
          'household',
          'not in',
          eb.selectFrom('household_member as m').select('m.household').where('m.resident', '=', to),
        ),
      )
    if (only) query = query.where('household', 'in', only)
    return (await query.returning('household').execute()).map(({ household }) => household)
  },
}

/** What of this module goes along when two records are made one. */
export const ownMovers: readonly ResidentMover[] = [relations, households]
