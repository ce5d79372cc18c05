import { policyNamed } from '../../src/modules/ground/policies/policy-named.ts'
import type { Policy } from '../../src/modules/ground/policies/policy.ts'
import { byLawOn, productOn } from '../../src/modules/ground/policies/product-on.ts'
import { resultAreasOn } from '../../src/modules/ground/policies/result-areas.ts'

/** What a consultant writes down about a question before he chooses its route. */
export type Known = 'nothing more' | 'the same decision before' | 'clear what is needed'

/** A municipality as its policy file has it on the day of the journeys, with the names that stand on its pages. */
export type Town = {
  policy: Policy
  /** The life domain of a house that is not clean any more. */
  domain: string
  householdHelp: string
  /** The route of somebody of whom nothing is known, and the short one with what opens it. */
  routes: { usual: string; shortened: string; shortenedWhen: Known }
  /** The steps of the ladder before an individual provision, and the one of the resident's own network. */
  lighterSteps: readonly string[]
  network: string
  /** What is asked of household help, and for how long, as the policy calls it. */
  chores: string
  lasting: string
  /** What stands in its letters: its by-law, and how it says what its usual route means. */
  byLaw: string
  usualRouteInLetter: string
}

const day = Temporal.PlainDate.from('2026-11-24')

/** Reads the names of a municipality from its policy file; which domain and route a house that is dirty takes is told. */
function townOf(id: string, { domain, shortenedWhen }: { domain: string; shortenedWhen: Known }): Town {
  const policy = policyNamed(id)
  const route = (wanted: string) => named(policy.accessRoutes, wanted)
  const permanent = policy.durations.find(({ lasting }) => lasting === 'permanent')
  const ground = permanent?.grounds.find(({ id: known }) => known === 'no-recovery')
  return {
    policy,
    domain: named(resultAreasOn(policy, day).areas, domain),
    householdHelp: productOn(policy, 'household-help', day)?.name ?? '',
    routes: { usual: route('counter'), shortened: route('shortened'), shortenedWhen },
    lighterSteps: policy.ladder.filter(({ tier }) => tier !== 'individual').map(({ name }) => name),
    network: policy.ladder.find(({ tier }) => tier === 'network')?.name ?? '',
    chores: named(policy.householdHelp.functions, 'chores'),
    byLaw: byLawOn(policy, day)?.name ?? '',
    usualRouteInLetter: policy.accessRoutes.find(({ id: known }) => known === 'counter')?.letter ?? '',
    lasting: `${permanent?.name ?? ''}: ${ground?.name ?? ''}`,
  }
}

function named(all: readonly { id: string; name: string }[], wanted: string): string {
  const found = all.find(({ id }) => id === wanted)
  if (!found) throw new Error(`the policy has no ${wanted}`)
  return found.name
}

/** The municipalities in which the journeys are walked, by the name that their pictures get. */
export const towns: Readonly<Record<string, Town>> = {
  oeverland: townOf('demo', { domain: 'clean-house', shortenedWhen: 'the same decision before' }),
  steenwijkerland: townOf('steenwijkerland-2017', { domain: 'home', shortenedWhen: 'clear what is needed' }),
}
