import { describe, expect, it } from 'vitest'
import { formFacts } from '../../../../test/policy-facts.ts'
import type { FormFacts } from './facts.ts'
import { formsAllowed, pgbContraIndications } from './forms-allowed.ts'
import { policyNamed } from './policy-named.ts'
import { productOn } from './product-on.ts'

const zoetermeer = policyNamed('zoetermeer-2012')

function answers(id: string, day: string, facts: FormFacts, policy = zoetermeer) {
  const product = productOn(policy, id, Temporal.PlainDate.from(day))
  if (!product) throw new Error(`no ${id} on ${day}`)
  return formsAllowed(policy, product, facts)
}
const allowed = (...asked: Parameters<typeof answers>) =>
  answers(...asked).flatMap(({ form, allowed: is }) => (is ? [form] : []))

const fitting = formFacts({ inKind: { adequate: true, supplierHasFitting: true } })
const notFitting = formFacts({ inKind: { adequate: true, supplierHasFitting: false } })

const pgbFor = (id: string, day: string) => answers(id, day, notFitting).find(({ form }) => form === 'pgb')

describe('the form of a provision', () => {
  it('[ZOE-36] is a free choice for household help, before and after the law changed', () => {
    expect(allowed('household-help', '2013-01-01', fitting)).toEqual(['in-kind', 'pgb'])
    expect(allowed('household-help', '2015-06-01', fitting)).toEqual(['in-kind', 'pgb'])
  })

  it('[ZOE-36] is a free choice for an aid until the rule of 2015, and then in kind unless that does not do', () => {
    expect(allowed('wheelchair', '2014-12-31', fitting)).toEqual(['in-kind', 'pgb'])
    expect(allowed('wheelchair', '2015-01-01', fitting)).toEqual(['in-kind'])
    expect(allowed('wheelchair', '2015-01-01', notFitting)).toEqual(['in-kind', 'pgb'])
    expect(
      allowed('wheelchair', '2015-01-01', formFacts({ inKind: { supplierHasFitting: true } })),
    ).toContain('pgb')
  })

  it('[ZOE-36] comes with the conditions in words and the line that holds on the day', () => {
    expect(pgbFor('wheelchair', '2014-06-01')).toEqual({
      form: 'pgb',
      allowed: true,
      conditions: [],
      source: 'Wmo-meerjarenbeleidsplan 2012-2015 van Zoetermeer, regel 1374-1375',
    })
    expect(pgbFor('wheelchair', '2015-06-01')).toMatchObject({
      source: 'Wmo-meerjarenbeleidsplan 2012-2015 van Zoetermeer, regel 1446-1447',
      conditions: [
        { because: 'de gekozen leveranciers hebben geen passend hulpmiddel', held: true },
        { because: 'een verstrekking in natura is geen goede oplossing', held: false },
      ],
    })
  })

  it('is an allowance only where the provision book says so', () => {
    const demo = policyNamed('demo')
    expect(allowed('moving-allowance', '2026-11-24', fitting, demo)).toEqual(['allowance'])
    expect(allowed('regional-taxi', '2026-11-24', fitting, demo)).toEqual(['in-kind'])
  })
})

describe('contra-indications for a pgb', () => {
  it('are debts or serious confusion, as long as nobody else manages the budget', () => {
    const resident = { problemDebts: true, seriouslyConfused: true }
    expect(pgbContraIndications(zoetermeer, formFacts({ resident })).map(({ source }) => source)).toEqual([
      'Wmo-meerjarenbeleidsplan 2012-2015 van Zoetermeer, regel 1384',
      'Wmo-meerjarenbeleidsplan 2012-2015 van Zoetermeer, regel 1385',
    ])
    expect(
      pgbContraIndications(zoetermeer, formFacts({ resident: { ...resident, hasManager: true } })),
    ).toEqual([])
    expect(pgbContraIndications(zoetermeer, formFacts({}))).toEqual([])
  })
})
