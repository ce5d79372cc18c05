import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** A statement with its values, as the program sent it. */
export type Statement = { text: string; values: readonly unknown[] }

/** Sends statements as they were, one after the other, with begin and commit where they stood. */
export async function replay(client: pg.Client, statements: readonly Statement[]): Promise<void> {
  for (const { text, values } of statements) await client.query(text, [...values])
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/

/**
 * The same statements as if they were of another change: each id that was made for it becomes a new one. `known` are
 * the ids that were there before.
 */
export function asAnother(statements: readonly Statement[], known: ReadonlySet<string>): Statement[] {
  const ids = new Map<unknown, string>()
  const another = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(another)
    if (typeof value !== 'string' || known.has(value)) return value
    // A number that people read was taken by a statement before.
    if (/^[A-Z]-\d{4}-\d{6}$/.test(value)) return `${value[0]}-${randomUUID()}`
    if (!uuid.test(value)) return value
    if (!ids.has(value)) ids.set(value, randomUUID())
    return ids.get(value)
  }
  return statements.map(({ text, values }) => ({ text, values: values.map(another) }))
}
