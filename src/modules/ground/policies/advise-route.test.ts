import { describe, expect, it } from 'vitest'
import { accessFacts } from '../../../../test/policy-facts.ts'
import { adviseRoute, takeRoute } from './advise-route.ts'
import type { AccessFacts } from './facts.ts'
import { policyNamed } from './policy-named.ts'
import { routeIds } from './shape/access.ts'

const zoetermeer = policyNamed('zoetermeer-2012')
const suggested = (facts: AccessFacts, policy = zoetermeer) => adviseRoute(policy, facts).route.id
const unchanged = { earlierDecision: { sameProduct: true, unchanged: true } }

describe('the route that Zoetermeer suggests', () => {
  it.each<[string, Parameters<typeof accessFacts>[0], string]>([
    ['nothing is known yet', {}, 'counter'],
    ['a clear question on one field', { report: { domains: ['clean-house'], clearEnough: true } }, 'counter'],
    [
      'the question touches two fields',
      { report: { domains: ['clean-house', 'money'] } },
      'client-supporter',
    ],
    ['the resident wants a supporter', { report: { wantsSupporter: true } }, 'client-supporter'],
    ['guidance is asked for the first time', { report: { wantsGuidance: true } }, 'guidance'],
    [
      'a wijkcoach at home gave a signal',
      { report: { fromSignal: true }, professional: { comesAtHome: true } },
      'neighbourhood',
    ],
    [
      'a professional mapped all fields of life',
      { professional: { mappedAllDomains: true } },
      'neighbourhood',
    ],
    [
      'parents ask about growing up',
      { report: { aboutUpbringing: true }, household: { hasChildren: true } },
      'youth',
    ],
    ['a request again, nothing changed', unchanged, 'shortened'],
    [
      'a request again for guidance, nothing changed',
      { ...unchanged, report: { wantsGuidance: true } },
      'shortened',
    ],
    [
      'a simple provision, by who manages online',
      { product: { fixedFrame: true }, resident: { selfReliantOnline: true } },
      'shortened',
    ],
    ['a simple provision, by who does not', { product: { fixedFrame: true } }, 'counter'],
    ['the same request in an emergency', { ...unchanged, report: { urgent: true } }, 'counter'],
    [
      'a request again that touches a second field',
      { ...unchanged, report: { domains: ['laundry', 'money'] } },
      'client-supporter',
    ],
  ])('when %s', (_, changes, route) => expect(suggested(accessFacts(changes))).toBe(route))

  it('comes with its reasons in words and the line of the document', () => {
    const facts = accessFacts({ report: { domains: ['clean-house', 'money'], wantsSupporter: true } })
    expect(adviseRoute(zoetermeer, facts).reasons).toEqual([
      {
        because: 'de vraag raakt meer dan één terrein',
        source: 'Wmo-meerjarenbeleidsplan 2012-2015 van Zoetermeer, regel 459',
      },
      {
        because: 'de inwoner wil een cliëntondersteuner erbij',
        source: 'Wmo-meerjarenbeleidsplan 2012-2015 van Zoetermeer, regel 326-327',
      },
    ])
  })

  it('shows of every route which conditions held, and marks one as suggested', () => {
    const { routes } = adviseRoute(zoetermeer, accessFacts(unchanged))
    expect(routes.map(({ route }) => route.id).toSorted()).toEqual([...routeIds].toSorted())
    expect(routes.filter(({ suggested: is }) => is).map(({ route }) => route.id)).toEqual(['shortened'])
    const shortened = routes.find(({ route }) => route.id === 'shortened')
    expect(shortened?.opening.map(({ held }) => held)).toEqual([true, false, false])
    expect(shortened?.speaking.map(({ held }) => held)).toEqual([false, true])
    const guidance = routes.find(({ route }) => route.id === 'guidance')
    expect(guidance).toMatchObject({ open: true, opening: [], speaking: [{ held: false }] })
  })
})

describe('the shortened route', () => {
  const yesOrNo = [false, true]
  const everything = yesOrNo.flatMap((sameProduct) =>
    yesOrNo.flatMap((fixedFrame) =>
      yesOrNo.map((onFile) => ({
        opens: sameProduct || fixedFrame || onFile,
        facts: accessFacts({
          resident: { selfReliantOnline: true, knownToConsultant: true },
          report: { clearEnough: true },
          earlierDecision: { sameProduct, unchanged: true },
          product: { fixedFrame },
          diagnosis: { onFile },
        }),
      })),
    ),
  )

  it.each(['zoetermeer-2012', 'demo'])(
    '[ZOE-20] is offered only for a re-indication, a simple request or a known diagnosis: %s',
    (name) => {
      const policy = policyNamed(name)
      for (const { opens, facts } of everything) {
        const { routes } = adviseRoute(policy, facts)
        expect(routes.find(({ route }) => route.id === 'shortened')?.open).toBe(opens)
        expect(suggested(facts, policy) === 'shortened').toBe(opens)
        expect(takeRoute(policy, 'shortened', facts).ok).toBe(opens)
      }
    },
  )

  it('is refused to a worker who chooses it without a ground, with the grounds and the line', () => {
    expect(takeRoute(zoetermeer, 'shortened', accessFacts({}))).toEqual({
      ok: false,
      refusal: {
        rule: 'route-closed',
        because: expect.stringContaining(
          'herindicatie van een bestaande cliënt; eenvoudige aanvraag binnen vaste kaders;',
        ),
        source: 'Wmo-meerjarenbeleidsplan 2012-2015 van Zoetermeer, regel 486',
      },
    })
  })
})

describe('Steenwijkerland', () => {
  const steenwijkerland = policyNamed('steenwijkerland-2017')

  it('brings everything to the area team, and answers a single question at once', () => {
    expect(suggested(accessFacts({}), steenwijkerland)).toBe('counter')
    const single = accessFacts({ report: { clearEnough: true, domains: ['home'] } })
    expect(adviseRoute(steenwijkerland, single)).toMatchObject({
      route: { id: 'shortened', name: 'enkelvoudige vraag, direct beantwoord' },
      reasons: [{ because: 'een enkelvoudige vraag' }, { because: 'het gebiedsteam weet zelf het antwoord' }],
    })
  })

  it('does not have the route for guidance', () => {
    expect(
      takeRoute(steenwijkerland, 'guidance', accessFacts({ report: { wantsGuidance: true } })),
    ).toMatchObject({
      ok: false,
      refusal: { rule: 'route-not-offered' },
    })
  })
})
