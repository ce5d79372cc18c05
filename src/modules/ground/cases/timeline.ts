import type { Actor } from '../../../core/actor.ts'
import { newId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'

export type TimelineEntry = {
  /** What kind of thing happened, such as "report" or "letter"; the page shows a word with it. */
  kind: string
  /** What happened, in Dutch words, without a name of the worker: the line holds who. */
  words: string
  /** The page that shows it. */
  link?: string
}

/** Adds to what happened in a file. Only ever appended; from any module, in the transaction of the change. */
export const addToTimeline = (tx: Tx, actor: Actor, caseFile: string, entry: TimelineEntry): Promise<void> =>
  addToTimelines(tx, actor, [caseFile], entry)

/** Adds the same to several files at once: what happened to the resident of them all. */
export async function addToTimelines(
  tx: Tx,
  actor: Actor,
  caseFiles: readonly string[],
  entry: TimelineEntry,
): Promise<void> {
  if (caseFiles.length === 0) return
  await tx
    .insertInto('timeline_entry')
    .values(caseFiles.map((caseFile) => timelineRow(actor, caseFile, entry)))
    .execute()
}

/** The row of an entry, for a statement that writes more than the timeline. */
export const timelineRow = (actor: Actor, caseFile: string, entry: TimelineEntry) => ({
  municipality: actor.municipality,
  id: newId(actor.now),
  case_file: caseFile,
  at: actor.now,
  worker: actor.worker,
  kind: entry.kind,
  words: entry.words,
  link: entry.link ?? null,
})
