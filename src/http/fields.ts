/** What forms are made of: zod schemas that read what a browser sends and say in Dutch what to do. */
import { z } from 'zod'
import { parseBsn } from '../core/bsn.ts'
import { parseEuros } from '../core/cents.ts'

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
export const optionalText = (max = LONGEST) => z.preprocess((text) => tidy(text) ?? '', bounded(max))

/** One of several answers. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, ask: string) =>
  z.enum(values, { error: ask })

/** One of several answers, or none. */
export const optionalOneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(values, { error: 'Kies uit de lijst' }).optional(),
  )

/** Any number of answers out of several. */
export const someOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(values, { error: 'Kies uit de lijst' })),
  )

/** A box that is ticked or not. */
export const ticked = z.preprocess((value) => value === 'ja' || value === 'on', z.boolean())

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

const isEmpty = (typed: z.output<typeof parts>) => `${typed.day}${typed.month}${typed.year}`.trim() === ''

/** A day in three boxes; `ask` says which day to fill in. */
export const requiredDay = (ask: string) =>
  z.preprocess(
    (value) => value ?? {},
    parts.transform((typed, context) => {
      const day = readDay(typed)
      if (day) return day
      context.addIssue(isEmpty(typed) ? ask : 'Deze dag bestaat niet. Vul dag, maand en jaar in cijfers in')
      return z.NEVER
    }),
  )

/** A day in three boxes that may stay empty. */
export const optionalDay = () =>
  z.preprocess(
    (value) => value ?? {},
    parts.transform((typed, context) => {
      if (isEmpty(typed)) return undefined
      const day = readDay(typed)
      if (!day) context.addIssue('Deze dag bestaat niet. Vul dag, maand en jaar in cijfers in')
      return day
    }),
  )

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
  requiredText(ask, 20).transform((text, context) => {
    const amount = parseEuros(text)
    if (amount !== undefined) return amount
    context.addIssue('Vul een bedrag in als 21,80')
    return z.NEVER
  })

/** An amount of money that may stay empty. */
export const optionalEuros = () =>
  optionalText(20).transform((text, context) => {
    if (text === '') return undefined
    const amount = parseEuros(text)
    if (amount === undefined) context.addIssue('Vul een bedrag in als 21,80')
    return amount
  })

/** A whole number between bounds. */
export const requiredCount = (ask: string, min: number, max: number) =>
  requiredText(ask, 12).transform((text, context) => {
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
  requiredText(ask, 12).transform((text, context) => {
    const amount = readAmount(text, max)
    if (amount !== undefined) return amount
    context.addIssue(askAmount(max))
    return z.NEVER
  })

/** Hours or another measure with a comma, that may stay empty. */
export const optionalAmount = (max: number) =>
  optionalText(12).transform((text, context) => {
    const amount = text === '' ? undefined : readAmount(text, max)
    if (text !== '' && amount === undefined) context.addIssue(askAmount(max))
    return amount
  })

/** Any number of texts under one name; whether they are known is checked where the list is known. */
export const texts = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(bounded(200)),
)

/** An e-mail address that may stay empty. */
export const optionalEmail = () =>
  optionalText(200).refine(
    (text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    'Vul een e-mailadres in als naam@voorbeeld.nl',
  )

/** The version that the page showed, for noticing a stale one; `handleForm` takes it from the form's hidden field. */
export const version = z.coerce.number().int().min(1)
