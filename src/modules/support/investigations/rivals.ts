/** What somebody wants to save of a field: his text, and the version that he had before him. */
export type Offered = { field: string; text: string; version: number }

/** A version of a field that was saved. */
export type SavedVersion = { field: string; version: number; text: string; savedBy: string }

export type Outcome =
  | { kind: 'same'; field: string; version: number }
  | { kind: 'save'; field: string; text: string; version: number }
  | { kind: 'rival'; field: string; text: string; theirs: SavedVersion }

/**
 * What becomes of a text that is offered: nothing, when it says what the field says already or was not touched since it
 * was shown; the rival of a text that somebody else saved since the version that was shown; else the next version. Who
 * only overtakes himself (a second tab, a save on the way) has no rival. `history` holds the version that was shown and
 * the newest of each writer.
 */
export function weighOffer(offered: Offered, history: readonly SavedVersion[], worker: string): Outcome {
  const { field, text, version: seen } = offered
  const versions = history.filter((one) => one.field === field).toSorted((a, b) => b.version - a.version)
  const newest = versions[0] ?? { version: 0, text: '' }
  const shown = versions.find(({ version }) => version === seen)?.text ?? ''
  if (text === newest.text || (text === shown && seen < newest.version))
    return { kind: 'same', field, version: newest.version }
  const unseen = versions.some(({ version, savedBy }) => version > seen && savedBy !== worker)
  if (unseen && versions[0]) return { kind: 'rival', field, text, theirs: versions[0] }
  return { kind: 'save', field, text, version: newest.version + 1 }
}
