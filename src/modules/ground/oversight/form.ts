import { z } from 'zod'
import { oneOf, requiredText, ticked } from '../../../http/fields.ts'
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
