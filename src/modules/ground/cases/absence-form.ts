import { z } from 'zod'
import { requiredDay, requiredText } from '../../../http/fields.ts'

export const absenceForm = z.object({
  worker: requiredText('Kies wie er afwezig is', 40),
  from: requiredDay('Vul de eerste dag in'),
  until: requiredDay('Vul de laatste dag in'),
  replacement: requiredText('Kies wie vervangt', 40),
})
