import { z } from 'zod'
import { cents } from '../../../../core/cents.ts'
import { parseDay } from '../../../../core/days.ts'

/** At most so many words are quoted from a document: enough to find the place, no more. */
const MOST_WORDS = 8

/** An id inside a policy file: lower case, with hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'een id bestaat uit kleine letters, cijfers en koppeltekens')

/** A text for people. */
export const words = z.string().trim().min(1, 'hier hoort een tekst')

/** A day, written as 2012-07-01. */
export const day = z.string().transform((text, context): Temporal.PlainDate => {
  const parsed = parseDay(text)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: `"${text}" is geen dag; schrijf jjjj-mm-dd` })
  return z.NEVER
})

/** Whole euro cents. */
export const amount = z.int().nonnegative().transform(cents)

/** The days on which something holds: from its first day until and including its last, or on. */
export const period = { from: day, until: day.optional() }

/**
 * Where a choice comes from: `words` that stand literally on a `line` (or range of lines) of a document, or `ours`
 * when no document names it. `document` only when it is not the first one of the file. `note` is for the reader.
 */
const traceShape = {
  line: z
    .union([z.int().positive(), z.string().regex(/^\d+-\d+$/, 'schrijf een regel als 497 of 497-502')])
    .optional(),
  words: words
    .refine((text) => text.split(/\s+/).length <= MOST_WORDS, `haal ten hoogste ${MOST_WORDS} woorden aan`)
    .optional(),
  document: id.optional(),
  ours: z.literal(true).optional(),
  note: words.optional(),
}

/** The part of a policy item that says where it comes from. */
export type Trace = z.output<z.ZodObject<typeof traceShape>>

/** An item of a policy that says where it comes from; a field that it does not know is an error. */
export const traced = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, ...traceShape }).superRefine((item, context) => {
    const { line, words: quoted, document, ours } = item as Trace
    if (ours && (line ?? quoted ?? document))
      context.addIssue({ code: 'custom', message: 'kies: een regel met woorden, of ours: true' })
    if (!ours && !(line && quoted))
      context.addIssue({
        code: 'custom',
        message: 'zeg met line en words waar dit staat, of schrijf ours: true',
      })
  })

/** The first and last line that a trace names, or undefined for a choice of our own. */
export function linesOf({ line }: Trace): { first: number; last: number } | undefined {
  if (line === undefined) return undefined
  const [first = 0, last = first] = String(line).split('-').map(Number)
  return { first, last }
}

/** A condition in FEEL over recorded facts, with the reason in plain Dutch that is shown when it holds. */
export const Ground = traced({ if: words, because: words })
export type Ground = z.output<typeof Ground>
