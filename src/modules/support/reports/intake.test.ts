import { describe, expect, it } from 'vitest'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { accessFacts, domainsOn, noIntake, type IntakeFacts, type IntakeRecords } from './intake.ts'

const policy = policyNamed('zoetermeer-2012')
const day = Temporal.PlainDate.from('2013-05-14')
const records: IntakeRecords = {
  receivedOn: day,
  channel: 'phone',
  reporterKind: 'informal-carer',
  urgent: false,
  birthDate: Temporal.PlainDate.from('1944-05-15'),
  childrenInHousehold: false,
  knownToConsultant: true,
}

const factsOf = (intake: Partial<IntakeFacts>, of: Partial<IntakeRecords> = {}) =>
  accessFacts(policy, { ...noIntake, ...intake }, { ...records, ...of }, [], day)

describe('the facts that the conditions of a policy read', () => {
  it('come from the records where those know them', () =>
    expect(factsOf({})).toMatchObject({
      report: { channel: 'phone', reporterKind: 'carer', urgent: false },
      resident: { age: 68, knownToConsultant: true },
      household: { hasChildren: false },
    }))

  it('say of the asked product what the provision book says', () => {
    expect(factsOf({ product: 'regional-taxi' }).product).toMatchObject({ fixedFrame: true })
    expect(factsOf({ product: 'household-help' }).product).toMatchObject({ seenAtHome: true })
    expect(factsOf({}).product.kind).toBe('none')
  })

  it('call a request a repetition when the same product was granted before', () => {
    const asked = { product: 'wheelchair' }
    expect(factsOf({ ...asked, earlierProducts: ['wheelchair'] }).earlierDecision.sameProduct).toBe(true)
    expect(factsOf({ ...asked, earlierProducts: ['regional-taxi'] }).earlierDecision.sameProduct).toBe(false)
    expect(factsOf({ earlierProducts: ['wheelchair'] }).earlierDecision.sameProduct).toBe(false)
  })

  it('call a situation unchanged only when it was said and seen in the file', () => {
    expect(factsOf({ unchangedSaid: true, unchangedSeen: true }).earlierDecision.unchanged).toBe(true)
    expect(factsOf({ unchangedSaid: true }).earlierDecision.unchanged).toBe(false)
  })

  it('say that a professional mapped all domains when he described each of them', () => {
    const all = domainsOn(policy, day).map(({ id }) => id)
    expect(factsOf({ mappedDomains: all }).professional.mappedAllDomains).toBe(true)
    expect(factsOf({ mappedDomains: all.slice(1) }).professional.mappedAllDomains).toBe(false)
  })

  it('follow what a later module knows for certain', () => {
    const known = [{ earlierDecision: { sameProduct: true } }]
    expect(accessFacts(policy, noIntake, records, known, day).earlierDecision).toEqual({
      sameProduct: true,
      unchanged: false,
    })
  })
})
