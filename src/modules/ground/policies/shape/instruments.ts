import { z } from 'zod'
import { id, period, traced, words } from './trace.ts'

/**
 * What every instrument has. Versions of one instrument share a `series`, so that the course over time goes on;
 * a renamed or split item `follows` the one of the version before.
 */
const common = { id, series: id, name: words, ...period }

const Item = traced({ id, name: words, follows: id.optional() })

/** Each item gets one of the levels (self-reliance matrix). */
const Scored = traced({
  kind: z.literal('scored'),
  ...common,
  items: z.array(Item).min(1),
  levels: z.array(traced({ level: z.int().positive(), name: words })).min(2),
})

/** The person stands on one rung (participation ladder). */
const Ladder = traced({
  kind: z.literal('ladder'),
  ...common,
  rungs: z.array(traced({ rung: z.int().positive(), name: words })).min(2),
})

/** What weighs against what (burden and capacity, hindering and compensating, risk and protection of child and parent). */
const Balance = traced({
  kind: z.literal('balance'),
  ...common,
  sides: z
    .array(
      traced({
        id,
        name: words,
        weighs: z.enum(['against', 'for']),
        factors: z.array(traced({ id, name: words, about: words.optional() })).min(1),
      }),
    )
    .length(2),
})

/** Factors that are there or not (risk of losing direction). */
const Checklist = traced({
  kind: z.literal('checklist'),
  ...common,
  factors: z.array(traced({ id, name: words })).min(1),
})

/** For each theme the person stands in one column; examples help to choose (85, 12 and 3 per cent). */
const Placing = traced({
  kind: z.literal('placing'),
  ...common,
  columns: z.array(traced({ id, name: words, share: z.int().positive() })).min(2),
  themes: z.array(traced({ id, name: words, examples: z.record(id, z.array(words)) })).min(1),
})

const Instrument = z.discriminatedUnion('kind', [Scored, Ladder, Balance, Checklist, Placing])
export type Instrument = z.output<typeof Instrument>

/** The instruments with which a situation is looked at; filled in only where the question needs it. */
export const instrumentsShape = { instruments: z.array(Instrument) }
