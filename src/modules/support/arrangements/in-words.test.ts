import { describe, expect, it } from 'vitest'
import { cents } from '../../../core/cents.ts'
import { line, passed, untouched } from '../../../../test/arrangements.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { arrangementsInWords, passedBefore } from './in-words.ts'

const policy = policyNamed('demo')
const opened = Temporal.PlainDate.from('2026-11-13')
const arrangement = {
  ...untouched,
  steps: passed('own-strength', 'network', 'general', 'collective'),
  lines: [
    line({
      tier: 'individual',
      decidingArea: 'household',
      doneBy: { kind: 'organisation', name: '', relation: '', organisation: null },
      extent: { amount: 3, unit: 'hours', per: 'week' },
      cost: { amount: cents(11_160), per: 'week' },
      lasting: { lasting: 'permanent', ground: 'no-recovery', words: 'De heupen zijn versleten.' },
    }),
    line({
      tier: 'network',
      doneBy: { kind: 'carer', name: 'Hiske', relation: 'dochter', organisation: null },
    }),
    line({ tier: 'general', id: 'gone', state: 'dropped' }),
  ],
}

describe('an arrangement in the words of the findings', () => {
  const { needs, lines } = arrangementsInWords(policy, opened, [arrangement])

  it('says what does not work, what the resident wants and which help is needed', () =>
    expect(needs).toEqual([
      {
        limitation: 'Bukken en tillen gaat niet door versleten heupen.',
        wish: 'Een schoon en leefbaar huis.',
        help: 'Schoonmaken van het huis, 3 uur per week, blijvend: De heupen worden niet beter',
      },
    ]))

  it('goes from light to heavy and leaves out what no longer stands', () =>
    expect(lines.map(({ tier, who, result }) => [tier, who, result])).toEqual([
      ['network', 'Hiske (dochter)', 'wonen in een schoon en leefbaar huis'],
      ['individual', 'wij kiezen nog wie dit doet', 'een huishouden voeren'],
    ]))

  it('says how long, how much, at what cost and why lighter help is not enough', () => {
    expect(lines[1]).toMatchObject({
      extent: '3 uur per week',
      ground: 'blijvend: herstel is niet te verwachten. De heupen zijn versleten.',
    })
    expect(lines[1]!.cost).toMatch(/111,60 per week$/)
    expect(lines[1]!.passed.map(({ tier }) => tier)).toEqual([
      'own-strength',
      'network',
      'general',
      'collective',
    ])
    expect(passedBefore(policy, arrangement, 'network').map(({ tier }) => tier)).toEqual(['own-strength'])
  })
})
