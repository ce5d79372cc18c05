import { describe, expect, it } from 'vitest'
import { day, many, text, untyped } from './typed.ts'
import type { Typed } from './typed.ts'

const typed: Typed = {
  values: { name: 'Anna', help: ['clean', 'wash'], only: 'clean', 'born.day': '31', 'born.month': '2' },
  faults: [
    { field: 'name', message: 'Vul de achternaam in.' },
    { field: 'born.day', message: '31 februari bestaat niet.' },
    { field: 'name.first', message: 'Vul de voornaam in.' },
  ],
}

describe('what was typed', () => {
  it('comes back in a text field with the fault of that field only', () => {
    expect(text(typed, 'name')).toEqual({
      name: 'name',
      defaultValue: 'Anna',
      error: 'Vul de achternaam in.',
    })
    expect(text(typed, 'help').error).toBeUndefined()
  })

  it('comes back in check boxes, whether one or more were ticked', () => {
    expect(many(typed, 'help').defaultValue).toEqual(['clean', 'wash'])
    expect(many(typed, 'only').defaultValue).toEqual(['clean'])
    expect(many(typed, 'nothing').defaultValue).toEqual([])
  })

  it('comes back in a day field part by part, with the fault of any part', () => {
    expect(day(typed, 'born')).toEqual({
      name: 'born',
      defaultValue: { day: '31', month: '2', year: '' },
      error: '31 februari bestaat niet.',
    })
  })

  it('holds no faults before anything was typed', () => {
    expect(text(untyped({ name: 'Bert' }), 'name')).toEqual({
      name: 'name',
      defaultValue: 'Bert',
      error: undefined,
    })
  })
})
