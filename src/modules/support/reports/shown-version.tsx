import { hiddenFields } from '../../../ui/form.tsx'
import type { Typed } from '../../../ui/typed.ts'

/** The version that the first page showed stays with the form, so that a change in between is noticed. */
export function shownVersion(typed: Typed, version: number): number | string {
  const shown = typed.values[hiddenFields.version]
  return typeof shown === 'string' ? shown : version
}
