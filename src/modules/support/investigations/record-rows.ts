import { z } from 'zod'
import { stateOf, type Investigation } from './investigation.ts'
import { durations, periods, units } from './need.ts'

const keysOf = <Key extends string>(of: Record<Key, string>) => Object.keys(of) as [Key, ...Key[]]

/** Days and moments come out of one JSON statement as texts. */
const day = z.string().transform((text) => Temporal.PlainDate.from(text))
const moment = z.string().transform((text) => Temporal.Instant.from(text))
const text = z.string()

/** An investigation, with its state read from when and how it was closed. */
export const investigationRow = z
  .object({
    id: text,
    caseFile: text,
    report: text,
    reportedOn: day,
    startedOn: day,
    lastDay: day,
    mayApplyToldOn: day.nullable(),
    closedOn: day.nullable(),
    closedAs: text.nullable(),
    version: z.number(),
  })
  .transform(({ closedOn, closedAs, ...row }): Investigation => ({ ...row, ...stateOf(closedOn, closedAs) }))

export const delayRow = z.object({ agreedOn: day, agreedWith: text, untilDay: day, reason: text })

export const needRow = z.object({
  id: text,
  resultArea: text,
  question: text,
  limitations: text,
  wantedResult: text,
  helpNeeded: text,
  amount: z.number().nullable(),
  unit: z.enum(keysOf(units)).nullable(),
  per: z.enum(keysOf(periods)).nullable(),
  duration: z.enum(keysOf(durations)).nullable(),
  durationGround: text,
  version: z.number(),
  droppedOn: day.nullable(),
  droppedBecause: text.nullable(),
})

export const conversationRow = z.object({
  id: text,
  way: z.enum(['home', 'elsewhere', 'phone']),
  supporter: text,
  carer: text,
  companions: text,
  heldOn: day.nullable(),
  present: text,
  version: z.number(),
  startsAt: moment,
  endsAt: moment,
  place: text,
  cancelledAt: moment.nullable(),
  worker: text,
})

export const answerRow = z.object({
  domain: text,
  field: text,
  version: z.number(),
  text,
  by: text,
  at: moment,
})

export const lifePhaseRow = z.object({ begun: z.boolean(), words: text, judgedOn: day, by: text })

export const reusedRow = z.object({
  sourceName: text,
  sourceFunction: text,
  mappedOn: day,
  domains: z.array(text),
  words: text,
  consentBy: text,
  consentOn: day,
})

export const routeStepRow = z.object({
  step: text,
  needed: z.boolean(),
  because: text,
  source: text,
  doneOn: day.nullable(),
})

export const planRow = z.object({ until: day, receivedOn: day.nullable() })

export const identityRow = z.object({
  document: z.enum(['passport', 'identity-card', 'driving-licence', 'residence-document']),
  seenOn: day,
  by: text,
})

export const adviceRow = z.object({
  id: text,
  adviser: text,
  questions: z.array(text),
  given: z.array(text),
  consentBy: text,
  consentOn: day,
  consentWords: text,
  askedOn: day,
  dueOn: day,
  receivedOn: day.nullable(),
  answer: text,
  shownOn: day.nullable(),
  shownWords: text,
  withdrawnOn: day.nullable(),
  withdrawnWords: text,
  version: z.number(),
})

export const customaryHelpRow = z.object({
  id: text,
  housemate: text,
  relation: text,
  age: z.number(),
  health: text,
  work: text,
  overload: text,
  discussedWith: text,
  discussedOn: day,
  judgement: z.enum(['all', 'part', 'none']),
  canDo: text,
  because: text,
  version: z.number(),
})

export const carerRow = z.object({
  id: text,
  carer: text,
  relation: text.nullable(),
  /** Only this worker may read what the carer said in confidence. */
  offeredBy: text,
  offeredOn: day,
  answer: z.enum(['talk', 'no-talk']).nullable(),
  answeredOn: day.nullable(),
  topics: z.array(text),
  support: text,
  respite: text,
  shared: text,
  version: z.number(),
})

export const otherActRow = z.object({
  act: z.enum(['wlz', 'zvw', 'jeugdwet', 'participatiewet']),
  applies: z.boolean(),
  because: text,
  askedOf: text,
  askedOn: day.nullable(),
  question: text,
  answeredOn: day.nullable(),
  answer: text,
  arranged: text,
  arrangedFrom: day.nullable(),
  arrangedUntil: day.nullable(),
  helpNowUntil: day.nullable(),
  bridge: text,
  version: z.number(),
})

export const partRow = z.object({
  part: text,
  version: z.number(),
  state: z.enum(['covered', 'does-not-apply']),
  words: text,
  onDay: day,
  by: text,
})

export const housemateRow = z.object({ name: text, relation: text })
export const knownCarerRow = z.object({ id: text, name: text })
export const letterRow = z.object({ kind: text, madeAt: moment })

export const rivalRow = z.object({ domain: text, field: text, text, by: text, byId: text, at: moment })
export const personRow = z.object({ bsnKnown: z.boolean(), bsnVerifiedOn: day.nullable() })
