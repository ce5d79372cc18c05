import { z } from 'zod'
import { optionalText, requiredDay, requiredText, version } from '../../../http/fields.ts'

export const handOverForm = z.object({
  version,
  to: requiredText('Kies een collega', 40),
  reason: optionalText(300),
})

export const finishForm = z.object({
  version,
  outcome: requiredText('Schrijf op hoe het is afgelopen', 500),
})

export const ownTaskForm = z.object({
  words: requiredText('Schrijf op wat u gaat doen', 200),
  dueOn: requiredDay('Vul in op welke dag het klaar moet zijn'),
})

/** To whom all work of somebody goes, and why. */
export const caseloadForm = z.object({
  to: requiredText('Kies een collega', 40),
  reason: requiredText('Vul in waarom het werk overgaat', 500),
})
