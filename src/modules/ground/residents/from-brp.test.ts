import { describe, expect, it } from 'vitest'
import type { Person } from '../../../outside/brp/person.ts'
import { factsOf, isSamePerson } from './from-brp.ts'

const day = Temporal.PlainDate.from('1944-03-05')
const person: Person = {
  secrecy: false,
  underInvestigation: [],
  name: { givenNames: 'Berend', prefix: 'van', surname: 'Œdeem' },
  birthDate: { known: 'day', day },
  municipality: { code: '9001', name: 'Vierdorpen' },
  residence: {
    kind: 'address',
    street: 'Turfkade',
    houseNumber: 12,
    houseLetter: 'a',
    addition: 'II',
    postcode: '9999AB',
    town: 'Vierdorpen',
    notThere: false,
  },
}

describe('a person of the register in our own record', () => {
  it('has his address on one number, with the postcode as we write it', () =>
    expect(factsOf(person, 'GM9001')).toMatchObject({
      house_number: '12a-II',
      postcode: '9999 AB',
      lives_here: true,
    }))

  it('has a protected address when he asked for secrecy', () =>
    expect(factsOf({ ...person, secrecy: true }, 'GM9001').address_protected).toBe(true))

  it('does not live here when another municipality registers him', () =>
    expect(factsOf(person, 'GM0637').lives_here).toBe(false))

  it('has no birth day when the register knows only the year', () =>
    expect(factsOf({ ...person, birthDate: { known: 'year', year: 1944 } }, 'GM9001').birth_date).toBeNull())
})

describe('whether a BSN is of the person on record', () => {
  const registered = factsOf(person, 'GM9001')

  it('takes one surname, without regard to marks, and one birth day', () =>
    expect(isSamePerson({ surname_folded: 'oedeem', birth_date: day }, registered)).toBe(true))

  it('does not take another birth day, another name, or a birth day that is not known', () => {
    expect(isSamePerson({ surname_folded: 'oedeem', birth_date: day.add({ days: 1 }) }, registered)).toBe(
      false,
    )
    expect(isSamePerson({ surname_folded: 'vries', birth_date: day }, registered)).toBe(false)
    expect(isSamePerson({ surname_folded: 'oedeem', birth_date: null }, registered)).toBe(false)
  })
})
