import { Missing, Refused } from '../../../core/failure.ts'
import { isId } from '../../../core/id.ts'
import type { Tx } from '../../../database/connect.ts'
import { stateOf, type Way } from './conversation.ts'
import { readTalkTask, talkTaskColumns, type TalkTask } from './keep-talk-task.ts'

const talk = (tx: Tx, caseFile: string, id: string) =>
  tx
    .selectFrom('conversation as c')
    .innerJoin('appointment as p', (join) =>
      join.onRef('p.municipality', '=', 'c.municipality').onRef('p.id', '=', 'c.appointment'),
    )
    .innerJoin('worker as w', (join) =>
      join.onRef('w.municipality', '=', 'p.municipality').onRef('w.id', '=', 'p.worker'),
    )
    .select([
      'c.id',
      'c.appointment',
      'c.way',
      'c.supporter',
      'c.carer',
      'c.companions',
      'c.bring',
      'c.letter',
      'c.held_on as heldOn',
      'c.present',
      'c.version',
      'p.starts_at as startsAt',
      'p.ends_at as endsAt',
      'p.place',
      'p.worker',
      'p.cancelled_at as cancelledAt',
      'p.cancel_reason as cancelReason',
      'w.name as workerName',
    ])
    .where('c.case_file', '=', caseFile)
    .where('c.id', '=', id)

export type Talk = Omit<Awaited<ReturnType<ReturnType<typeof talk>['executeTakeFirstOrThrow']>>, 'way'> & {
  way: Way
}

/** A talk of a file with its appointment; throws `Missing`. */
export async function getConversation(tx: Tx, caseFile: string, id: string): Promise<Talk> {
  const row = isId(id) ? await talk(tx, caseFile, id).executeTakeFirst() : undefined
  if (!row) throw new Missing('conversation')
  return { ...row, way: row.way as Way }
}

/**
 * The same, of a talk that is still to come, with the task to hold a talk besides it; one statement. Throws `Missing`,
 * and `Refused` when it was held or cancelled.
 */
export async function getPlannedConversation(
  tx: Tx,
  caseFile: string,
  id: string,
): Promise<{ talk: Talk; talkTask: TalkTask }> {
  const row = isId(id)
    ? await talk(tx, caseFile, id)
        .select(talkTaskColumns(tx, caseFile, id))
        .executeTakeFirst()
    : undefined
  if (!row) throw new Missing('conversation')
  const { talkTasks, otherTalk, ...rest } = row
  const found = { ...rest, way: row.way as Way }
  const state = stateOf(found)
  if (state !== 'planned')
    throw new Refused({
      rule: 'conversation-over',
      because: state === 'held' ? 'Dit gesprek is al gevoerd.' : 'Dit gesprek is afgezegd.',
      source: 'Keukentafel',
    })
  return { talk: found, talkTask: readTalkTask({ talkTasks, otherTalk }) }
}
