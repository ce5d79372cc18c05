import { describe, expect, it } from 'vitest'
import { line } from '../../../../test/arrangements.ts'
import type { Change } from './change-store.ts'
import { changeOf } from './log-change.ts'

const decided = line({
  tier: 'individual',
  state: 'running',
  startedOn: Temporal.PlainDate.from('2026-10-01'),
  decision: 'decision',
  extent: { amount: 4, unit: 'hours', per: 'week' },
})
const earlier: Change = {
  id: 'change',
  on: Temporal.PlainDate.from('2026-11-01'),
  decided: decided.extent!,
  from: 4,
  to: 3,
  ground: 'Het gaat beter.',
  toldBy: 'de aanbieder',
  madeBy: 'Test Consulent',
}

describe('scaling help up or down', () => {
  it('[STW-19] is logged beside what the decision says, which stays as it is', () => {
    expect(changeOf(decided, [], 3)).toEqual({
      ok: true,
      value: { decided: decided.extent, from: 4, to: 3, decision: 'decision' },
    })
  })

  it('[STW-19] goes on from the change before', () =>
    expect(changeOf(decided, [earlier], 5)).toMatchObject({
      ok: true,
      value: { decided: { amount: 4 }, from: 3, to: 5 },
    }))

  it('is nothing when the amount stays the same', () => {
    expect(changeOf(decided, [], 4)).toMatchObject({ ok: false, refusal: { rule: 'nothing-changes' } })
    expect(changeOf(decided, [earlier], 3)).toMatchObject({ ok: false })
    expect(changeOf(decided, [earlier], 4)).toMatchObject({ ok: true })
  })

  it('is only for help that was granted or runs', () => {
    const proposed = line({ tier: 'individual', extent: decided.extent })
    expect(changeOf(proposed, [], 3)).toMatchObject({ ok: false, refusal: { rule: 'line-not-running' } })
  })
})
