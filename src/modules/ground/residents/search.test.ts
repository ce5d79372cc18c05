import { describe, expect, it } from 'vitest'
import { fold } from './name.ts'
import { readName, readSearch } from './search.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const read = (text: string) => readSearch(text, today)
const at = (street: string, houseNumber: string) => ({ by: 'street', street, houseNumber })
const birthDate = Temporal.PlainDate.from('1944-03-05')

describe('a name as it is searched for', () => {
  it('has no capitals, marks or hyphens', () => {
    expect(fold("D'Özdemir-Łukasz")).toBe('d ozdemir lukasz')
    expect(fold('Straße Æbelø')).toBe('strasse aebelo')
  })

  it('keeps the letters of other scripts', () => expect(fold('Παπαδόπουλος')).toBe('παπαδοπουλος'))
})

describe('what a clerk types in the search box', () => {
  it('is a BSN when it passes the eleven-test, with or without spaces', () => {
    expect(read('999990019')).toEqual({ by: 'bsn', bsn: '999990019' })
    expect(read('9999 90 019')).toEqual({ by: 'bsn', bsn: '999990019' })
  })

  it('is a mistake when it looks like a BSN and fails the eleven-test', () =>
    expect(read('999990018')).toEqual({ by: 'nothing', message: expect.stringContaining('BSN klopt niet') }))

  it('is the number of a file, also without its zeros', () =>
    expect(read('d-2026-12')).toEqual({ by: 'number', number: 'D-2026-000012' }))

  it('is an address when it begins with a postcode', () => {
    expect(read('9999aa 7')).toEqual({ by: 'address', postcode: '9999 AA', houseNumber: '7' })
    expect(read('9999 AA, 7b')).toEqual({ by: 'address', postcode: '9999 AA', houseNumber: '7b' })
    expect(read('9999 AA')).toEqual({ by: 'address', postcode: '9999 AA', houseNumber: undefined })
  })

  it('is an address when a house number stands behind a street', () => {
    expect(read('Veenpad 7')).toEqual(at('Veenpad', '7'))
    expect(read('2e Dwarsstraat 12 bis')).toEqual(at('2e Dwarsstraat', '12 bis'))
    expect(read('Burg. de Vriesweg, 3a')).toEqual(at('Burg. de Vriesweg', '3a'))
  })

  it('is no address without a street, and no street with a birth day', () => {
    expect(read('7')).toMatchObject({ by: 'nothing' })
    expect(read('Veenpad 7 5-3-1944')).toMatchObject({ by: 'nothing' })
  })

  it('is a birth day in figures or in words', () => {
    for (const text of ['5-3-1944', '05/03/1944', '5 maart 1944', '1944-03-05'])
      expect(read(text)).toEqual({ by: 'birth-date', birthDate })
  })

  it('is a name with a birth day', () =>
    expect(read('Wollegras 5-3-1944')).toEqual({
      by: 'name',
      readings: [{ surname: 'Wollegras', prefix: '', givenNames: '' }],
      birthDate,
    }))

  it('is no day that does not exist and no birth day to come', () => {
    expect(read('Wollegras 30-2-1944')).toMatchObject({ message: expect.stringContaining('bestaat niet') })
    expect(read('Wollegras 25-11-2026')).toMatchObject({ message: expect.stringContaining('toekomst') })
  })

  it('is too little when it is empty or one letter', () => {
    expect(read(' ')).toMatchObject({ by: 'nothing' })
    expect(read('W')).toMatchObject({ by: 'nothing' })
    expect(read('x'.repeat(100_000))).toMatchObject({ by: 'nothing' })
  })
})

describe('a typed name', () => {
  it('is parted at the prefix of the surname', () =>
    expect(readName('Jan van der Berg')).toEqual([{ givenNames: 'Jan', prefix: 'van der', surname: 'Berg' }]))

  it('is read in two ways when there is no prefix', () =>
    expect(readName('Aafke Wollegras')).toEqual([
      { givenNames: 'Aafke', prefix: '', surname: 'Wollegras' },
      { givenNames: '', prefix: '', surname: 'Aafke Wollegras' },
    ]))

  it('is a surname when it is a prefix and nothing else', () =>
    expect(readName('Ten')).toEqual([{ givenNames: '', prefix: '', surname: 'Ten' }]))
})
