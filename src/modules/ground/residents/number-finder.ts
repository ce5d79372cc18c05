import type { NumberFinder } from './contributions.ts'

/** Finds who lives in a household by its number ("H-2026-000012"). */
export const householdFinder: NumberFinder = {
  series: 'H',
  find: async (tx, actor, number) => {
    const members = await tx
      .selectFrom('household as h')
      .innerJoin('household_member as m', (join) =>
        join.onRef('m.municipality', '=', 'h.municipality').onRef('m.household', '=', 'h.id'),
      )
      .select('m.resident')
      .where('h.municipality', '=', actor.municipality)
      .where('h.number', '=', number)
      .where('m.until_day', 'is', null)
      .execute()
    return members.map(({ resident }) => resident)
  },
}
