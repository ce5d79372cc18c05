import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { dayOf } from '../../../core/days.ts'
import type { Tx } from '../../../database/connect.ts'
import type { WorklistChange } from '../../ground/cases/note.ts'
import type { NewTask } from '../../ground/cases/tasks.ts'

/** The kind of the task to hold the talk. */
export const CONVERSE = 'conversation'

type Upcoming = { id: string; startsAt: Temporal.Instant; worker: string }

/** What the task to hold a talk depends on besides the talk that changes: whether it stands, and the first other talk. */
export type TalkTask = { open: boolean; other: Upcoming | null }

/** The same as columns of a read: the task, and the first talk of the file to come besides this one. */
export const talkTaskColumns = (tx: Tx, caseFile: string, besides: string | null) =>
  [
    tx
      .selectFrom('task as k')
      .select((eb) => eb.fn.countAll<number>().as('open'))
      .where('k.case_file', '=', caseFile)
      .where('k.kind', '=', CONVERSE)
      .where('k.done_at', 'is', null)
      .as('talkTasks'),
    jsonObjectFrom(
      tx
        .selectFrom('conversation as other')
        .innerJoin('appointment as at', (join) =>
          join.onRef('at.municipality', '=', 'other.municipality').onRef('at.id', '=', 'other.appointment'),
        )
        .select(['other.id', 'at.starts_at as startsAt', 'at.worker'])
        .where('other.case_file', '=', caseFile)
        .where('other.held_on', 'is', null)
        .where('at.cancelled_at', 'is', null)
        .$if(besides !== null, (query) => query.where('other.id', '<>', besides))
        .orderBy('at.starts_at')
        .limit(1),
    ).as('otherTalk'),
  ] as const

/** Reads these columns. Moments in JSON come as texts. */
export const readTalkTask = (row: {
  talkTasks: number | null
  otherTalk: { id: string; startsAt: unknown; worker: string } | null
}): TalkTask => ({
  open: (row.talkTasks ?? 0) > 0,
  other: row.otherTalk && {
    ...row.otherTalk,
    startsAt: Temporal.Instant.from(String(row.otherTalk.startsAt)),
  },
})

/**
 * Keeps the one task to hold a talk true after a talk was planned or moved (`upcoming`), held or cancelled (null): it
 * stands on the day of the first talk to come, for who holds it, and is done when there is none.
 */
export function keepTalkTask(
  caseFile: string,
  { open, other }: TalkTask,
  upcoming: Upcoming | null,
  outcome: string,
): WorklistChange {
  const [next] = [other, upcoming]
    .filter((talk) => talk !== null)
    .toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))
  if (!next) return open ? { finish: { kinds: [CONVERSE], outcome } } : {}
  const stands: Pick<NewTask, 'kind' | 'dueOn' | 'assignee' | 'link'> = {
    kind: CONVERSE,
    dueOn: dayOf(next.startsAt),
    assignee: next.worker,
    link: `/dossiers/${caseFile}/onderzoek/gesprekken/${next.id}`,
  }
  if (open) return { move: stands }
  const article = 'Wmo 2015, artikel 2.3.2, eerste lid'
  return { tasks: [{ ...stands, words: 'Voer het gesprek', article }] }
}
