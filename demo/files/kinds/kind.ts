import type { Extent } from '../../../src/modules/support/investigations/need.ts'
import type { Persona } from '../persona.ts'

/** Why somebody cannot do something: as it is told, and as the consultant writes it down. In the words of `say`. */
export type Cause = { told: string; seen: string }

/** What does not go any more, and what he wants to reach with it. */
export type Trouble = { told: string; goal: string }

/** What was found on the steps of the ladder below an individual provision; in the words of `say`. */
export type Ladder = {
  'own-strength': readonly string[]
  /** Of who has a grown-up child in the municipality, and of who has not. */
  network: { relative: readonly string[]; nobody: readonly string[] }
  general: readonly string[]
  collective: readonly string[]
}

/** Lighter help that can answer the same need; who gets it asks for no provision any more. */
export type Lighter = {
  tier: 'network' | 'general'
  what: string
  doneBy: string
  alternative: string | null
  because: string
}

/** A kind of need of which many residents have one: everything that is said and written about it. */
export type NeedKind = {
  id: string
  weight: number
  fits: (who: Persona) => boolean
  /** What is asked for: ids of the demo's policy. */
  product: string
  area: string
  domains: readonly string[]
  causes: readonly Cause[]
  troubles: readonly Trouble[]
  wishes: readonly string[]
  goesWell: readonly string[]
  hindering: readonly string[]
  compensating: readonly string[]
  helpNeeded: string
  extents: readonly Extent[]
  lasting: { duration: 'temporary' | 'lasting'; ground: string; words: string }
  ladder: Ladder
  /** Why housemates cannot take this over. */
  housemates: string
  notCustomary: string
  lighter: Lighter
  line: {
    functions?: readonly string[]
    groups?: readonly string[]
    item?: string
    provider: string
    phone: string
  }
  activities: readonly string[]
  frequency: string
}

export const alone = ({ housemates }: Persona): boolean => housemates.length === 0

/** Lives alone, or with a partner who is too old to take the work over. */
export const withoutStrongHousemate = ({ housemates }: Persona): boolean =>
  housemates.every(({ is, age }) => is === 'partner' && age >= 74)

export const childrenOf = ({ housemates }: Persona) =>
  housemates.filter(({ is, age }) => is === 'child' && age < 18)

export const providers = {
  home: { provider: 'Thuishulp De Kade', phone: '0999 11 22 33' },
  aids: { provider: 'Hulpmiddelen Waterkant', phone: '0999 22 33 44' },
  taxi: { provider: 'Regiotaxi Oeverland', phone: '0999 33 44 55' },
  building: { provider: 'Bouwbedrijf De Oever', phone: '0999 44 55 66' },
  guidance: { provider: 'Begeleid Verder', phone: '0999 55 66 77' },
  day: { provider: 'Dagcentrum Het Riet', phone: '0999 66 77 88' },
  stay: { provider: 'Logeerhuis De Wilg', phone: '0999 77 88 99' },
} as const
