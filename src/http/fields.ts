/**
 * What forms are made of: zod schemas that read what a browser sends, and what a client of the API sends as JSON, and
 * say in Dutch what to do. The description of the API tells of the JSON.
 */
import { z } from 'zod'
import { parseBsn } from '../core/bsn.ts'
import { parseEuros } from '../core/cents.ts'
import { asJson } from './answer.ts'

/** The longest text that a large field takes, in characters. */
const LONGEST = 20_000

const tidy = (text: unknown) =>
  typeof text === 'string' ? text.normalize('NFC').replaceAll('\r\n', '\n').trim() : text

const bounded = (max: number) =>
  z
    .string({ error: 'Vul dit in' })
    .max(max, `Maak deze tekst korter: hoogstens ${max} tekens`)
    // Control signs other than tab and newline cannot be stored or printed.
    // oxlint-disable-next-line no-control-regex
    .refine((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text), 'Haal de onleesbare tekens weg')

/** A text that must be filled in; `ask` says what to fill in, such as "Vul de achternaam in". */
export const requiredText = (ask: string, max = LONGEST) => z.preprocess(tidy, bounded(max).min(1, ask))

/** A text that may stay empty. */
export const optionalText = (max = LONGEST) =>
  z.preprocess((text) => tidy(text) ?? '', bounded(max)).prefault('')

/** A number as the text that a browser sends of it. */
const figures = (value: unknown) => tidy(typeof value === 'number' ? String(value) : (value ?? ''))

type Json = Readonly<Record<string, unknown>>

const requiredFigures = (ask: string, max: number, json: Json) =>
  z.preprocess(figures, bounded(max).min(1, ask).meta(asJson(json)))

const optionalFigures = (max: number, json: Json) =>
  z.preprocess(figures, bounded(max).meta(asJson(json))).prefault('')

const eurosInJson = { type: 'string', description: 'euro met hoogstens twee decimalen, zoals 21.80' }

const amountInJson = (max: number) => ({ type: 'number', minimum: 0, exclusiveMinimum: true, maximum: max })

/** One of several answers. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, ask: string) =>
  z.enum(values, { error: ask })

/** One of several answers, or none. */
export const optionalOneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .preprocess(
      (value) => (value === '' || value === null ? undefined : value),
      z.enum(values, { error: 'Kies uit de lijst' }).optional(),
    )
    .optional()

const several = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** Any number of answers out of several. */
export const someOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(several, z.array(z.enum(values, { error: 'Kies uit de lijst' }))).prefault([])

/** A box that is ticked or not; in JSON true or false. */
export const ticked = z
  .preprocess((value) => value === 'ja' || value === 'on' || value === true, z.boolean())
  .prefault(false)

/** A question that is answered with yes or no; in JSON true or false. */
export const yesOrNo = (ask: string) =>
  z.preprocess(
    (value) => (value === true ? 'ja' : value === false ? 'nee' : value),
    z
      .enum(['ja', 'nee'], { error: ask })
      .meta(asJson({ type: 'boolean' }))
      .transform((answer) => answer === 'ja'),
  )

const parts = z.object({
  day: z.string().default(''),
  month: z.string().default(''),
  year: z.string().default(''),
})

function readDay(typed: z.output<typeof parts>): Temporal.PlainDate | undefined {
  const [day, month, year] = [typed.day, typed.month, typed.year].map((part) => part.trim())
  if (!/^\d{1,2}$/.test(day!) || !/^\d{1,2}$/.test(month!) || !/^\d{4}$/.test(year!)) return undefined
  try {
    return Temporal.PlainDate.from(
      { day: Number(day), month: Number(month), year: Number(year) },
      { overflow: 'reject' },
    )
  } catch {
    return undefined
  }
}

/** The three boxes of a day that JSON writes as one text; a text that is no day leaves boxes that name none. */
function boxesOf(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return {}
  if (typeof value !== 'string') return value
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  return { year: year ?? '?', month: month ?? '?', day: day ?? '?' }
}

const dayInJson = asJson({ type: 'string', format: 'date' })

const isEmpty = (typed: z.output<typeof parts>) => `${typed.day}${typed.month}${typed.year}`.trim() === ''

/** A day in three boxes, in JSON as 2026-11-24; `ask` says which day to fill in. */
export const requiredDay = (ask: string) =>
  z.preprocess(
    boxesOf,
    parts.meta(dayInJson).transform((typed, context) => {
      const day = readDay(typed)
      if (day) return day
      context.addIssue(isEmpty(typed) ? ask : 'Deze dag bestaat niet. Vul dag, maand en jaar in cijfers in')
      return z.NEVER
    }),
  )

/** A day in three boxes, in JSON as 2026-11-24, that may stay empty. */
export const optionalDay = () =>
  z
    .preprocess(
      boxesOf,
      parts.meta(dayInJson).transform((typed, context) => {
        if (isEmpty(typed)) return undefined
        const day = readDay(typed)
        if (!day) context.addIssue('Deze dag bestaat niet. Vul dag, maand en jaar in cijfers in')
        return day
      }),
    )
    .prefault({})

/** A clock time such as 14:30. */
export const requiredTime = (ask: string) =>
  requiredText(ask).transform((text, context) => {
    const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text)
    if (match) return Temporal.PlainTime.from({ hour: Number(match[1]), minute: Number(match[2]) })
    context.addIssue('Vul een tijd in als 14:30')
    return z.NEVER
  })

/** A BSN that may stay empty; it must pass the eleven-test. */
export const optionalBsn = () =>
  optionalText(20).transform((text, context) => {
    if (text === '') return undefined
    const bsn = parseBsn(text)
    if (!bsn) context.addIssue('Dit BSN klopt niet. Kijk de negen cijfers na')
    return bsn
  })

/** An amount of money; `ask` says which amount to fill in. */
export const requiredEuros = (ask: string) =>
  requiredFigures(ask, 20, eurosInJson).transform((text, context) => {
    const amount = parseEuros(text)
    if (amount !== undefined) return amount
    context.addIssue('Vul een bedrag in als 21,80')
    return z.NEVER
  })

/** An amount of money that may stay empty. */
export const optionalEuros = () =>
  optionalFigures(20, eurosInJson).transform((text, context) => {
    if (text === '') return undefined
    const amount = parseEuros(text)
    if (amount === undefined) context.addIssue('Vul een bedrag in als 21,80')
    return amount
  })

/** A whole number between bounds. */
export const requiredCount = (ask: string, min: number, max: number) =>
  requiredFigures(ask, 12, { type: 'integer', minimum: min, maximum: max }).transform((text, context) => {
    if (/^\d+$/.test(text) && Number(text) >= min && Number(text) <= max) return Number(text)
    context.addIssue(`Vul een heel getal in van ${min} tot en met ${max}`)
    return z.NEVER
  })

function readAmount(text: string, max: number): number | undefined {
  const amount = Number(text.replace(',', '.'))
  return /^\d+([.,]\d{1,2})?$/.test(text) && amount > 0 && amount <= max ? amount : undefined
}

const askAmount = (max: number) =>
  `Vul een getal in, groter dan 0 en hoogstens ${max}, met hoogstens twee cijfers achter de komma`

/** Hours or another measure with a comma. */
export const requiredAmount = (ask: string, max: number) =>
  requiredFigures(ask, 12, amountInJson(max)).transform((text, context) => {
    const amount = readAmount(text, max)
    if (amount !== undefined) return amount
    context.addIssue(askAmount(max))
    return z.NEVER
  })

/** Hours or another measure with a comma, that may stay empty. */
export const optionalAmount = (max: number) =>
  optionalFigures(12, amountInJson(max)).transform((text, context) => {
    const amount = text === '' ? undefined : readAmount(text, max)
    if (text !== '' && amount === undefined) context.addIssue(askAmount(max))
    return amount
  })

/** Any number of texts under one name; whether they are known is checked where the list is known. */
export const texts = z.preprocess(several, z.array(bounded(200))).prefault([])

/** An e-mail address that may stay empty. */
export const optionalEmail = () =>
  optionalText(200).refine(
    (text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    'Vul een e-mailadres in als naam@voorbeeld.nl',
  )

/** The version that the page showed, for noticing a stale one; `handleForm` takes it from the form's hidden field. */
export const version = z.coerce.number().int().min(1)
