import { describe, expect, it } from 'vitest'
import { accessFacts } from '../../../../test/policy-facts.ts'
import { questionKind } from './clarification.ts'
import { policyNamed } from './policy-named.ts'

const steenwijkerland = policyNamed('steenwijkerland-2017')

describe('a question', () => {
  it('is simple when it is clear and touches one field of life', () => {
    expect(
      questionKind(steenwijkerland, accessFacts({ report: { clearEnough: true, domains: ['home'] } })),
    ).toEqual({
      kind: 'simple',
    })
  })

  it('is clarified first when it touches more, or is not clear, with the reason and its line', () => {
    const more = accessFacts({ report: { clearEnough: true, domains: ['home', 'debts'] } })
    expect(questionKind(steenwijkerland, more)).toEqual({
      kind: 'clarify',
      reasons: [
        {
          because: 'het is meer dan een enkelvoudige vraag',
          source: 'Integraal beleidsplan sociaal domein 2017-2020 van Steenwijkerland, regel 1029-1030',
        },
      ],
    })
    const unclear = accessFacts({ report: { domains: ['home'] } })
    expect(questionKind(steenwijkerland, unclear)).toMatchObject({
      kind: 'clarify',
      reasons: [{ because: expect.stringContaining('niet duidelijk') }],
    })
  })
})
