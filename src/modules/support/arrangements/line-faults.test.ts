import { describe, expect, it } from 'vitest'
import { line } from '../../../../test/arrangements.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { productOn } from '../../ground/policies/product-on.ts'
import { lineFaults } from './line-faults.ts'
import type { Line } from './line.ts'

const policy = policyNamed('demo')
const from = Temporal.PlainDate.from('2026-12-01')
const help = productOn(policy, 'household-help', from)
const progressive = { lasting: 'permanent', ground: 'progressive', words: '' } as const
const provider = { kind: 'organisation', name: 'Thuis Best', relation: '', organisation: null } as const

const individual = line({
  tier: 'individual',
  product: 'household-help',
  functions: ['chores'],
  doneBy: provider,
  extent: { amount: 2.5, unit: 'hours', per: 'week' },
  lasting: progressive,
})
const faults = (of: Line, product = help) => lineFaults(policy, of, product).map(({ field }) => field)

describe('a line of an arrangement', () => {
  it('[STW-12] says of a provision whether it is temporary or lasting, on a ground of the policy', () => {
    expect(faults(individual)).toEqual([])
    expect(faults({ ...individual, lasting: null })).toEqual(['lasting'])
    expect(faults({ ...individual, lasting: { ...progressive, ground: 'recovery' } })).toEqual(['lasting'])
    const general = line({ tier: 'general', doneBy: provider })
    expect(lineFaults(policy, general, undefined).map(({ field }) => field)).toEqual(['lasting'])
  })

  it('[STW-12] has a last day when it is temporary', () => {
    const temporary = {
      ...individual,
      lasting: { lasting: 'temporary', ground: 'recovery', words: '' },
    } as const
    expect(faults(temporary)).toEqual(['until'])
    expect(faults({ ...temporary, until: Temporal.PlainDate.from('2027-06-01') })).toEqual([])
  })

  it('asks of own strength and network only what is done, by whom and from when', () =>
    expect(lineFaults(policy, line({ tier: 'own-strength' }), undefined)).toEqual([]))

  it('has an extent in the measure of its product, never "as needed"', () => {
    expect(faults({ ...individual, extent: null })).toEqual(['amount'])
    expect(faults({ ...individual, extent: { amount: 2, unit: 'kilometres', per: 'week' } })).toEqual([
      'unit',
    ])
    expect(faults({ ...individual, extent: { amount: 600, unit: 'minutes', per: 'four-weeks' } })).toEqual([])
  })

  it('names a product that the provision book has on its first day', () => {
    const none = lineFaults(policy, { ...individual, product: null, functions: [] }, undefined)
    expect(none.map(({ field }) => field)).toEqual(['product'])
    expect(lineFaults(policy, { ...individual, functions: [] }, undefined)[0]?.message).toContain(
      'staat op de eerste dag niet',
    )
  })

  it('[ZWO-27] says which of the three functions household help has', () => {
    expect(policy.householdHelp.functions).toHaveLength(3)
    expect(policy.householdHelp.groups).toHaveLength(7)
    expect(faults({ ...individual, functions: [] })).toEqual(['functions'])
    expect(faults({ ...individual, functions: ['gardening'] })).toEqual(['functions'])
  })

  it('is done by somebody who can be on that step', () => {
    expect(faults({ ...individual, doneBy: { ...provider, kind: 'resident' } })).toEqual(['doneBy'])
    expect(
      lineFaults(
        policy,
        line({ tier: 'network', doneBy: { ...provider, kind: 'carer', name: '' } }),
        undefined,
      ),
    ).toEqual([{ field: 'doneByName', message: 'Vul in wie de hulp geeft' }])
  })

  it('lets the provider of an individual provision be chosen later', () =>
    expect(faults({ ...individual, doneBy: { ...provider, name: '' } })).toEqual([]))

  it('does not end before it begins', () =>
    expect(faults({ ...individual, until: Temporal.PlainDate.from('2026-11-30') })).toEqual(['until']))
})
