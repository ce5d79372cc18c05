import { z } from 'zod'
import { isBefore } from '../../../core/days.ts'
import { oneOf, optionalText, requiredDay, requiredText, ticked } from '../../../http/fields.ts'
import { judgements, type Judgement } from './emergency.ts'

/** What is asked of who opens a file in an emergency. */
export const emergencyForm = z.object({
  reason: requiredText('Schrijf op wat het noodgeval is', 1000).refine(
    (text) => text.length === 0 || text.length >= 10,
    'Schrijf in een hele zin op wat het noodgeval is',
  ),
  confirm: ticked.refine((yes) => yes, 'Vink aan dat u weet dat een collega dit beoordeelt'),
})

/** What is asked of who judges it. */
export const judgementForm = z.object({
  judgement: oneOf(Object.keys(judgements) as [Judgement, ...Judgement[]], 'Kies of de inzage terecht was'),
  words: requiredText('Schrijf op waarom u dit vindt', 4000),
})

/** What is searched for in the log; `workerId` and `residentId` are the choice when several fit. */
export const logForm = z
  .object({
    worker: optionalText(200),
    resident: optionalText(200),
    workerId: optionalText(36),
    residentId: optionalText(36),
    from: requiredDay('Vul de eerste dag in'),
    to: requiredDay('Vul de laatste dag in'),
  })
  .refine(({ from, to }) => !isBefore(to, from), {
    path: ['to'],
    message: 'De laatste dag ligt voor de eerste dag',
  })
export type LogForm = z.output<typeof logForm>
