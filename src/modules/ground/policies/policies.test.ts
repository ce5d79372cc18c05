import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkPolicy } from './check-policy.ts'
import type { Policy } from './policy.ts'
import { policyNamed } from './policy-named.ts'
import { routeIds } from './shape/access.ts'
import { tiers } from './shape/provisions.ts'

const files = globSync('policies/*.yaml')
const documents = join(process.env['SHARED'] ?? '../shared', 'policy-documents')
const atHand = existsSync(documents)
if (!atHand) console.warn('NOT CHECKED: the policy documents are not at hand (set SHARED to their folder)')

const offered = (name: string) => policyNamed(name).accessRoutes.map(({ id }) => id)
const ladder = (name: string) => policyNamed(name).ladder.map(({ tier }) => tier)

describe('the policy files', () => {
  it.each(files)('%s is without faults', (file) => {
    expect(checkPolicy(file).traced).toBeGreaterThan(90)
  })

  it.runIf(atHand).each(files)('%s quotes words that stand on their line in the document', (file) => {
    expect(() => checkPolicy(file, { documents })).not.toThrow()
  })

  it('offers all six routes in Zoetermeer, and other ones in Steenwijkerland', () => {
    expect(offered('zoetermeer-2012').toSorted()).toEqual([...routeIds].toSorted())
    expect(offered('demo').toSorted()).toEqual([...routeIds].toSorted())
    expect(offered('steenwijkerland-2017')).not.toContain('guidance')
  })

  it('has a ladder of five tiers in Zoetermeer and of four in Steenwijkerland', () => {
    expect(ladder('zoetermeer-2012')).toEqual([...tiers])
    expect(ladder('steenwijkerland-2017')).toEqual(['own-strength', 'network', 'general', 'individual'])
  })
})

/** The ids that a municipality chose; those of one word are left out, as they may well mean something else. */
function chosenIds(policy: Policy): string[] {
  const named = [
    ...policy.provisionBook,
    ...policy.alternatives,
    ...policy.byLaws,
    ...policy.lifeDomains,
    ...policy.instruments,
    ...policy.householdHelp.functions,
    ...policy.householdHelp.groups,
    ...policy.resultAreas.flatMap(({ areas }) => areas),
  ]
  return named.map(({ id }) => id).filter((id) => id.includes('-'))
}

describe('the program', () => {
  it('knows no id of any policy, so that another municipality needs no other program', () => {
    const ids = new Set(files.flatMap((file) => chosenIds(policyNamed(basename(file, '.yaml')))))
    const sources = globSync('src/**/*.{ts,tsx}').filter((file) => !file.includes('.test.'))
    const known = sources.flatMap((file) => {
      const quoted = readFileSync(file, 'utf8').matchAll(/['"`]([a-z0-9-]+)['"`]/g)
      return [...quoted].flatMap(([, text = '']) => (ids.has(text) ? [`${file} ${text}`] : []))
    })
    expect(known).toEqual([])
  })
})
