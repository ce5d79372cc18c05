/**
 * Facts that are stored in words and never computed again: JSON in which a day stays a day. A day is written as
 * `{"day":"2026-11-24"}`, so that a text that looks like one stays a text.
 */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The facts as JSON text, ready to be stored. Throws a TypeError for what is no plain value. */
export const freeze = (facts: unknown): string => JSON.stringify(frozen(facts))

function frozen(value: unknown): Json | undefined {
  if (value instanceof Temporal.PlainDate) return { day: value.toString() }
  if (Array.isArray(value)) return value.map((part: unknown) => frozen(part) ?? null)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
        const kept = frozen(part)
        return kept === undefined ? [] : [[key, kept]]
      }),
    )
  if (value === undefined || value === null) return value
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  throw new TypeError(`cannot be frozen: ${typeof value}`)
}

/** What `freeze` stored, as the database gives it back; the caller knows of which kind it is. */
export function thaw(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(thaw)
  if (typeof value !== 'object' || value === null) return value
  const entries: [string, unknown][] = Object.entries(value)
  const [only] = entries
  if (entries.length === 1 && only?.[0] === 'day' && typeof only[1] === 'string')
    return Temporal.PlainDate.from(only[1])
  return Object.fromEntries(entries.map(([key, part]) => [key, thaw(part)]))
}
