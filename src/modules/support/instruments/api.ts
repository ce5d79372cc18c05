import { z } from 'zod'
import { Missing } from '../../../core/failure.ts'
import { day, id, made } from '../../../http/answer.ts'
import type { Operation } from '../../../http/operation.ts'
import { changeFile, lookOperation } from '../../ground/cases/file-api.ts'
import { policyNamed } from '../../ground/policies/policy-named.ts'
import { fillInInstrument } from './fill-in-instrument.ts'
import { fillingForm, marksIn } from './form.ts'
import { instrumentNamed } from './instrument.ts'
import { fillingsOf } from './store.ts'

const filling = z.object({
  id,
  instrument: z.string(),
  series: z.string(),
  filledOn: day,
  reason: z.string(),
  by: z.string(),
  corrected: z.boolean().meta({ description: 'een latere invulling zegt dat deze niet klopte' }),
  marks: z.array(
    z.object({
      item: z.string(),
      value: z.number().nullable(),
      choice: z.string().nullable(),
      words: z.string(),
    }),
  ),
})

/** What the API does with the instruments of the policy. */
export const instrumentOperations: Operation[] = [
  lookOperation({
    id: 'listFillings',
    path: '/files/{file}/instruments',
    summary: 'Toont de ingevulde instrumenten van een inwoner, het oudste eerst',
    scope: 'files.read',
    action: 'view instruments',
    purpose: 'instrumenten bekijken',
    answer: z.object({ fillings: z.array(filling) }),
    act: async (tx, actor, file) => ({ fillings: await fillingsOf(tx, actor, file) }),
  }),
  changeFile({
    id: 'fillInInstrument',
    path: '/files/{file}/instruments/{instrument}',
    named: ['instrument'],
    summary:
      'Vult een instrument in voor de onderwerpen die bij de vraag horen, of verbetert een eerdere invulling',
    scope: 'investigations.lead',
    body: fillingForm,
    answer: made,
    act: async (tx, actor, file, { params, body }) => {
      const instrument = instrumentNamed(policyNamed(file.policyFile), params.instrument)
      if (!instrument) throw new Missing('instrument')
      const { filledOn, reason, corrects } = body
      const marks = marksIn(instrument, body)
      const filled = {
        instrument: params.instrument,
        filledOn,
        reason,
        marks,
        corrects: corrects || undefined,
      }
      return { id: await fillInInstrument(tx, actor, file.id, filled) }
    },
  }),
]
