/** How a resident and his household are counted when decisions are compared without names (STW-14). */

/** Ages in bands, from youngest to oldest; each with its first year. */
const bands = [
  { id: '0-17', from: 0 },
  { id: '18-64', from: 18 },
  { id: '65-74', from: 65 },
  { id: '75-84', from: 75 },
  { id: '85+', from: 85 },
] as const

export const ageBands = [...bands.map(({ id }) => id), 'unknown'] as const
export type AgeBand = (typeof ageBands)[number]

/** The band of an age in completed years; unknown while the birth day is not known. */
export const ageBandOf = (age: number | null): AgeBand =>
  age === null ? 'unknown' : (bands.findLast(({ from }) => age >= from)?.id ?? 'unknown')

export const householdKinds = {
  single: 'alleenstaand',
  couple: 'met partner',
  family: 'gezin of ander huishouden',
  unknown: 'niet bekend',
} as const
export type HouseholdKind = keyof typeof householdKinds

/** The kind of a household by the relations of the others in it; no household on record is not known. */
export function householdKindOf(others: readonly string[] | null): HouseholdKind {
  if (others === null) return 'unknown'
  if (others.length === 0) return 'single'
  return others.length === 1 && others[0] === 'partner' ? 'couple' : 'family'
}
