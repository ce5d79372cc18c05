import { describe, expect, it } from 'vitest'
import { conditionFaults, holds } from './conditions.ts'
import { accessVocabulary, formVocabulary, noAccessFacts } from './facts.ts'

const vocabulary = accessVocabulary(['household', 'transport', 'money'])
const faults = (text: string) => conditionFaults(text, vocabulary)

describe('a condition is refused', () => {
  it('when it does not parse, at the place where it breaks', () => {
    expect(faults('earlierDecision.sameProduct and')).toMatchObject([
      { message: expect.stringContaining('niet te lezen') },
    ])
  })

  it.each([
    ['repport.urgent', 0],
    ['report.urgent or report.nature', 17],
    ['urgent', 0],
    ['inKind.adequate', 0],
  ])('when it reads a fact that does not exist: %s', (text, offset) => {
    expect(faults(text)).toEqual([{ offset, message: expect.stringContaining('bestaat niet') }])
  })

  it.each([
    'resident.age > "3"',
    'report.channel = 3',
    'report.urgent = "true"',
    'report.channel in (1, 2)',
    'resident.age in ["a".."b"]',
    'resident.age between 3 and "x"',
    'list contains(report.domains, 3)',
    'count(report.domains) = "2"',
  ])('when it compares a number with a text, although FEEL itself would not warn: %s', (text) => {
    expect(faults(text)[0]?.message).toContain('niet te vergelijken')
  })

  it.each(['report.channel = "fax"', 'list contains(report.domains, "housing")'])(
    'when it names a value that the fact never has: %s',
    (text) => expect(faults(text)).toMatchObject([{ message: expect.stringContaining('komt niet voor') }]),
  )

  it.each([
    'count(report.domains)',
    'if report.urgent then 1 else 2',
    'some d in report.domains satisfies d = "money"',
    'resident.age + 1 > 18',
    'report.domains = "money"',
    'resident.age = 18',
    'report.channel > "a"',
    'string length(report.channel) > 3',
    'not(report.urgent, report.clearEnough)',
  ])('when it is no plain yes-or-no rule over facts: %s', (text) => expect(faults(text)).toHaveLength(1))

  it('when it can never hold, or always does', () => {
    expect(faults('report.urgent and not(report.urgent)')).toEqual([
      { offset: 0, message: 'deze voorwaarde is nooit waar' },
    ])
    expect(faults('resident.age > 20 and resident.age < 18')).toMatchObject([
      { message: expect.stringContaining('nooit') },
    ])
    expect(faults('report.channel in ("phone","desk","letter","web","visit")')).toMatchObject([
      { message: expect.stringContaining('altijd') },
    ])
  })
})

describe('a condition holds', () => {
  it.each([
    'earlierDecision.sameProduct and earlierDecision.unchanged',
    'count(report.domains) > 1 and not(report.clearEnough)',
    'list contains(report.domains, "money") or resident.age < 18',
    'report.channel in ("web", "letter")',
    'resident.age in [18..67]',
    'resident.age between 18 and 67',
    '(report.reporterKind = "professional") and professional.mappedAllDomains',
  ])('and is accepted: %s', (text) => {
    expect(faults(text)).toEqual([])
    expect(typeof holds(text, noAccessFacts)).toBe('boolean')
  })

  it('only on what was recorded', () => {
    const facts = { ...noAccessFacts, report: { ...noAccessFacts.report, domains: ['household', 'money'] } }
    expect(holds('count(report.domains) > 1', facts)).toBe(true)
    expect(holds('count(report.domains) > 1', noAccessFacts)).toBe(false)
  })

  it('never on an age that is not known, not even when it is turned round', () => {
    expect(holds('resident.age < 18', noAccessFacts)).toBe(false)
    expect(holds('not(resident.age < 18)', noAccessFacts)).toBe(false)
  })

  it('in the facts of its own kind only', () => {
    expect(conditionFaults('inKind.adequate', formVocabulary)).toEqual([])
    expect(() => holds('inKind.adequate', noAccessFacts)).toThrow('not found')
  })
})
