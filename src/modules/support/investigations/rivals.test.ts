import { describe, expect, it } from 'vitest'
import { weighOffer, type SavedVersion } from './rivals.ts'

const saved = (version: number, text: string, savedBy: string): SavedVersion => ({
  field: 'limitation',
  version,
  text,
  savedBy,
})
const offer = (text: string, version: number) => ({ field: 'limitation', text, version })

describe('a text that is offered for a field', () => {
  it('is the first version of a field that was empty', () =>
    expect(weighOffer(offer('Bukken lukt niet.', 0), [], 'anna')).toMatchObject({ kind: 'save', version: 1 }))

  it('follows the version that was shown', () =>
    expect(weighOffer(offer('Beter.', 1), [saved(1, 'Bukken lukt niet.', 'bram')], 'anna')).toMatchObject({
      kind: 'save',
      version: 2,
    }))

  it('is the rival of what somebody else saved meanwhile', () => {
    const theirs = saved(2, 'Tillen lukt niet.', 'bram')
    const outcome = weighOffer(offer('Bukken niet.', 1), [saved(1, '', 'anna'), theirs], 'anna')
    expect(outcome).toEqual({ kind: 'rival', field: 'limitation', text: 'Bukken niet.', theirs })
  })

  it('stays a rival when its own writer saved something else on top', () => {
    const history = [saved(2, 'Van Bram.', 'bram'), saved(3, 'Van Anna.', 'anna')]
    expect(weighOffer(offer('Oud venster.', 1), history, 'anna').kind).toBe('rival')
  })

  it('is no rival of what its own writer saved a moment ago', () =>
    expect(weighOffer(offer('Bukken niet.', 0), [saved(1, 'Bukken', 'anna')], 'anna')).toMatchObject({
      kind: 'save',
      version: 2,
    }))

  it('is no rival when it was not touched since it was shown: what others wrote stays', () => {
    const history = [saved(1, 'Getoond.', 'anna'), saved(2, 'Van Bram.', 'bram')]
    expect(weighOffer(offer('Getoond.', 1), history, 'anna')).toMatchObject({ kind: 'same', version: 2 })
    expect(weighOffer(offer('', 0), history, 'anna')).toMatchObject({ kind: 'same', version: 2 })
  })

  it('empties a field that was shown filled', () =>
    expect(weighOffer(offer('', 2), [saved(2, 'Van Bram.', 'bram')], 'anna')).toMatchObject({
      kind: 'save',
      text: '',
      version: 3,
    }))

  it('changes nothing when the field says the same already, whoever saved it', () =>
    expect(weighOffer(offer('Gelijk.', 0), [saved(4, 'Gelijk.', 'bram')], 'anna')).toEqual({
      kind: 'same',
      field: 'limitation',
      version: 4,
    }))
})
