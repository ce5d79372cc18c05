import type { Path } from '../../../core/checked-yaml.ts'

/** Something that a policy gets wrong, with how far into the text at that path it stands. */
export type MeaningFault = { path: Path; message: string; within?: number }

/** Visits every value of a policy with its path; days are values, not records. */
export function walk(value: unknown, visit: (value: unknown, path: Path) => void, path: Path = []): void {
  visit(value, path)
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, visit, [...path, index])
  } else if (typeof value === 'object' && value !== null && !(value instanceof Temporal.PlainDate)) {
    for (const [key, item] of Object.entries(value)) walk(item, visit, [...path, key])
  }
}
