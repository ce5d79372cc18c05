import { z } from 'zod'
import { id, period, traced, words } from './trace.ts'

/** Questions that help the consultant to speak about an area; always ours. */
const prompts = z.array(words).optional()

/** What support must achieve. An area `decides` itself, or falls `under` one that does. */
const ResultArea = traced({
  id,
  name: words,
  decides: z.literal(true).optional(),
  under: id.optional(),
  prompts,
}).refine(
  (area) => Boolean(area.decides) !== Boolean(area.under),
  'een resultaatgebied beslist zelf (decides) of valt ergens onder (under)',
)

/** The result areas by date: a new by-law may name others, and an old file keeps its own. */
const ResultAreaVersion = traced({ version: id, ...period, areas: z.array(ResultArea).min(1) })

/** Fields of life that the conversation covers beyond the result areas. */
const LifeDomain = traced({ id, name: words, prompts })

/** Why somebody does not use what would help. */
const Barrier = traced({ id, name: words })

/** A phase of life by age; one phase may be given by judgement only, at any age. */
const LifePhase = traced({
  phase: z.int().positive(),
  name: words,
  fromAge: z.int().nonnegative().optional(),
  byJudgement: z.literal(true).optional(),
}).refine(
  (phase) => (phase.fromAge === undefined) === Boolean(phase.byJudgement),
  'geef fromAge of byJudgement',
)

/** What an informal carer may need help with. */
const CarerTopic = traced({ id, name: words })

export type ResultArea = z.output<typeof ResultArea>
export type ResultAreaVersion = z.output<typeof ResultAreaVersion>
export type LifePhase = z.output<typeof LifePhase>

/** What is talked about in the conversation, and how it is sorted. */
export const conversationShape = {
  resultAreas: z.array(ResultAreaVersion).min(1),
  lifeDomains: z.array(LifeDomain),
  barriers: z.array(Barrier).min(1),
  lifePhases: z.array(LifePhase).min(1),
  carerTopics: z.array(CarerTopic),
}
