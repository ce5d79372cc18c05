import type { Path } from '../../../core/checked-yaml.ts'
import type { Policy } from './policy.ts'
import { type MeaningFault, walk } from './walk.ts'

/** Every id that a policy refers to and that is nowhere to be found. */
export function referenceFaults(policy: Policy): MeaningFault[] {
  return [
    ...documentFaults(policy),
    ...resultAreaFaults(policy),
    ...instrumentFaults(policy),
    ...provisionFaults(policy),
  ]
}

const missing = (path: Path, id: string, what: string): MeaningFault => ({
  path,
  message: `"${id}" is geen ${what} van dit beleid`,
})

function documentFaults(policy: Policy): MeaningFault[] {
  const known = new Set(policy.documents.map(({ id }) => id))
  const faults: MeaningFault[] = []
  walk(policy, (value, path) => {
    if (path.at(-1) === 'document' && typeof value === 'string' && !known.has(value))
      faults.push(missing(path, value, 'document'))
  })
  return faults
}

/** An analysed area falls under a deciding one of its own version; a life domain is no result area as well. */
function resultAreaFaults({ resultAreas, lifeDomains }: Policy): MeaningFault[] {
  const faults: MeaningFault[] = []
  const all = new Set<string>()
  for (const [version, { areas }] of resultAreas.entries()) {
    const deciding = new Set(areas.filter((area) => area.decides).map(({ id }) => id))
    for (const [index, { id, under }] of areas.entries()) {
      all.add(id)
      if (under && !deciding.has(under))
        faults.push(
          missing(['resultAreas', version, 'areas', index, 'under'], under, 'beslissend resultaatgebied'),
        )
    }
  }
  for (const [index, { id }] of lifeDomains.entries())
    if (all.has(id))
      faults.push({ path: ['lifeDomains', index, 'id'], message: `"${id}" is al een resultaatgebied` })
  return faults
}

/** What an item follows stood in an earlier version of the same series. */
function instrumentFaults({ instruments }: Policy): MeaningFault[] {
  const faults: MeaningFault[] = []
  for (const [index, instrument] of instruments.entries()) {
    if (instrument.kind === 'placing') {
      const columns = new Set(instrument.columns.map(({ id }) => id))
      for (const [theme, { examples }] of instrument.themes.entries())
        for (const column of Object.keys(examples))
          if (!columns.has(column))
            faults.push(missing(['instruments', index, 'themes', theme, 'examples', column], column, 'kolom'))
    }
    if (instrument.kind !== 'scored') continue
    const earlier = instruments
      .slice(0, index)
      .flatMap((other) => (other.series === instrument.series && other.kind === 'scored' ? other.items : []))
    for (const [item, { follows }] of instrument.items.entries())
      if (follows && !earlier.some(({ id }) => id === follows))
        faults.push(missing(['instruments', index, 'items', item, 'follows'], follows, 'eerder onderdeel'))
  }
  return faults
}

function provisionFaults(policy: Policy): MeaningFault[] {
  const deciding = new Set(
    policy.resultAreas.flatMap(({ areas }) => areas.filter((area) => area.decides).map(({ id }) => id)),
  )
  const byLaws = new Set(policy.byLaws.map(({ id }) => id))
  const products = new Set(policy.provisionBook.map(({ id }) => id))
  const tiers = new Set(policy.ladder.map(({ tier }) => tier))
  const faults: MeaningFault[] = []
  for (const [index, product] of policy.provisionBook.entries()) {
    const path = ['provisionBook', index]
    for (const [at, area] of product.serves.entries())
      if (!deciding.has(area))
        faults.push(missing([...path, 'serves', at], area, 'beslissend resultaatgebied'))
    for (const [at, { byLaw }] of product.articles.entries())
      if (!byLaws.has(byLaw)) faults.push(missing([...path, 'articles', at, 'byLaw'], byLaw, 'verordening'))
  }
  for (const [index, { tier, insteadOf }] of policy.alternatives.entries()) {
    if (!tiers.has(tier)) faults.push(missing(['alternatives', index, 'tier'], tier, 'trede'))
    for (const [at, product] of insteadOf.entries())
      if (!products.has(product))
        faults.push(missing(['alternatives', index, 'insteadOf', at], product, 'product'))
  }
  return faults
}
