import { z } from 'zod'
import { cents, type Cents } from '../cents.ts'
import { parseDay } from '../days.ts'

/** Terms whose length the law sets; the file `law/terms.yaml` says what each is. */
export const legalTermKinds = [
  'report-receipt',
  'plan',
  'investigation',
  'temporary-provision',
  'decision',
  'payment',
  'delay-notice',
  'incomplete-refusal',
  'default-notice',
  'penalty-decision',
  'objection',
  'objection-by-post',
  'appeal',
  'objection-decision',
  'objection-decision-committee',
  'hearing-papers',
  'hearing-more-papers',
  'complaint',
  'complaint-adviser',
  'complaint-refusal',
  'cak-in-kind',
  'cak-pgb',
  'debt-talk',
  'debt-talk-threat',
  'file-kept',
  'youth-file-kept',
  'destruction',
  'avg-request',
] as const

/** Terms that the law knows, with a length that the municipality sets in each case. */
export const openTermKinds = ['completion', 'review'] as const

/** Terms that end at a moment. */
const hourTermKinds = ['data-breach'] as const

/** What stops the term for a decision for a while (Awb 4:15, 7:10). */
export const suspensionGrounds = [
  'completion',
  'foreign-information',
  'consent',
  'applicant',
  'force-majeure',
] as const

export type LegalTermKind = (typeof legalTermKinds)[number]
export type OpenTermKind = (typeof openTermKinds)[number]
export type HourTermKind = (typeof hourTermKinds)[number]
export type SuspensionGround = (typeof suspensionGrounds)[number]

/** How long a term is: a number of one unit. */
export type Length =
  { days: number } | { weeks: number } | { months: number } | { years: number } | { workingDays: number }

/** The days on which something is the law, both included; without a last day it still is. */
export type Validity = { from: Temporal.PlainDate; until?: Temporal.PlainDate | undefined }

const day = z.string().transform((text, context) => {
  const parsed = parseDay(text)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: `${text} is geen dag (schrijf jjjj-mm-dd)` })
  return z.NEVER
})

export const validity = z.strictObject({ from: day, until: day.optional() })

const euros = z.number().transform((amount, context): Cents => {
  const whole = Math.round(amount * 100)
  if (amount >= 0 && Math.abs(amount * 100 - whole) < 1e-6) return cents(whole)
  context.addIssue({ code: 'custom', message: `${amount} is geen bedrag in euro's en centen` })
  return z.NEVER
})

const count = z.number().int().min(0)

const length = z
  .strictObject({
    days: count.optional(),
    weeks: count.optional(),
    months: count.optional(),
    years: count.optional(),
    workingDays: count.optional(),
  })
  .refine((units) => Object.keys(units).length === 1, { message: 'noem precies een eenheid' })
  .transform((units) => units as Length)

/** Versions of one rule: in order, and never two on the same day. */
const versions = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.strictObject({ valid: validity, article: z.string().min(1), ...shape }))
    .min(1)
    .superRefine((list, context) => {
      const valids = list.map((version) => (version as { valid: Validity }).valid)
      valids.forEach((valid, index) => {
        const before = valids[index - 1]
        if (before && !(before.until && isAfter(valid.from, before.until)))
          context.addIssue({
            code: 'custom',
            path: [index, 'valid'],
            message: 'overlapt met de vorige versie',
          })
        if (valid.until && isAfter(valid.from, valid.until))
          context.addIssue({ code: 'custom', path: [index, 'valid'], message: 'eindigt voor het begin' })
      })
    })

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0

/** Algemene termijnenwet art. 4 under a: terms that the act leaves alone. */
const isOutsideAwt = (length: Length) =>
  'years' in length ||
  ('days' in length && length.days > 90) ||
  ('weeks' in length && length.weeks > 12) ||
  ('months' in length && length.months > 3)

const named = { name: z.string().min(1), from: z.string().min(1) }

const termVersions = versions({
  length,
  awt: z.boolean(),
  back: z.enum(['within', 'before']).optional(),
  putOff: z.strictObject({ atMost: length, article: z.string().min(1) }).optional(),
  suspendedBy: z.partialRecord(z.enum(suspensionGrounds), z.string().min(1)).optional(),
  penalty: z.boolean().optional(),
  applicationAfterwards: z.string().min(1).optional(),
}).superRefine((list, context) => {
  list.forEach((version, index) => {
    if (version.awt && (version.back || isOutsideAwt(version.length)))
      context.addIssue({
        code: 'custom',
        path: [index, 'awt'],
        message: 'de Algemene termijnenwet geldt niet voor deze termijn (artikelen 1 en 4)',
      })
  })
})

export const termsFile = z.strictObject({
  terms: z.record(
    z.enum(legalTermKinds),
    z.strictObject({ ...named, mayShorten: z.boolean(), versions: termVersions }),
  ),
  setByMunicipality: z.record(z.enum(openTermKinds), z.strictObject({ ...named, versions: versions({}) })),
  hours: z.record(
    z.enum(hourTermKinds),
    z.strictObject({ ...named, versions: versions({ hours: z.number().int().positive() }) }),
  ),
})

const holiday = { name: z.string().min(1), valid: validity.optional(), article: z.string().min(1) }

export const holidaysFile = z.strictObject({
  holidays: z.array(
    z.union([
      z.strictObject({ ...holiday, easter: z.number().int() }),
      z
        .strictObject({
          ...holiday,
          month: z.number().int().min(1).max(12),
          day: z.number().int().min(1).max(31),
          onSunday: z.number().int().optional(),
        })
        .refine(
          ({ month, day }) => day <= Temporal.PlainDate.from({ year: 2000, month, day: 1 }).daysInMonth,
          {
            message: 'die dag bestaat niet',
            path: ['day'],
          },
        ),
    ]),
  ),
  madeEqual: z.strictObject({ article: z.string().min(1), days: z.array(day) }),
})

export const amountsFile = z.strictObject({
  contribution: versions({ perMonth: euros }),
  penalty: versions({
    perDay: z.array(euros).min(1),
    daysPerStep: z.number().int().positive(),
    atMost: euros,
  }).superRefine((list, context) => {
    list.forEach((version, index) => {
      const total = version.perDay.reduce((sum, amount) => sum + amount * version.daysPerStep, 0)
      if (total !== version.atMost)
        context.addIssue({
          code: 'custom',
          path: [index, 'atMost'],
          message: 'is niet de som van de stappen',
        })
    })
  }),
})

export type TermsFile = z.output<typeof termsFile>
export type HolidaysFile = z.output<typeof holidaysFile>
export type AmountsFile = z.output<typeof amountsFile>

/** One version of a term of law. */
export type TermRule = TermsFile['terms'][LegalTermKind]['versions'][number]
export type ContributionAmount = AmountsFile['contribution'][number]
export type PenaltyAmounts = AmountsFile['penalty'][number]
