import { z } from 'zod'
import { oneOf, optionalDay, optionalOneOf, requiredText, texts } from '../../../../http/fields.ts'
import { forms } from '../../../ground/policies/shape/provisions.ts'
import type { ChoiceInput } from './form-choice.ts'

const answer = optionalOneOf(['yes', 'no'])

/** What is asked about the choice of a form; a first choice comes after none, version 0. */
export const choiceForm = z.object({
  version: z.coerce.number().int().min(0),
  adequate: answer,
  supplierHasFitting: answer,
  told: texts,
  toldOn: optionalDay(),
  form: oneOf(forms, 'Kies wat de inwoner koos'),
  because: requiredText('Schrijf op waarom de inwoner dit kiest', 2000),
  chosenBy: oneOf(['resident', 'representative'], 'Kies wie de keuze maakte'),
  chosenOn: optionalDay(),
})

const yes = (given: 'yes' | 'no' | undefined): boolean | null =>
  given === undefined ? null : given === 'yes'

/** What was typed as a choice; without a day it was made today. */
export const choiceIn = (typed: z.output<typeof choiceForm>, today: Temporal.PlainDate): ChoiceInput => ({
  inKind: { adequate: yes(typed.adequate), supplierHasFitting: yes(typed.supplierHasFitting) },
  told: typed.told,
  toldOn: typed.toldOn ?? null,
  form: typed.form,
  because: typed.because,
  chosenBy: typed.chosenBy,
  chosenOn: typed.chosenOn ?? today,
})
