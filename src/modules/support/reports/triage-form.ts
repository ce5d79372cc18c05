import { z } from 'zod'
import { oneOf, optionalText, requiredText, ticked } from '../../../http/fields.ts'
import { routeIds } from '../../ground/policies/shape/access.ts'
import { keysOf } from './form.ts'
import { questions, type Question } from './triage.ts'

/** Any number of ids, which the use case looks up in the policy. */
const ids = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(80)).max(60),
)

/** The intake begins at version 0, when nothing was recorded yet. */
const intakeVersion = z.coerce.number().int().min(0)

/** What is asked and seen before a route is chosen. */
export const intakeForm = z.object({
  version: intakeVersion,
  domains: ids,
  clearEnough: ticked,
  wantsGuidance: ticked,
  wantsSupporter: ticked,
  aboutUpbringing: ticked,
  fromSignal: ticked,
  childrenAtHome: ticked,
  knownToProvider: ticked,
  selfReliantOnline: ticked,
  product: optionalText(80),
  earlierProducts: ids,
  unchangedSaid: ticked,
  unchangedSeen: ticked,
  diagnosisOnFile: ticked,
  professionalAtHome: ticked,
  mappedDomains: ids,
})

export const routeForm = z.object({
  version: intakeVersion,
  route: oneOf(routeIds, 'Kies een route'),
  question: oneOf(keysOf<Question>(questions), 'Kies wat voor vraag het is'),
  overrideWords: optionalText(2000),
  assignee: requiredText('Kies wie met de melding verder gaat', 40),
})

export const answerForm = z.object({
  version: z.coerce.number().int().min(1),
  answer: requiredText('Schrijf op wat u heeft geantwoord', 4000),
})

export const stepForm = z.object({
  step: requiredText('Kies een stap', 60),
  words: optionalText(500),
})
