import { describe, expect, it } from 'vitest'
import { lifePhaseAt } from './life-phase.ts'
import { policyNamed } from './policy-named.ts'

const demo = policyNamed('demo')

describe('the phase of life', () => {
  it.each([
    [0, 1],
    [15, 1],
    [16, 2],
    [29, 2],
    [30, 3],
    [64, 3],
    [65, 4],
    [99, 4],
  ])('[ZWO-15] follows from the age: %i years is phase %i', (age, phase) =>
    expect(lifePhaseAt(demo, age, false).phase).toBe(phase),
  )

  it.each([40, 64, 88])('[ZWO-15] is the fifth by judgement only, whatever the age: %i', (age) => {
    expect(lifePhaseAt(demo, age, true)).toMatchObject({ phase: 5, byJudgement: true })
    expect(lifePhaseAt(demo, age, false).phase).toBeLessThan(5)
  })

  it('stays that of the age where a policy has none by judgement', () => {
    expect(lifePhaseAt(policyNamed('steenwijkerland-2017'), 80, true).phase).toBe(4)
  })
})
