import { z } from 'zod'
import { isId } from '../../../core/id.ts'
import { oneOf, optionalDay, requiredText, texts, version } from '../../../http/fields.ts'

const facts = { name: requiredText('Vul de naam van het team in', 200), areas: texts, from: optionalDay() }

export const newTeamForm = z.object(facts)
export type NewTeamInput = z.output<typeof newTeamForm>

export const teamForm = z.object({ ...facts, version })
export type TeamInput = z.output<typeof teamForm>

export const memberForm = z.object({
  worker: requiredText('Kies een medewerker', 40).refine(isId, 'Kies uit de lijst'),
  membership: oneOf(['core', 'shell'], 'Kies kern of schil'),
  from: optionalDay(),
  until: optionalDay(),
  version,
})
export type MemberInput = z.output<typeof memberForm>
