import type { Path } from '../../../core/checked-yaml.ts'
import { conditionFaults } from './conditions.ts'
import { accessVocabulary, formVocabulary } from './facts.ts'
import type { Policy } from './policy.ts'
import { referenceFaults } from './references.ts'
import { seriesFaults } from './series.ts'
import type { MeaningFault } from './walk.ts'
import { walk } from './walk.ts'

/**
 * What a policy of the right shape gets wrong in what it says. `fileName` is that of the file without its ending;
 * the id has to be the same, so that a reader who sees the id knows where to look.
 */
export function meaningFaults(policy: Policy, fileName: string): MeaningFault[] {
  return [
    ...(policy.id === fileName ? [] : [{ path: ['id'], message: `dit bestand heet ${fileName}` }]),
    ...repeatedIds(policy),
    ...referenceFaults(policy),
    ...seriesFaults(policy),
    ...conditionsFaults(policy),
    ...routeFaults(policy),
  ]
}

/** By what the items of a list are told apart, whichever of these they have. */
const KEYS = ['id', 'version', 'step', 'tier', 'lasting', 'phase', 'level', 'rung', 'function'] as const

function repeatedIds(policy: Policy): MeaningFault[] {
  const faults: MeaningFault[] = []
  walk(policy, (value, path) => {
    if (!Array.isArray(value)) return
    const seen = new Set<unknown>()
    for (const [index, item] of value.entries()) {
      const key = KEYS.find((known) => typeof item === 'object' && item !== null && known in item)
      if (!key) continue
      const id: unknown = (item as Record<string, unknown>)[key]
      if (seen.has(id)) faults.push({ path: [...path, index, key], message: `"${String(id)}" staat hier al` })
      seen.add(id)
    }
  })
  return faults
}

/** Conditions of these sections read the facts of the form choice, all others those of access. */
const aboutForm = ([section]: Path): boolean => section === 'provisionBook' || section === 'pgb'

function conditionsFaults(policy: Policy): MeaningFault[] {
  const domains = [
    ...policy.resultAreas.flatMap(({ areas }) => areas.map(({ id }) => id)),
    ...policy.lifeDomains.map(({ id }) => id),
  ]
  const access = accessVocabulary([...new Set(domains)])
  const faults: MeaningFault[] = []
  walk(policy, (value, path) => {
    if (path.at(-1) !== 'if' || typeof value !== 'string') return
    for (const { offset, message } of conditionFaults(value, aboutForm(path) ? formVocabulary : access))
      faults.push({ path, message, within: offset })
  })
  return faults
}

function routeFaults({ accessRoutes, ladder }: Policy): MeaningFault[] {
  const faults: MeaningFault[] = []
  const defaults = accessRoutes.filter((route) => route.default)
  if (defaults.length !== 1)
    faults.push({ path: ['accessRoutes'], message: 'precies één route is de gewone (default: true)' })
  for (const [index, route] of accessRoutes.entries()) {
    if (route.default && route.only)
      faults.push({ path: ['accessRoutes', index, 'only'], message: 'de gewone route staat altijd open' })
    if (!route.default && !route.when)
      faults.push({
        path: ['accessRoutes', index],
        message: 'zeg met when wanneer deze route wordt voorgesteld',
      })
  }
  if (ladder[0]?.tier !== 'own-strength' || ladder.at(-1)?.tier !== 'individual')
    faults.push({ path: ['ladder'], message: 'de ladder begint met own-strength en eindigt met individual' })
  return faults
}
