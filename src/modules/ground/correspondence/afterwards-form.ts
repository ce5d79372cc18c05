import { z } from 'zod'
import { oneOf, optionalDay, optionalText, requiredDay, requiredText, ticked } from '../../../http/fields.ts'
import { outcomes, type Outcome } from './breach-store.ts'
import { causes, followings, type Cause, type Following } from './letter-event.ts'

const keysOf = <Key extends string>(of: Readonly<Record<Key, unknown>>) => Object.keys(of) as [Key, ...Key[]]

/** The lines of an address; the window of an envelope holds three under a name. */
const addressOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 3)

export const recallForm = z.object({
  follows: oneOf(keysOf<Following>(followings), 'Kies wat er volgt'),
  wrong: optionalText(500),
  right: optionalText(500),
  name: optionalText(200),
  address: optionalText(300).transform(addressOf),
})

export const returnForm = z.object({
  on: requiredDay('Vul in op welke dag de brief terugkwam'),
  cause: oneOf(keysOf<Cause>(causes), 'Kies waarom de brief terugkwam'),
  reason: requiredText('Schrijf op wat er op de envelop stond of wat u weet', 500),
})

export const againForm = z.object({
  address: requiredText('Vul het adres in', 300).transform(addressOf),
})

export const breachForm = z.object({
  outcome: oneOf(keysOf<Outcome>(outcomes), 'Kies wat het is'),
  words: requiredText('Schrijf op waarom u dit vindt', 4000),
  reportedOn: optionalDay(),
  residentTold: ticked,
})
