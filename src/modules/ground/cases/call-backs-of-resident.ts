import type { ResidentMover } from '../residents/contributions.ts'

/** Who wants to be called back about a resident goes along when two records are made one, and back when they are parted. */
export const callBackMover: ResidentMover = {
  part: 'call-backs',
  move: async (tx, _actor, from, to, only) => {
    if (only?.length === 0) return []
    let query = tx.updateTable('call_back').set({ resident: to }).where('resident', '=', from)
    if (only) query = query.where('id', 'in', only)
    return (await query.returning('id').execute()).map(({ id }) => id)
  },
}
