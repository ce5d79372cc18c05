import { z } from 'zod'
import { InputFault } from '../core/failure.ts'

/**
 * What a letter says, frozen in words. It is stored as it was sent and never made again from live data; the PDF, the
 * preview and the plain text are three views of it. Only `day`, `lastDay` and `kind` are there for machines. Letters that
 * were sent must stay readable: whatever is added here has a default, and nothing is taken away.
 */

/** Words on paper: well-formed Unicode in composed form, without control characters or ones that turn the text round. */
const words = z
  .string()
  .min(1)
  .refine(
    (text) => text.isWellFormed() && !/[\p{Cc}\p{Co}\u202a-\u202e\u2066-\u2069]/u.test(text),
    'Hier staan tekens die niet gedrukt kunnen worden.',
  )
  .transform((text) => text.normalize('NFC'))

const day = z.iso.date()

/** A colour that stays legible on white paper and as a tint behind dark text: contrast of at least 4.5 to 1. */
const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .refine((hex) => contrastWithWhite(hex) >= 4.5, 'Deze kleur is te licht om te lezen op wit papier.')

/** A drawing without anything fetched from elsewhere, and the words for who cannot see it. */
const logo = z.object({
  svg: z
    .string()
    .max(100_000)
    .refine(
      (svg) => /<svg[\s>]/.test(svg) && !/<!|<script|<image|<foreignObject|href=|url\((?!#)/i.test(svg),
      'Kies een SVG-tekening zonder verwijzingen naar buiten.',
    ),
  alt: words,
})

export const LetterheadSchema = z.object({
  municipality: words,
  department: words.nullable(),
  address: z.array(words).min(1).max(4),
  phone: words,
  site: words,
  colour,
  logo: logo.nullable(),
  /** At which side the window of the municipality's envelopes is. */
  window: z.enum(['left', 'right']),
})

const pair = z.object({ what: words, words })
const amount = z.object({ what: words, amount: words })

export const LetterBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: words }),
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]).default(2),
    text: words,
  }),
  /** What was decided or has changed, said first and set apart. */
  z.object({ kind: z.literal('decision'), text: words }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(words).min(1) }),
  /** Names with their words beside them. */
  z.object({ kind: z.literal('facts'), rows: z.array(pair).min(1) }),
  /** A table; `widths` are the parts of the whole that the columns take. */
  z.object({
    kind: z.literal('table'),
    caption: words.nullable(),
    header: z.array(words).min(1),
    widths: z.array(z.number().positive()).min(1),
    rows: z.array(z.array(words)).min(1),
  }),
  z.object({
    kind: z.literal('amounts'),
    caption: words,
    header: z.tuple([words, words]),
    rows: z.array(amount).min(1),
    total: amount.nullable().default(null),
  }),
  /** Something that must be done by a day: "binnen 6 weken, uiterlijk maandag 28 december 2026". */
  z.object({ kind: z.literal('term'), title: words, words, lastDay: day }),
  /** What the worker who writes adds in his own words. */
  z.object({ kind: z.literal('own-words'), writer: words, paragraphs: z.array(words).min(1) }),
  z.object({ kind: z.literal('address'), lines: z.array(words).min(1) }),
  /** Lines to fill in with a pen. */
  z.object({
    kind: z.literal('form'),
    fields: z.array(z.object({ label: words, lines: z.int().positive() })).min(1),
  }),
  /** Boxes to tick with a pen. */
  z.object({ kind: z.literal('choices'), items: z.array(words).min(1) }),
])

export const LetterContentSchema = z.object({
  /** Which kind of letter this is: the name of its file in `kinds/`. */
  kind: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  language: z.literal('nl'),
  largePrint: z.boolean(),
  letterhead: LetterheadSchema,
  day,
  ourReference: words,
  /** What stands beside the address: day, references, who to ask. */
  references: z.array(pair).min(1).max(6),
  /** At most five lines show in the window of an envelope. */
  addressee: z.array(words).min(1).max(5),
  title: words,
  salutation: words,
  blocks: z.array(LetterBlockSchema).min(1),
  closing: z.object({
    greeting: words,
    onBehalf: words.nullable(),
    signers: z
      .array(z.object({ name: words, function: words }))
      .min(1)
      .max(2),
  }),
  enclosures: z.array(words),
  footer: z.array(words),
  /** A sheet of its own to fill in and send back. */
  slip: z
    .object({ title: words, blocks: z.array(LetterBlockSchema).min(1) })
    .nullable()
    .default(null),
  /** The words of the frame itself, so that the template holds none. */
  labels: z.object({ ourReference: words, page: words, of: words, enclosures: words }),
  /** The articles that the letter rests on, for the file; the text names those that help the reader. */
  basis: z.array(words),
})

export type Letterhead = z.infer<typeof LetterheadSchema>
export type LetterBlock = z.infer<typeof LetterBlockSchema>
export type LetterContent = z.infer<typeof LetterContentSchema>

/** The rows of a table of amounts, with its total last. */
export const amountsOf = ({ rows, total }: Extract<LetterBlock, { kind: 'amounts' }>) =>
  total ? [...rows, total] : rows

/** The same content in composed form; throws an `InputFault` with the place of each part that cannot be printed. */
export function checkLetter(content: LetterContent): LetterContent {
  const checked = LetterContentSchema.safeParse(content)
  if (checked.success) return checked.data
  throw new InputFault(
    checked.error.issues.map((issue) => ({
      field: `letter.${issue.path.join('.')}`,
      message: issue.message,
    })),
  )
}

/** Contrast ratio of a colour against white by WCAG 2: 1 (white) to 21 (black). */
function contrastWithWhite(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}
