import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { schemaOf } from '../api/schema.ts'
import {
  oneOf,
  optionalAmount,
  optionalDay,
  optionalEuros,
  optionalOneOf,
  optionalText,
  requiredAmount,
  requiredCount,
  requiredDay,
  requiredEuros,
  requiredText,
  someOf,
  texts,
  ticked,
} from './fields.ts'

const form = z.object({
  name: requiredText('Vul de naam in'),
  remark: optionalText(),
  from: requiredDay('Vul de dag in'),
  until: optionalDay(),
  kind: oneOf(['one', 'two'], 'Kies'),
  other: optionalOneOf(['one', 'two']),
  many: someOf(['one', 'two']),
  words: texts,
  agreed: ticked,
  price: requiredEuros('Vul in'),
  rebate: optionalEuros(),
  count: requiredCount('Vul in', 1, 9),
  hours: requiredAmount('Vul in', 40),
  more: optionalAmount(40),
})

const read = {
  name: 'Aafke',
  remark: '',
  from: Temporal.PlainDate.from('2026-11-24'),
  until: undefined,
  kind: 'one',
  many: ['two'],
  words: [],
  agreed: true,
  price: 2180,
  rebate: undefined,
  count: 3,
  hours: 2.5,
  more: undefined,
}

describe('a form', () => {
  it('reads what a browser sends', () => {
    const typed = {
      name: ' Aafke ',
      remark: '',
      from: { day: '24', month: '11', year: '2026' },
      until: { day: '', month: '', year: '' },
      kind: 'one',
      other: '',
      many: 'two',
      agreed: 'ja',
      price: '21,80',
      rebate: '',
      count: '3',
      hours: '2,5',
      more: '',
    }
    expect(form.parse(typed)).toEqual(read)
  })

  it('reads the same from JSON, where days are texts, numbers numbers, and what is not asked may be left out', () => {
    const sent = {
      name: 'Aafke',
      from: '2026-11-24',
      kind: 'one',
      many: ['two'],
      agreed: true,
      price: '21.80',
      count: 3,
      hours: 2.5,
    }
    expect(form.parse(sent)).toEqual(read)
    expect(form.parse({ ...sent, until: null, other: null, price: 21.8 })).toEqual(read)
  })

  it.each([
    ['from', '2026-02-30'],
    ['from', '24-11-2026'],
    ['from', true],
    ['until', 'morgen'],
    ['price', '21,8,0'],
    ['count', 10],
    ['count', 2.5],
    ['hours', -1],
    ['name', 7],
    ['many', ['three']],
  ])('refuses %s %j by the name of the field', (field, value) => {
    const sent = {
      name: 'A',
      from: '2026-11-24',
      kind: 'one',
      price: '1',
      count: 1,
      hours: 1,
      [field]: value,
    }
    const parsed = form.safeParse(sent)
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })

  it('is described by its JSON: days as dates, and only what must be filled in is required', () => {
    const { properties, required } = schemaOf(form, 'input') as {
      properties: Record<string, unknown>
      required: string[]
    }
    expect(required).toEqual(['name', 'from', 'kind', 'price', 'count', 'hours'])
    expect(properties).toMatchObject({
      from: { type: 'string', format: 'date' },
      until: { type: 'string', format: 'date' },
      agreed: { type: 'boolean' },
      many: { type: 'array', items: { enum: ['one', 'two'] } },
      count: { type: 'integer', minimum: 1, maximum: 9 },
      hours: { type: 'number' },
      price: { type: 'string' },
    })
  })
})
