import { describe, expect, it } from 'vitest'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { cumulationInWords, cumulationOf, pilesUp } from './cumulation.ts'
import { guideOf, type Answer, type GuideField } from './guide.ts'
import { integralView } from './integral.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const demo = policyNamed('demo')
const now = guideOf(demo, day('2026-11-24'))
const areas = (guide: typeof now) => guide.filter(({ kind }) => kind === 'result-area').map(({ id }) => id)

const answer = (domain: string, field: GuideField, text: string): Answer => ({
  domain,
  field,
  text,
  version: 1,
  by: 'Consulent',
  at: Temporal.Instant.from('2026-11-24T08:00:00Z'),
})

describe('what the conversation goes over', () => {
  it('has the eight results that are analysed, and the other fields of life after them', () => {
    expect(areas(now)).toHaveLength(8)
    expect(areas(now)).not.toContain('household')
    expect(now.slice(8).map(({ kind }) => kind)).not.toContain('result-area')
    expect(now.slice(8).map(({ id }) => id)).toContain('health')
  })

  it('follows the by-law of the day on which the file was opened', () =>
    expect(areas(guideOf(demo, day('2027-02-01')))).toHaveLength(13))

  it('follows the policy of the file', () => {
    const other = guideOf(policyNamed('steenwijkerland-2017'), day('2018-01-01')).map(({ id }) => id)
    expect(other).not.toEqual(now.map(({ id }) => id))
  })
})

describe('problems in several fields of life', () => {
  const several = [
    answer('clean-house', 'limitation', 'Bukken lukt niet.'),
    answer('money', 'limitation', 'Er zijn schulden.'),
    answer('health', 'limitation', ''),
    answer('health', 'life-event', 'Zijn vrouw stierf in mei 2026.'),
  ]

  it('are counted over the domains, with what happened', () => {
    const cumulation = cumulationOf(now, several)
    expect(pilesUp(cumulation)).toBe(true)
    expect(cumulationInWords(cumulation)).toBe(
      'Op 2 leefgebieden tegelijk lukt iets niet: wonen in een schoon en leefbaar huis en inkomen.',
    )
    expect(cumulation.events).toEqual([{ domain: 'gezondheid', words: 'Zijn vrouw stierf in mei 2026.' }])
  })

  it('do not pile up in one domain', () => {
    const cumulation = cumulationOf(now, several.slice(1))
    expect(pilesUp(cumulation)).toBe(false)
    expect(cumulationInWords(cumulation)).toBe('Alleen op het leefgebied inkomen lukt iets niet.')
  })
})

describe('one look over all fields of life', () => {
  it('puts what is known of a domain side by side and names what was not spoken of', () => {
    const { looked, untouched } = integralView(
      now,
      [
        answer('clean-house', 'limitation', 'Bukken lukt niet.'),
        answer('clean-house', 'resource', 'Een dochter in de buurt.'),
        answer('clean-house', 'barriers', 'dares-not will-not'),
      ],
      [],
    )
    expect(looked).toMatchObject([
      {
        id: 'clean-house',
        limitation: 'Bukken lukt niet.',
        resource: 'Een dochter in de buurt.',
        barriers: ['dares-not', 'will-not'],
      },
    ])
    expect(untouched).toHaveLength(now.length - 1)
  })
})
