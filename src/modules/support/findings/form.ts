import { z } from 'zod'
import { optionalDay, optionalText, requiredText } from '../../../http/fields.ts'

export const findingsForm = z.object({
  conclusion: requiredText('Schrijf op wat u vindt: welke hulp past, en of een maatwerkvoorziening nodig is'),
  ownWords: optionalText(),
})

export const remarkForm = z.object({
  words: requiredText('Schrijf op wat de inwoner van het verslag vindt'),
  receivedOn: optionalDay(),
})
