import { z } from 'zod'
import { optionalDay, optionalText, requiredDay, requiredText, version } from '../../../http/fields.ts'
import { lines } from './form.ts'

export const completionForm = z.object({
  version,
  missing: requiredText('Schrijf op wat u mist', 2000).transform(lines),
  until: requiredDay('Vul in tot wanneer de inwoner dit kan sturen'),
})

export const completedForm = z.object({ version, receivedOn: optionalDay() })

export const withdrawForm = z.object({
  version,
  on: requiredDay('Vul in op welke dag de inwoner dit zei'),
  words: requiredText('Schrijf op wat de inwoner zei', 1000),
})

export const notDealtWithForm = z.object({
  version,
  missing: requiredText('Schrijf op wat er niet kwam', 2000).transform(lines),
  ownWords: optionalText(),
})
