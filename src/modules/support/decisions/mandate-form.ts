import { z } from 'zod'
import { isId } from '../../../core/id.ts'
import {
  optionalDay,
  optionalEuros,
  requiredDay,
  requiredText,
  someOf,
  version,
} from '../../../http/fields.ts'
import { decisionKinds } from '../../ground/policies/shape/deciding.ts'

const terms = {
  kinds: someOf(decisionKinds).refine((kinds) => kinds.length > 0, 'Kies een of meer soorten besluit'),
  upTo: optionalEuros(),
  secondAbove: optionalEuros(),
  from: optionalDay(),
  until: optionalDay(),
  ground: requiredText('Vul in waar dit mandaat op rust, zoals het mandaatbesluit met zijn datum', 500),
}

/** What somebody may sign from a day on. */
export const newMandateForm = z.object({
  worker: requiredText('Kies een medewerker', 40).refine(isId, 'Kies uit de lijst'),
  ...terms,
})
export type NewMandateInput = z.output<typeof newMandateForm>

/** What takes the place of a mandate from a day on. */
export const mandateForm = z.object({ ...terms, version })
export type MandateInput = z.output<typeof mandateForm>

export const endMandateForm = z.object({
  until: requiredDay('Vul de laatste dag in'),
  because: requiredText('Vul in waarom het mandaat eindigt', 500),
  version,
})
export type EndMandateInput = z.output<typeof endMandateForm>
