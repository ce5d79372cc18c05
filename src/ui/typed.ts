import type { FieldFault } from '../core/failure.ts'
import type { TypedDay } from './day-field.tsx'

/** What somebody typed in a form, as the browser sent it, with what was wrong with it. */
export type Typed = {
  values: Readonly<Record<string, string | readonly string[] | undefined>>
  faults: readonly FieldFault[]
}

/** A form that nobody has filled in yet, with these values to begin with. */
export const untyped = (values: Typed['values'] = {}): Typed => ({ values, faults: [] })

/** The first fault of a field. */
export const faultOf = (typed: Typed, name: string): string | undefined =>
  typed.faults.find((fault) => fault.field === name)?.message

/** The first fault of a field or of one of its parts (`birthDay` for `birthDay.month`). */
const faultOfParts = (typed: Typed, name: string): string | undefined =>
  typed.faults.find((fault) => fault.field === name || fault.field.startsWith(`${name}.`))?.message

const one = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0]

/** Name, value and error of a control with one value: `<TextField {...text(typed, 'name')} label="Naam" />`. */
export const text = (typed: Typed, name: string) => ({
  name,
  defaultValue: one(typed.values[name]),
  error: faultOf(typed, name),
})

/** The same for a control with many values (`Checks`). */
export function many(typed: Typed, name: string) {
  const value = typed.values[name]
  const defaultValue = typeof value === 'string' ? [value] : (value ?? [])
  return { name, defaultValue, error: faultOf(typed, name) }
}

/** The same for a `DayField`: values `name.day`, `name.month`, `name.year`. */
export function day(typed: Typed, name: string) {
  const part = (key: keyof TypedDay) => one(typed.values[`${name}.${key}`]) ?? ''
  const defaultValue: TypedDay = { day: part('day'), month: part('month'), year: part('year') }
  return { name, defaultValue, error: faultOfParts(typed, name) }
}
