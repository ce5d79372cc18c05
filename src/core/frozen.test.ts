import { describe, expect, it } from 'vitest'
import { freeze, thaw } from './frozen.ts'

const facts = {
  on: Temporal.PlainDate.from('2026-11-24'),
  texts: ['2026-11-24', 'een gewone tekst'],
  nested: [{ until: Temporal.PlainDate.from('2027-01-01'), nothing: null, left: undefined }],
}

describe('facts that are frozen', () => {
  it('come back as they were, with days as days and texts that look like days as texts', () => {
    const back = thaw(JSON.parse(freeze(facts))) as typeof facts
    expect(back.on.equals(facts.on)).toBe(true)
    expect(back.texts).toEqual(facts.texts)
    expect(back.nested[0]!.until.toString()).toBe('2027-01-01')
    expect(Object.keys(back.nested[0]!)).toEqual(['until', 'nothing'])
  })

  it('are no functions and no moments', () => {
    expect(() => freeze({ of: () => 1 })).toThrow(TypeError)
  })
})
