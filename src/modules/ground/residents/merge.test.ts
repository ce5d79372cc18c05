import { describe, expect, it } from 'vitest'
import { keepOf, type Mergeable } from './merge.ts'

const record = (id: string, other: Partial<Mergeable> = {}): Mergeable => ({
  id,
  bsn: null,
  bsnVerifiedOn: null,
  mergedInto: null,
  madeAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  ...other,
})

const older = record('older')
const newer = record('newer', { madeAt: Temporal.Instant.from('2026-02-01T00:00:00Z') })

describe('which of two records stays', () => {
  it('is the one with the BSN, though it is newer', () => {
    const known = { ...newer, bsn: '999990019' }
    for (const pair of [keepOf(older, known), keepOf(known, older)])
      expect(pair).toEqual({ ok: true, value: { kept: known, merged: older } })
  })

  it('is the older one when neither has a BSN', () =>
    expect(keepOf(newer, older)).toEqual({ ok: true, value: { kept: older, merged: newer } }))

  it.each([
    ['two-people', { ...older, bsn: '999990019' }, { ...newer, bsn: '999990020' }],
    ['same-record', older, older],
    ['already-merged', older, { ...newer, mergedInto: 'another' }],
  ])('is neither: %s', (rule, a, b) => expect(keepOf(a, b)).toMatchObject({ refusal: { rule } }))
})
