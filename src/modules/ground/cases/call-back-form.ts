import { z } from 'zod'
import { oneOf, optionalDay, optionalText, requiredDay, requiredText, version } from '../../../http/fields.ts'

export const callBackForm = z.object({
  caller: requiredText('Vul in wie gebeld wil worden', 120),
  phone: requiredText('Vul het telefoonnummer in', 40),
  about: requiredText('Vul in waarover het gaat', 500),
  dueOn: requiredDay('Vul in op welke dag er gebeld moet zijn'),
  to: optionalText(40),
  file: optionalText(40),
})

export type CallBackInput = z.output<typeof callBackForm>

/** How a call ended. */
export const callEnds = { spoken: 'wij hebben elkaar gesproken', 'not-reached': 'niet bereikt' } as const

export const callEndForm = z.object({
  version,
  tries: z.coerce.number().int().min(0),
  ended: oneOf(['spoken', 'not-reached'], 'Kies hoe het ging'),
  outcome: optionalText(500),
  again: optionalDay(),
})

export type CallEndInput = z.output<typeof callEndForm>
