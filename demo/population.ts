import type { Bsn } from '../src/core/bsn.ts'
import type { Address, Municipality } from '../src/outside/brp/person.ts'
import type { RegisteredPerson } from '../src/outside/brp/simulator/register.ts'
import type { Origin } from './names.ts'
import type { DemoArea } from './places.ts'
import type { Random } from './random.ts'

export type PopulationPlan = {
  seed: number
  /** How many living people to register in the municipality itself. */
  residents: number
  today: Temporal.PlainDate
  municipality: Municipality
  neighbour: Municipality
  neighbourArea: DemoArea
  areas: readonly DemoArea[]
}

/** People who share an address, with the area that it lies in. */
type DemoHousehold = { area: string; address: Address; members: readonly Bsn[] }

export type Population = {
  /** Residents, and who died, moved away or always lived elsewhere. */
  people: readonly RegisteredPerson[]
  households: readonly DemoHousehold[]
}

/** A person while he is being invented: relations are still added. */
export type Draft = Omit<RegisteredPerson, 'partners' | 'parents' | 'children'> & {
  partners: RegisteredPerson['partners'][number][]
  parents: Bsn[]
  children: Bsn[]
}

/** What the makers of people share. */
export type Workshop = PopulationPlan & {
  random: Random
  nextBsn(): Bsn
  people: Draft[]
  households: DemoHousehold[]
  /** Old enough to have grown-up children, who are made later. */
  elders: { origin: Origin; couple: readonly Draft[] }[]
  taken: Set<string>
}
