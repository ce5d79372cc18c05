import { z } from 'zod'
import { permissions, type Permission } from '../../../core/actor.ts'
import { isId } from '../../../core/id.ts'
import {
  oneOf,
  optionalDay,
  optionalEmail,
  optionalText,
  requiredDay,
  requiredText,
  version,
} from '../../../http/fields.ts'

const [first, ...rest] = Object.keys(permissions) as [Permission, ...Permission[]]

const facts = {
  name: requiredText('Vul de naam in', 200),
  function: requiredText('Vul de functie in', 200),
  email: optionalEmail(),
  phone: optionalText(40),
  subject: requiredText('Vul de inlognaam in die de gemeente aan deze medewerker gaf', 200),
  organisation: optionalText(40).refine((id) => id === '' || isId(id), 'Kies uit de lijst'),
  newOrganisation: optionalText(200),
}

/** Somebody new who will work in the program. */
export const newWorkerForm = z.object({ ...facts, from: optionalDay() })
export type NewWorkerInput = z.output<typeof newWorkerForm>

export const workerForm = z.object({ ...facts, version })
export type WorkerInput = z.output<typeof workerForm>

export const grantForm = z.object({
  permission: oneOf([first, ...rest], 'Kies een bevoegdheid'),
  from: optionalDay(),
  until: optionalDay(),
  version,
})
export type GrantInput = z.output<typeof grantForm>

/** The last day of something that runs. */
export const lastDayForm = z.object({ until: requiredDay('Vul de laatste dag in'), version })
export type LastDayInput = z.output<typeof lastDayForm>

export const versionForm = z.object({ version })
