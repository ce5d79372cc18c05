import type { Actor } from '../../../core/actor.ts'
import type { Tx } from '../../../database/connect.ts'
import { addTasks } from '../../ground/cases/tasks.ts'

/** The kind of the task to ask where an advice stays. */
export const CHASE_ADVICE = 'chase-advice'

const AT_ONCE = 100

/** Puts on the worklist which advice should have come by now, once a file. */
export async function remindAdvice(tx: Tx, actor: Actor): Promise<void> {
  const overdue = await tx
    .selectFrom('advice as a')
    .innerJoin('case_file as f', (join) =>
      join.onRef('f.municipality', '=', 'a.municipality').onRef('f.id', '=', 'a.case_file'),
    )
    .select(['a.case_file', 'a.id as advice', 'f.coordinator', 'f.area'])
    .distinctOn('a.case_file')
    .where('a.received_on', 'is', null)
    .where('a.withdrawn_on', 'is', null)
    .where('a.due_on', '<', actor.today)
    .where('f.closed_on', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('task as t')
            .select('t.id')
            .whereRef('t.municipality', '=', 'a.municipality')
            .whereRef('t.case_file', '=', 'a.case_file')
            .where('t.kind', '=', CHASE_ADVICE)
            .where('t.done_at', 'is', null),
        ),
      ),
    )
    .orderBy('a.case_file')
    .limit(AT_ONCE)
    .execute()
  await addTasks(
    tx,
    actor,
    overdue.map(({ case_file, advice, coordinator, area }) => ({
      caseFile: case_file,
      kind: CHASE_ADVICE,
      words: 'Vraag na waar het advies blijft',
      article: '',
      dueOn: actor.today,
      assignee: coordinator ?? undefined,
      area,
      link: `/dossiers/${case_file}/onderzoek/advies/${advice}`,
    })),
  )
}
