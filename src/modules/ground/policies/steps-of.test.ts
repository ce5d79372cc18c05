import { describe, expect, it } from 'vitest'
import { accessFacts } from '../../../../test/policy-facts.ts'
import { adviseRoute } from './advise-route.ts'
import type { AccessFacts } from './facts.ts'
import { policyNamed } from './policy-named.ts'
import type { RouteId } from './shape/access.ts'
import { homeVisitNeeded, stepsOf } from './steps-of.ts'

const zoetermeer = policyNamed('zoetermeer-2012')
const needed = (route: RouteId, facts: AccessFacts) =>
  stepsOf(zoetermeer, route, facts).flatMap(({ step, needed: is }) => (is ? [step] : []))

describe('the steps of a route', () => {
  it('are those of a full conversation at the counter', () => {
    expect(needed('counter', accessFacts({}))).toEqual(['phone-clarification', 'conversation', 'home-visit'])
    expect(needed('counter', accessFacts({ report: { clearEnough: true } }))).toEqual([
      'conversation',
      'home-visit',
    ])
  })

  it('bring the client supporter to the talk', () => {
    expect(needed('client-supporter', accessFacts({}))).toContain('joint-conversation')
  })

  it('bring the provider who knows the resident, else specialists', () => {
    const known = { resident: { knownToProvider: true }, diagnosis: { onFile: true } }
    expect(needed('guidance', accessFacts(known))).toEqual([
      'reuse-knowledge',
      'conversation',
      'provider-expertise',
      'home-visit',
    ])
    expect(needed('guidance', accessFacts({}))).toEqual([
      'conversation',
      'specialist-expertise',
      'home-visit',
    ])
  })

  it('leave talk and visit out of the shortened route, unless a carer started the request', () => {
    expect(needed('shortened', accessFacts({}))).toEqual(['own-strength-check', 'paper-assessment'])
    expect(needed('shortened', accessFacts({ report: { reporterKind: 'carer' } }))).toContain('conversation')
  })

  it('[ZOE-12] use what a professional mapped over all fields of life instead of a second broad talk', () => {
    const mapped = accessFacts({
      report: { fromSignal: true },
      professional: { comesAtHome: true, mappedAllDomains: true },
    })
    const { route, steps } = adviseRoute(zoetermeer, mapped)
    expect(route.id).toBe('neighbourhood')
    expect(steps.find(({ step }) => step === 'reuse-knowledge')).toMatchObject({ needed: true })
    expect(steps.find(({ step }) => step === 'conversation')).toEqual({
      step: 'conversation',
      name: 'breed keukentafelgesprek',
      needed: false,
      reasons: [
        {
          because:
            'een professional bracht alle leefgebieden al in kaart; een tweede breed gesprek is niet nodig',
          source: 'Wmo-meerjarenbeleidsplan 2012-2015 van Zoetermeer, regel 483',
        },
      ],
    })
    expect(needed('counter', mapped)).not.toContain('conversation')
    const partly = accessFacts({ report: { fromSignal: true }, professional: { comesAtHome: true } })
    expect(needed('neighbourhood', partly)).toContain('conversation')
  })
})

describe('a home visit', () => {
  it.each(['zoetermeer-2012', 'demo'])(
    '[ZOE-22] is left out at a re-indication only when the consultant knows the situation and nothing changed: %s',
    (name) => {
      const policy = policyNamed(name)
      for (const sameProduct of [false, true])
        for (const unchanged of [false, true])
          for (const knownToConsultant of [false, true]) {
            const facts = accessFacts({
              earlierDecision: { sameProduct, unchanged },
              resident: { knownToConsultant },
            })
            const spared = sameProduct && unchanged && knownToConsultant
            expect(homeVisitNeeded(policy, 'counter', facts).needed).toBe(!spared)
          }
    },
  )

  it('is spared with the ground in words and its line', () => {
    const facts = accessFacts({
      earlierDecision: { sameProduct: true, unchanged: true },
      resident: { knownToConsultant: true },
    })
    expect(homeVisitNeeded(zoetermeer, 'counter', facts)).toEqual({
      needed: false,
      reasons: [
        {
          because: 'een herindicatie waarbij de consulent de situatie goed kent en die niet is veranderd',
          source: 'Wmo-meerjarenbeleidsplan 2012-2015 van Zoetermeer, regel 440-442',
        },
      ],
    })
  })

  it('after a professional who mapped everything hangs on the nature of the request', () => {
    const professional = { comesAtHome: true, mappedAllDomains: true }
    expect(homeVisitNeeded(zoetermeer, 'neighbourhood', accessFacts({ professional })).needed).toBe(false)
    const adaptation = accessFacts({ professional, product: { kind: 'adaptation', seenAtHome: true } })
    expect(homeVisitNeeded(zoetermeer, 'neighbourhood', adaptation)).toMatchObject({
      needed: true,
      reasons: [{ because: 'de aard van de aanvraag vraagt dat de woning wordt bekeken' }],
    })
  })

  it('is not part of the shortened route', () => {
    expect(homeVisitNeeded(zoetermeer, 'shortened', accessFacts({}))).toMatchObject({
      needed: false,
      reasons: [{ because: 'de digitale of verkorte route kent geen huisbezoek' }],
    })
  })
})
