/** What somebody wants to save of a field: his text, and the version that he had before him. */
export type Offered = { field: string; text: string; version: number }

/** A version of a field that was saved. */
export type SavedVersion = { field: string; version: number; text: string; savedBy: string }

export type Outcome =
  | { kind: 'same'; field: string; version: number }
  | { kind: 'save'; field: string; text: string; version: number }
  | { kind: 'rival'; field: string; text: string; theirs: SavedVersion }

/**
 * What becomes of a text that is offered: saved as the next version; nothing, when it says the same already; or it is
 * the rival of a text that somebody else saved since the version that was shown. Who only overtakes himself (a second
 * tab, a save on the way) has no rival.
 */
export function weighOffer(offered: Offered, history: readonly SavedVersion[], worker: string): Outcome {
  const versions = history
    .filter(({ field }) => field === offered.field)
    .toSorted((a, b) => b.version - a.version)
  const newest = versions[0]
  if ((newest?.text ?? '') === offered.text)
    return { kind: 'same', field: offered.field, version: newest?.version ?? 0 }
  const unseen = versions.find(({ version, savedBy }) => version > offered.version && savedBy !== worker)
  if (unseen && newest) return { kind: 'rival', field: offered.field, text: offered.text, theirs: newest }
  return { kind: 'save', field: offered.field, text: offered.text, version: (newest?.version ?? 0) + 1 }
}
