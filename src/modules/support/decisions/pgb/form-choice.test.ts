import { describe, expect, it } from 'vitest'
import { policyNamed } from '../../../ground/policies/policy-named.ts'
import { productOn } from '../../../ground/policies/product-on.ts'
import type { Form } from '../../../ground/policies/shape/provisions.ts'
import {
  choiceFaults,
  fitsChoice,
  nothingSeen,
  offersOf,
  type ChoiceInput,
  type FormChoice,
} from './form-choice.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-24')
const demo = policyNamed('demo')
const zoetermeer = policyNamed('zoetermeer-2012')

function product(id: string, on: string, policy = demo) {
  const found = productOn(policy, id, day(on))
  if (!found) throw new Error(`no ${id}`)
  return found
}
const help = product('household-help', '2026-11-24')

const all = demo.pgb.explained.map(({ id }) => id)
const input = (of: Partial<ChoiceInput> = {}): ChoiceInput => ({
  inKind: nothingSeen,
  told: all,
  toldOn: day('2026-11-20'),
  form: 'pgb',
  because: 'Mijn vaste hulp kent mij.',
  chosenBy: 'resident',
  chosenOn: today,
  ...of,
})
const faultsOf = (of: Partial<ChoiceInput>) =>
  choiceFaults(demo, help, offersOf(demo, help, nothingSeen, 82), input(of), today).map(({ field }) => field)

const chose = (form: Form): FormChoice => ({
  ...input({ form }),
  version: 1,
  line: 'line',
  offered: offersOf(demo, help, nothingSeen, 82),
})

const offered = (id: string, on: string, inKind = nothingSeen, policy = zoetermeer) =>
  offersOf(policy, product(id, on, policy), inKind, 82).flatMap(({ form, allowed }) =>
    allowed ? [form] : [],
  )

describe('what is offered', () => {
  it('opens no exception while nothing was seen of the help in kind', () => {
    expect(offered('wheelchair', '2015-06-01')).toEqual(['in-kind'])
    expect(offered('wheelchair', '2015-06-01', { adequate: true, supplierHasFitting: false })).toEqual([
      'in-kind',
      'pgb',
    ])
  })

  it('counts by the prices of the day whether a budget is cheaper', () => {
    expect(offered('individual-guidance', '2015-06-01')).toEqual(['in-kind', 'pgb'])
  })

  it('[ZWO-22] is help in kind, an allowance or a budget where the rules know all three', () => {
    expect(offered('home-adaptation', '2026-11-24', nothingSeen, demo)).toEqual([
      'in-kind',
      'pgb',
      'allowance',
    ])
  })
})

describe('writing a choice down', () => {
  it('[STW-22] comes after all that a budget asks was told, whatever is chosen', () => {
    expect(faultsOf({})).toEqual([])
    expect(faultsOf({ told: all.slice(1) })).toEqual(['told'])
    expect(faultsOf({ told: [], toldOn: null, form: 'in-kind' })).toEqual(['told', 'toldOn'])
    expect(faultsOf({ toldOn: day('2026-11-24'), chosenOn: day('2026-11-23') })).toEqual(['toldOn'])
  })

  it('is not about a day that has not come', () => {
    expect(faultsOf({ chosenOn: day('2026-11-25') })).toEqual(['chosenOn'])
  })

  it('asks what was seen of the help in kind only where the rule of the day hangs on it', () => {
    const wheelchair = product('wheelchair', '2019-06-01')
    const offers = offersOf(demo, wheelchair, nothingSeen, 82)
    expect(choiceFaults(demo, wheelchair, offers, input(), today).map(({ field }) => field)).toEqual([
      'adequate',
      'supplierHasFitting',
    ])
  })
})

describe('a decision after a choice', () => {
  it('[ZWO-22] waits for the choice, and gives what was chosen', () => {
    expect(fitsChoice(help, null, 'in-kind', null)).toMatchObject({ refusal: { rule: 'form-not-chosen' } })
    expect(fitsChoice(help, chose('in-kind'), 'in-kind', null).ok).toBe(true)
    expect(fitsChoice(help, chose('in-kind'), 'pgb', null)).toMatchObject({
      refusal: { rule: 'other-form-chosen' },
    })
  })

  it('gives help in kind in place of a budget only when that is refused on a ground of its own', () => {
    expect(fitsChoice(help, chose('pgb'), 'in-kind', null)).toMatchObject({
      refusal: { rule: 'pgb-not-answered' },
    })
    expect(fitsChoice(help, chose('pgb'), 'in-kind', 'network')).toMatchObject({
      refusal: { rule: 'pgb-not-answered' },
    })
    expect(fitsChoice(help, chose('pgb'), 'in-kind', 'pgb-condition').ok).toBe(true)
  })

  it('asks no choice where the rules know one form', () => {
    expect(fitsChoice(product('regional-taxi', '2026-11-24'), null, 'in-kind', null).ok).toBe(true)
  })
})
