import { testBsns } from './bsns.ts'
import { openCareHome, settle } from './households.ts'
import type { Population, PopulationPlan, Workshop } from './population.ts'
import { randomFrom } from './random.ts'
import { addNamesakes, addSpecialCases } from './special-cases.ts'

/**
 * Invents the people of the demo: households of every kind and origin, relatives across households, some with a
 * secret address, some dead or moved. The same plan gives the same people.
 */
export function makePopulation(plan: PopulationPlan): Population {
  const bsns = testBsns().values()
  const workshop: Workshop = {
    ...plan,
    random: randomFrom(plan.seed),
    nextBsn() {
      const next = bsns.next()
      if (next.done) throw new RangeError('the range of BSNs for tests is used up')
      return next.value
    },
    people: [],
    households: [],
    elders: [],
    taken: new Set(),
  }
  if (plan.residents >= 200) openCareHome(workshop)
  while (residentsOf(workshop) < plan.residents) settle(workshop, plan.residents - residentsOf(workshop))
  addSpecialCases(workshop)
  addNamesakes(workshop)
  return { people: workshop.people, households: workshop.households }
}

const residentsOf = ({ people, municipality }: Workshop): number =>
  people.filter((person) => person.municipality.code === municipality.code && person.diedOn === undefined)
    .length
